package org.leadkit.distribution;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.InvalidConfiguration;

/**
 * Whom a pool may give leads, and what happens if it may not.
 *
 * @param caps the caps of the pool
 * @param byTier whether tiers are asked in order
 * @param hours within how many hours a member must be there; 0 for now
 * @param routesAnyway whether somebody gets the lead even if nobody is free
 * @param next the pool that is asked then; null if there is none
 */
record PoolLimits(
    List<Capped> caps, boolean byTier, int hours, boolean routesAnyway, @Nullable String next) {

  static final PoolLimits NONE = new PoolLimits(List.of(), false, 0, false, null);

  private static final int MOST_HOURS = 120;

  /**
   * A cap of a pool.
   *
   * @param tag the tag of those to whom it applies; empty for all
   * @param cap the cap
   */
  record Capped(String tag, LeadCap cap) implements Canonical {

    boolean isFor(Member member) {
      return tag.isEmpty() || member.tags().contains(tag);
    }

    @Override
    public CanonicalForm form() {
      return tag.isEmpty() ? cap.form() : cap.form().with("tag", tag);
    }
  }

  PoolLimits {
    caps = List.copyOf(caps);
  }

  PoolLimits cap(String tag, LeadCap cap) {
    List<Capped> more = new ArrayList<>(caps);
    more.add(new Capped(tag, cap));
    LeadCap.together(more.stream().filter(one -> one.tag().equals(tag)).map(Capped::cap).toList());
    return new PoolLimits(more, byTier, hours, routesAnyway, next);
  }

  PoolLimits tiered() {
    return new PoolLimits(caps, true, hours, routesAnyway, next);
  }

  PoolLimits within(int newHours) {
    if (newHours < 1 || newHours > MOST_HOURS) {
      throw InvalidConfiguration.of(
          "bad-availability",
          "The hours (%d) within which a member must be there must lie between 1 and %d."
              .formatted(newHours, MOST_HOURS),
          "Maybe leave it out: the member must be there now.");
    }
    return new PoolLimits(caps, byTier, newHours, routesAnyway, next);
  }

  PoolLimits anyway() {
    return new PoolLimits(caps, byTier, hours, true, null);
  }

  PoolLimits next(String pool) {
    return new PoolLimits(caps, byTier, hours, false, pool);
  }

  Optional<String> nextPool() {
    return Optional.ofNullable(next);
  }

  CanonicalForm describe(CanonicalForm pool) {
    CanonicalForm form = pool.withAny("caps", caps);
    if (byTier) {
      form = form.with("byTier", true);
    }
    if (hours > 0) {
      form = form.with("availableWithin", Duration.ofHours(hours));
    }
    if (routesAnyway) {
      form = form.with("whenNobody", "route-anyway");
    }
    return next == null ? form : form.with("whenNobody", CanonicalForm.object().with("pool", next));
  }
}
