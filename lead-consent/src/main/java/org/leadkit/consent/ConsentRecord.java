package org.leadkit.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.leadkit.consent.ConsentEvent.Actor;
import org.leadkit.consent.ConsentEvent.Kind;

/**
 * What is on record of one person under one id, such as a lead or a contact, and how records become
 * one, come apart and come back. Restrictions cross over, consents never do. Each step gives events
 * to append; nothing here stores them. Immutable and thread-safe.
 *
 * @param id of the record; never personal
 * @param points keyed hashes of the contact points that are on record
 * @param state what its events come to
 */
public record ConsentRecord(String id, Set<String> points, ConsentState state) {

  /**
   * What a split gives.
   *
   * @param first the record that it was asked of, without the other's
   * @param second the other record
   * @param unassigned what loosens and can't be said to be of either; kept as evidence, it counts
   *     for neither
   */
  public record Parts(ConsentRecord first, ConsentRecord second, List<ConsentEvent> unassigned) {

    /** Copies the list. */
    public Parts {
      unassigned = List.copyOf(unassigned);
    }
  }

  /** Copies the hashes. */
  public ConsentRecord {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(state, "state");
    points = Set.copyOf(points);
  }

  /** The same with more events. */
  public ConsentRecord with(Collection<ConsentEvent> events) {
    return new ConsentRecord(id, points, state.with(events));
  }

  /**
   * The events that this record gains when another becomes part of it: a merge of duplicates, or
   * the conversion of a lead into a contact. All events of the other; each restriction that stands
   * on either, once more at that instant, so that no earlier act on the other record lifts it; and
   * each consent or fact about one of the two persons as a whole, bound to that person's points.
   *
   * @param step id of this merge, unique within the tenant
   */
  public List<ConsentEvent> merging(ConsentRecord other, String step, Instant at) {
    List<ConsentEvent> out = new ArrayList<>();
    out.add(step(Kind.MERGED, other.id, step, at));
    out.addAll(other.state.events());
    Map<String, ConsentEvent> carried = new LinkedHashMap<>(carried(step, at));
    other.carried(step, at).forEach(carried::putIfAbsent);
    out.addAll(carried.values());
    out.addAll(new Bound(this, step, at).events());
    out.addAll(new Bound(other, step, at).events());
    return List.copyOf(out);
  }

  /** The record after {@link #merging}: under this id, with the points of both. */
  public ConsentRecord merged(ConsentRecord other, String step, Instant at) {
    Set<String> all = new HashSet<>(points);
    all.addAll(other.points);
    return new ConsentRecord(id, all, state.with(merging(other, step, at)));
  }

  /**
   * Takes this record apart into the two of which it was made. Each gets back what it held, and
   * what came since at its own points; what only restricts and came since, and each restriction
   * that stands on the other part, goes to both. A consent that came since about the person as a
   * whole goes to neither.
   *
   * @param first the record with this id as it was before the merge
   * @param second the other one as it was before
   * @param step id of this split, unique within the tenant
   */
  public Parts split(ConsentRecord first, ConsentRecord second, String step, Instant at) {
    Split split = new Split(state, first, second);
    ConsentRecord one = split.part(first);
    ConsentRecord two = split.part(second);
    return new Parts(one.apart(two, step, at), two.apart(one, step, at), split.unassigned());
  }

  /** This part with what is carried over from the other. */
  private ConsentRecord apart(ConsentRecord other, String step, Instant at) {
    Map<String, ConsentEvent> carried = new LinkedHashMap<>(other.carried(step, at));
    carried.keySet().removeAll(carried(step, at).keySet());
    return with(carried.values())
        .with(List.of(step(Kind.SPLIT, other.id, Bound.carried(id, step), at)));
  }

  /**
   * The events by which staff say, after a split, that the merge was a mistake: what was carried
   * over from the other record is taken back. Without a document as proof they have no effect.
   *
   * @param otherId id of the record that was merged by mistake
   * @param step id of this correction, unique within the tenant
   */
  public List<ConsentEvent> mistaken(String otherId, String step, Proof proof, Instant at) {
    return state.events().stream()
        .filter(event -> event.isCarried() && event.source().equals(otherId))
        .map(
            event ->
                new ConsentEvent(
                    Bound.carried(event.id(), step),
                    Kind.SUPPRESSION_LIFTED,
                    event.scope(),
                    event.point(),
                    Actor.STAFF,
                    id,
                    at,
                    at,
                    ConsentDetails.NONE.about(event.id()).because("mistaken-merge").proof(proof)))
        .toList();
  }

  /**
   * This record, which came back from a copy, with whatever only restricts and was recorded since.
   * A consent that the copy lacks is not brought back. If the copy is of a record that has been
   * split since, nothing that loosens comes back either, because the copy can't say whose it is.
   *
   * @param since what is known from elsewhere to have been recorded since the copy, or all of it
   * @param step id of this restore, unique within the tenant
   */
  public ConsentRecord restored(Collection<ConsentEvent> since, String step, Instant at) {
    List<ConsentEvent> all = new ArrayList<>(state.events());
    if (since.stream().anyMatch(this::isUndone)) {
      all.removeIf(event -> event.kind().loosens());
    }
    since.stream().filter(event -> !event.kind().loosens()).forEach(all::add);
    all.add(step(Kind.REPLAYED, "", step, at));
    return new ConsentRecord(id, points, ConsentState.of(all));
  }

  /** True for a split of what is still one here. */
  private boolean isUndone(ConsentEvent event) {
    return event.kind() == Kind.SPLIT
        && !state.events().contains(event)
        && state.events().stream()
            .filter(own -> own.kind() == Kind.MERGED)
            .map(own -> own.details().about())
            .anyMatch(about -> about.equals(event.details().about()) || about.equals(id));
  }

  /** By the id of the first entry, each restriction that stands, to be said of another record. */
  private Map<String, ConsentEvent> carried(String step, Instant at) {
    Map<String, ConsentEvent> out = new LinkedHashMap<>();
    for (ConsentEvent event : state.standing(at)) {
      String root = event.isCarried() ? event.details().about() : event.id();
      String source = event.isCarried() ? event.source() : id;
      out.putIfAbsent(root, carried(event, root, source, step, at));
    }
    return out;
  }

  private static ConsentEvent carried(
      ConsentEvent event, String root, String source, String step, Instant at) {
    return new ConsentEvent(
        Bound.carried(root, step),
        event.kind(),
        event.scope(),
        event.point(),
        Actor.SYSTEM,
        source,
        event.occurredAt().isAfter(at) ? event.occurredAt() : at,
        at,
        ConsentDetails.NONE
            .about(root)
            .because(ConsentEvent.CARRIED)
            .proof(event.details().proof()));
  }

  private ConsentEvent step(Kind kind, String about, String step, Instant at) {
    return new ConsentEvent(
        step,
        kind,
        Scope.EVERYTHING,
        "",
        Actor.SYSTEM,
        id,
        at,
        at,
        ConsentDetails.NONE.about(about));
  }

  /** The id and how much there is, and no hash of an address. */
  @Override
  public String toString() {
    return "ConsentRecord[id=" + id + ", points=" + points.size() + ", state=" + state + "]";
  }
}
