package org.leadkit.retention;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.leadkit.lead.Purpose;
import org.leadkit.retention.Retention.Limit;
import org.leadkit.retention.Retention.Step;
import org.leadkit.retention.RetentionRule.Kind;

/** What the clocks on one item come to, at every instant. */
final class Clocks {

  private final List<Clock> minimums;
  private final List<Clock> maximums;
  private final List<Clock> reviews;
  private final Set<Purpose> purposes;

  Clocks(List<Clock> clocks, Set<Purpose> purposes) {
    this.minimums = clocks.stream().filter(one -> one.kind() == Kind.MINIMUM).toList();
    this.maximums = clocks.stream().filter(one -> one.kind() == Kind.MAXIMUM).toList();
    this.reviews = clocks.stream().filter(one -> one.kind() == Kind.REVIEW).toList();
    this.purposes = purposes;
  }

  boolean hasMaximum() {
    return !maximums.isEmpty();
  }

  Optional<Limit> keepUntil() {
    return minimums.stream()
        .map(Clock::limit)
        .reduce(
            (one, other) ->
                new Limit(later(one.safe(), other.safe()), later(one.nominal(), other.nominal())));
  }

  Optional<Limit> eraseBy() {
    return destroyed(Limit::safe)
        .flatMap(safe -> destroyed(Limit::nominal).map(nominal -> new Limit(safe, nominal)));
  }

  /** When a maximum is over for each purpose; the shortest counts for each. */
  private Optional<Instant> destroyed(Function<Limit, Instant> side) {
    List<Clock> able = maximums.stream().filter(Clock::destroys).toList();
    if (purposes.isEmpty()) {
      return able.stream().map(one -> side.apply(one.limit())).min(Instant::compareTo);
    }
    List<Instant> ends = new ArrayList<>();
    for (Purpose purpose : purposes) {
      able.stream()
          .filter(one -> one.serves(purpose))
          .map(one -> side.apply(one.limit()))
          .min(Instant::compareTo)
          .ifPresent(ends::add);
    }
    return ends.size() == purposes.size()
        ? ends.stream().max(Instant::compareTo)
        : Optional.empty();
  }

  /** All instants at which something may become due, in order. */
  Set<Instant> instants() {
    Set<Instant> instants = new TreeSet<>();
    Stream.of(minimums, maximums, reviews)
        .flatMap(List::stream)
        .map(one -> one.limit().safe())
        .filter(one -> !one.equals(Instant.MAX))
        .forEach(instants::add);
    return instants;
  }

  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (Instant instant : instants()) {
      Optional<Step> step = at(instant);
      boolean isSame =
          !steps.isEmpty()
              && step.filter(one -> one.treatment() == steps.get(steps.size() - 1).treatment())
                  .isPresent();
      step.filter(one -> !isSame).ifPresent(steps::add);
    }
    return List.copyOf(steps);
  }

  List<Step> reviewed() {
    return reviews.stream()
        .map(one -> new Step(one.limit().safe(), Treatment.REVIEW, List.of(one.rule())))
        .sorted(
            (one, other) -> {
              int byTime = one.at().compareTo(other.at());
              return byTime != 0 ? byTime : one.rules().get(0).compareTo(other.rules().get(0));
            })
        .toList();
  }

  private Optional<Step> at(Instant instant) {
    List<Clock> over = over(maximums, instant);
    if (over.isEmpty()) {
      List<Clock> asked = over(reviews, instant);
      return asked.isEmpty() ? Optional.empty() : Optional.of(step(instant, asked));
    }
    if (destroyed(Limit::safe).filter(end -> !end.isAfter(instant)).isEmpty()) {
      return Optional.of(step(instant, over.stream().map(Clocks::restricting).toList()));
    }
    List<Clock> keeping =
        minimums.stream().filter(one -> one.limit().safe().isAfter(instant)).toList();
    return Optional.of(
        keeping.isEmpty()
            ? step(instant, over.stream().filter(Clock::destroys).toList())
            : step(
                instant,
                Stream.concat(keeping.stream(), over.stream().map(Clocks::restricting)).toList()));
  }

  private static List<Clock> over(List<Clock> clocks, Instant instant) {
    return clocks.stream().filter(one -> !one.limit().safe().isAfter(instant)).toList();
  }

  /** What may not be destroyed yet is restricted. */
  private static Clock restricting(Clock one) {
    return one.treatment().isDestructive()
        ? new Clock(one.rule(), one.kind(), one.limit(), Treatment.RESTRICT, false, one.purposes())
        : one;
  }

  private static Step step(Instant instant, List<Clock> clocks) {
    Treatment treatment =
        clocks.stream().map(Clock::treatment).reduce(Treatment::strictest).orElseThrow();
    return new Step(
        instant,
        treatment,
        clocks.stream().filter(one -> one.treatment() == treatment).map(Clock::rule).toList());
  }

  private static Instant later(Instant one, Instant other) {
    return other.isAfter(one) ? other : one;
  }
}
