package org.leadkit.retention.erasure;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.retention.DataCategory;
import org.leadkit.retention.erasure.ErasurePlan.Fate;
import org.leadkit.retention.erasure.ErasurePlan.Step;

/**
 * That an erasure was done: what is left instead of the person's data. It holds ids, codes,
 * instants and keyed hashes. Policy evaluation, not legal advice.
 *
 * @param erasure id of the erasure
 * @param tombstone what is left of the person
 * @param stores what each store acknowledged, ordered by its name
 * @param shredded the copies that can't be reached, whose keys were destroyed instead; no law says
 *     that this is erasure
 * @param told the recipients that acknowledged
 */
public record ErasureCertificate(
    String erasure,
    Tombstone tombstone,
    List<Acknowledged> stores,
    List<Shredded> shredded,
    List<Told> told)
    implements Canonical {

  /**
   * What is left of the person.
   *
   * @param subjects keyed hashes of the contact points
   * @param requestedAt when the person asked
   * @param executedAt when the last of it was done
   * @param withheld what was kept, and why
   * @param planHash SHA-256 of the plan
   */
  public record Tombstone(
      Set<String> subjects,
      Instant requestedAt,
      Instant executedAt,
      List<Withheld> withheld,
      String planHash)
      implements Canonical {

    /** Sorts and copies. */
    public Tombstone {
      subjects = Collections.unmodifiableSet(new TreeSet<>(subjects));
      withheld = List.copyOf(withheld);
    }

    @Override
    public CanonicalForm form() {
      return CanonicalForm.object()
          .with("subjects", subjects)
          .with("requestedAt", requestedAt)
          .with("executedAt", executedAt)
          .withAny("withheld", withheld)
          .with("planHash", planHash);
    }
  }

  /**
   * What was kept.
   *
   * @param category what kind of data
   * @param ground why
   * @param end until when; null if that is not known
   * @param items how many items
   */
  public record Withheld(DataCategory category, Ground ground, @Nullable Instant end, int items)
      implements Canonical {

    /** Until when; empty if that is not known. */
    public Optional<Instant> until() {
      return Optional.ofNullable(end);
    }

    @Override
    public CanonicalForm form() {
      CanonicalForm form =
          CanonicalForm.object()
              .with("category", category.id())
              .with("ground", ground.code())
              .with("items", items);
      return end == null ? form : form.with("until", end);
    }
  }

  /**
   * What a store acknowledged.
   *
   * @param store its name
   * @param erased how many items are gone
   * @param restricted how many are only stored
   * @param kept how many stay as they are
   * @param at when it acknowledged the last of it
   */
  public record Acknowledged(String store, int erased, int restricted, int kept, Instant at)
      implements Canonical {
    @Override
    public CanonicalForm form() {
      return CanonicalForm.object()
          .with("store", store)
          .with("erased", erased)
          .with("restricted", restricted)
          .with("kept", kept)
          .with("at", at);
    }
  }

  /**
   * Copies whose key was destroyed.
   *
   * @param copies which, in kebab case
   * @param at when
   */
  public record Shredded(String copies, Instant at) implements Canonical {
    @Override
    public CanonicalForm form() {
      return CanonicalForm.object().with("copies", copies).with("at", at);
    }
  }

  /**
   * A recipient of the data that acknowledged the erasure.
   *
   * @param party who
   * @param reference under which that party knows the lead
   * @param at when
   */
  public record Told(String party, String reference, Instant at) implements Canonical {
    @Override
    public CanonicalForm form() {
      return CanonicalForm.object()
          .with("party", party)
          .with("reference", reference)
          .with("at", at);
    }
  }

  /** Copies the lists. */
  public ErasureCertificate {
    stores = List.copyOf(stores);
    shredded = List.copyOf(shredded);
    told = List.copyOf(told);
  }

  /** What a plan withholds, grouped by category, ground and end, in the order of the plan. */
  public static List<Withheld> withheld(ErasurePlan plan) {
    Map<Withheld, Integer> counts = new LinkedHashMap<>();
    for (Step step : plan.steps()) {
      if (step.fate() != Fate.ERASE) {
        counts.merge(new Withheld(step.category(), step.ground(), step.end(), 0), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .map(
            each ->
                new Withheld(
                    each.getKey().category(),
                    each.getKey().ground(),
                    each.getKey().end(),
                    each.getValue()))
        .toList();
  }

  /** SHA-256 of its canonical form, 64 hex digits. */
  public String hash() {
    return form().sha256();
  }

  @Override
  public CanonicalForm form() {
    return CanonicalForm.object()
        .with("format", 1)
        .with("erasure", erasure)
        .with("tombstone", tombstone)
        .withAny("stores", stores)
        .withAny("shredded", shredded)
        .withAny("told", told);
  }
}
