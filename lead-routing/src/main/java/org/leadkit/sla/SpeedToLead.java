package org.leadkit.sla;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadkit.calendar.WorkCalendar;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;

/**
 * How long leads waited for the first touch: the business time from arrival to contact. Exact, to
 * the nanosecond; percentiles are by nearest rank, so each of them is the time of a lead.
 *
 * @param answered how many leads were contacted
 * @param waiting how many were not
 * @param inTime how many were contacted within the target
 * @param middle the median of those contacted; null if there are none
 * @param slow the 90th percentile of those contacted; null if there are none
 */
public record SpeedToLead(
    int answered, int waiting, int inTime, @Nullable Duration middle, @Nullable Duration slow)
    implements Canonical {

  private static final int MEDIAN = 50;
  private static final int NINETIETH = 90;

  /**
   * The wait of one lead.
   *
   * @return never negative: who was contacted before they arrived did not wait
   */
  public static Duration of(WorkCalendar calendar, Instant arrived, Instant touched) {
    return touched.isAfter(arrived) ? calendar.between(arrived, touched) : Duration.ZERO;
  }

  /**
   * Sums up.
   *
   * @param waits those of the leads that were contacted, in any order
   * @param waiting how many leads were not contacted, not negative
   * @param target within which a contact is in time, inclusive
   */
  public static SpeedToLead summary(Collection<Duration> waits, int waiting, Duration target) {
    List<Duration> sorted = waits.stream().sorted().toList();
    int inTime = (int) sorted.stream().filter(wait -> wait.compareTo(target) <= 0).count();
    return new SpeedToLead(
        sorted.size(), waiting, inTime, rank(sorted, MEDIAN), rank(sorted, NINETIETH));
  }

  private static @Nullable Duration rank(List<Duration> sorted, int percent) {
    int rank = (int) ((sorted.size() * (long) percent + 99) / 100);
    return sorted.isEmpty() ? null : sorted.get(rank - 1);
  }

  /** The median of the leads that were contacted; empty if there are none. */
  public Optional<Duration> median() {
    return Optional.ofNullable(middle);
  }

  /** The 90th percentile of the leads that were contacted; empty if there are none. */
  public Optional<Duration> ninetieth() {
    return Optional.ofNullable(slow);
  }

  /**
   * The share of all leads, those that wait included, that were contacted within the target: from 0
   * to 1, with three decimals, rounded half-even; empty if there are no leads.
   */
  public Optional<BigDecimal> share() {
    long all = (long) answered + waiting;
    return all == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(inTime).divide(BigDecimal.valueOf(all), 3, RoundingMode.HALF_EVEN));
  }

  @Override
  public CanonicalForm form() {
    CanonicalForm form =
        CanonicalForm.object()
            .with("answered", answered)
            .with("waiting", waiting)
            .with("inTime", inTime);
    form = median().isPresent() ? form.with("median", median().get()) : form;
    form = ninetieth().isPresent() ? form.with("ninetieth", ninetieth().get()) : form;
    return share().isPresent() ? form.with("share", share().get()) : form;
  }
}
