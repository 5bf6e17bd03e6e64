package org.leadkit.retention.erasure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.retention.DataCategory;
import org.leadkit.retention.Hold;
import org.leadkit.retention.RetainedItem;
import org.leadkit.retention.Retention.Limit;
import org.leadkit.retention.RetentionSchedule;

/**
 * What an erasure will do with each item, made before anything is destroyed. Immutable; it holds
 * ids and codes and no personal value.
 *
 * @param steps one an item, ordered by store and item
 */
public record ErasurePlan(List<Step> steps) implements Canonical {

  private static final Comparator<Step> ORDER =
      Comparator.comparing(Step::store).thenComparing(Step::item);

  /** What becomes of an item. */
  public enum Fate {
    /** It is erased. */
    ERASE,
    /** It stays, and is only stored. */
    RESTRICT,
    /** It stays as it is. */
    KEEP
  }

  /**
   * What becomes of one item.
   *
   * @param store name of the store that keeps it
   * @param item its id there
   * @param recordType what kind of record it is or belongs to
   * @param category what kind of data it is
   * @param fate what becomes of it
   * @param ground why it stays; {@link Ground#NONE} for what is erased
   * @param end until when it stays; null if that is not known
   */
  public record Step(
      String store,
      String item,
      String recordType,
      DataCategory category,
      Fate fate,
      Ground ground,
      @Nullable Instant end)
      implements Canonical {

    /** Until when it stays; empty if it goes, or if that is not known. */
    public Optional<Instant> until() {
      return Optional.ofNullable(end);
    }

    /** True if only a legal hold stands in the way. */
    public boolean isHeld() {
      return ground.equals(Ground.LEGAL_HOLD);
    }

    @Override
    public CanonicalForm form() {
      CanonicalForm form =
          CanonicalForm.object()
              .with("store", store)
              .with("item", item)
              .with("recordType", recordType)
              .with("category", category.id())
              .with("fate", fate)
              .with("ground", ground.code());
      CanonicalForm cited =
          ground.citation().isEmpty() ? form : form.with("citation", ground.citation());
      return end == null ? cited : cited.with("until", end);
    }
  }

  /** Sorts the steps. */
  public ErasurePlan {
    List<Step> sorted = new ArrayList<>(steps);
    sorted.sort(ORDER);
    steps = List.copyOf(sorted);
  }

  /**
   * Plans: what no ground keeps is erased. A legal hold comes last, so that it is named only where
   * nothing else keeps the item; a suppression always stays, because it is the person's own no.
   *
   * @param holds the holds that stand
   * @param retention how long items must be kept
   * @param exemptions what is kept on other grounds, the first that covers an item counts
   */
  public static ErasurePlan of(
      Collection<RetainedItem> items,
      Collection<Hold> holds,
      RetentionSchedule retention,
      List<Exemption> exemptions,
      Instant now) {
    return new ErasurePlan(
        items.stream().map(item -> step(item, holds, retention, exemptions, now)).toList());
  }

  private static Step step(
      RetainedItem item,
      Collection<Hold> holds,
      RetentionSchedule retention,
      List<Exemption> exemptions,
      Instant now) {
    if (item.category().equals(DataCategory.SUPPRESSION)) {
      return step(item, Fate.KEEP, Ground.OBJECTION, null);
    }
    Optional<Exemption> exempt =
        exemptions.stream().filter(one -> one.covers(item, now)).findFirst();
    Optional<Limit> minimum =
        retention.decide(item, now).outcome().keepUntil().filter(one -> one.safe().isAfter(now));
    if (exempt.isPresent()) {
      return step(item, Fate.RESTRICT, exempt.get().ground(), later(exempt.get().end(), minimum));
    }
    if (minimum.isPresent()) {
      return step(item, Fate.RESTRICT, Ground.MINIMUM, end(minimum.get()));
    }
    return holds.stream().anyMatch(hold -> hold.covers(item))
        ? step(item, Fate.RESTRICT, Ground.LEGAL_HOLD, null)
        : step(item, Fate.ERASE, Ground.NONE, null);
  }

  /** An end that is not known is later than any that is. */
  private static @Nullable Instant later(@Nullable Instant end, Optional<Limit> minimum) {
    if (end == null || minimum.isEmpty()) {
      return end;
    }
    Instant other = end(minimum.get());
    return other == null || other.isAfter(end) ? other : end;
  }

  private static @Nullable Instant end(Limit minimum) {
    return minimum.isOpen() ? null : minimum.safe();
  }

  private static Step step(RetainedItem item, Fate fate, Ground ground, @Nullable Instant end) {
    return new Step(item.store(), item.id(), item.recordType(), item.category(), fate, ground, end);
  }

  /** The steps that come to some fate, in order. */
  public List<Step> steps(Fate fate) {
    return steps.stream().filter(step -> step.fate() == fate).toList();
  }

  /** True if only a legal hold keeps some of it. */
  public boolean isHeld() {
    return steps.stream().anyMatch(Step::isHeld);
  }

  /** SHA-256 of its canonical form, 64 hex digits. */
  public String hash() {
    return form().sha256();
  }

  @Override
  public CanonicalForm form() {
    return CanonicalForm.object().with("format", 1).with("steps", steps);
  }
}
