package org.leadkit.consent.gate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadkit.consent.ContactRequest;
import org.leadkit.consent.Recipient;
import org.leadkit.consent.Scope;
import org.leadkit.consent.Stage;
import org.leadkit.consent.gate.Permission.Answer;
import org.leadkit.consent.pack.Applies;
import org.leadkit.consent.pack.RuleHead;
import org.leadkit.consent.pack.Trust;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Points;
import org.leadkit.decision.Reason;
import org.leadkit.decision.Reason.Fact;

/** What every rule has, made ready: its time as instants, and what its reasons always say. */
final class CompiledHead {

  private final RuleHead head;
  private final Stage stage;
  private final ZoneId zone;
  private final Instant from;
  private final Instant until;
  private final boolean isAlways;
  private final int specificity;
  private final Fact stageFact;
  private final List<Fact> facts;
  private final List<Finding> notes;

  CompiledHead(RuleHead head, Stage stage, String pack, ZoneId zone) {
    this.head = head;
    this.stage = stage;
    this.zone = zone;
    this.from = start(head.inForce().from(), zone);
    this.until = start(head.inForce().until(), zone);
    this.isAlways = namesNoMore(head.applies());
    this.specificity = named(head.applies());
    this.stageFact = Words.stage(stage);
    this.facts = facts(head, pack);
    this.notes = notes(head, pack);
  }

  private static Instant start(LocalDate date, ZoneId zone) {
    if (date.equals(LocalDate.MIN)) {
      return Instant.MIN;
    }
    return date.equals(LocalDate.MAX) ? Instant.MAX : date.atStartOfDay(zone).toInstant();
  }

  /** True if purpose and channel, by which rules are found, say all. */
  private static boolean namesNoMore(Applies applies) {
    return applies.scope().brands().isEmpty()
        && applies.scope().topics().isEmpty()
        && applies.dialing().isEmpty()
        && applies.roles().isEmpty();
  }

  private static int named(Applies applies) {
    return Words.specificity(applies.scope())
        + (applies.dialing().isEmpty() ? 0 : 1)
        + (applies.roles().isEmpty() ? 0 : 1);
  }

  private static List<Fact> facts(RuleHead head, String pack) {
    List<Fact> facts = new ArrayList<>();
    facts.add(Words.fact("pack", pack));
    if (!head.citation().isEmpty()) {
      facts.add(Words.fact("citation", head.citation()));
    }
    facts.add(Words.fact("trust", CanonicalForm.kebab(head.trust())));
    return List.copyOf(facts);
  }

  private static List<Finding> notes(RuleHead head, String pack) {
    List<Finding> notes = new ArrayList<>();
    Fact of = Words.fact("pack", pack);
    Fact rules = Words.fact("rules", head.id());
    if (head.trust() == Trust.UNVERIFIED) {
      notes.add(Finding.openPoint("unverified", of, rules));
    }
    if (!head.uncertain().isEmpty()) {
      Fact entries = Words.fact("entries", String.join(" ", head.uncertain()));
      notes.add(Finding.openPoint("uncertain", of, entries, rules));
    }
    return List.copyOf(notes);
  }

  String id() {
    return head.id();
  }

  /** The time zone by whose dates the pack counts. */
  ZoneId zone() {
    return zone;
  }

  Stage stage() {
    return stage;
  }

  Scope scope() {
    return head.applies().scope();
  }

  boolean isVerified() {
    return head.trust() != Trust.UNVERIFIED;
  }

  boolean isInForce(Instant at) {
    return !at.isBefore(from) && (at.isBefore(until) || until.equals(Instant.MAX));
  }

  /** The instants at which it comes into force and at which it goes. */
  List<Instant> borders() {
    return List.of(from, until);
  }

  /** True unless the question is surely none of the rule's: a rule that forbids is read so. */
  boolean mayConcern(ContactRequest request) {
    return isAlways
        || (mayBe(scope().brands(), request.brand())
            && mayBe(scope().topics(), request.topic())
            && names(head.applies().dialing(), request.dialing())
            && (request.recipient().role() == Recipient.Role.UNKNOWN
                || names(head.applies().roles(), request.recipient().role())));
  }

  /** True if the question is surely the rule's: a rule that permits or exempts is read so. */
  boolean concerns(ContactRequest request) {
    return isAlways
        || (names(scope().brands(), request.brand())
            && names(scope().topics(), request.topic())
            && names(head.applies().dialing(), request.dialing())
            && names(head.applies().roles(), request.recipient().role()));
  }

  private static boolean mayBe(Set<String> named, String one) {
    return one.isEmpty() || names(named, one);
  }

  private static boolean names(Set<?> named, Object one) {
    return named.isEmpty() || named.contains(one);
  }

  /** Adds what speaks against the contact, and what is to be known of the rule. */
  void object(
      Answer answer,
      String code,
      Instant objectionUntil,
      @Nullable Fact place,
      List<Finding> into,
      Fact... more) {
    into.add(
        Finding.objection(answer, stage, specificity, objectionUntil, reason(code, place, more)));
    into.addAll(notes);
  }

  /** Adds what permits, and what is to be known of the rule. */
  void permit(
      String code, Instant groundUntil, @Nullable Fact place, List<Finding> into, Fact... more) {
    into.add(
        new Finding(
            Finding.Nature.GROUND,
            Answer.YES,
            stage,
            specificity,
            groundUntil,
            reason(code, place, more)));
    into.addAll(notes);
  }

  /** What is to be known of the rule. */
  List<Finding> notes() {
    return notes;
  }

  Reason reason(String code, @Nullable Fact place, Fact... more) {
    int placed = place == null ? 1 : 2;
    Fact[] all = new Fact[placed + facts.size() + more.length];
    all[0] = stageFact;
    if (place != null) {
      all[1] = place;
    }
    for (int i = 0; i < facts.size(); i++) {
      all[placed + i] = facts.get(i);
    }
    System.arraycopy(more, 0, all, placed + facts.size(), more.length);
    return new Reason(code, head.id(), Points.ZERO, List.of(all));
  }
}
