package org.leadkit.scoring;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.leadkit.decision.Points;
import org.leadkit.profile.Profile;
import org.leadkit.scoring.Trial.Doing;
import org.leadkit.scoring.Trial.Learning;
import org.leadkit.scoring.Trial.Part;

/**
 * Looks for the smallest changes that take a lead to a level: one kind of act, or one field; where
 * none is enough, two together. How much is tried is bounded: {@value #MOST_TIMES} times an act,
 * pairs of the {@value #PAIRED} most helpful acts and claims.
 */
final class ReachSearch {

  static final int MOST_TIMES = 12;
  static final List<Duration> SPANS =
      List.of(Duration.ZERO, Duration.ofDays(1), Duration.ofDays(7));

  /** The last instant from which every span ends; a cool-down may have no end. */
  private static final Instant LAST = Instant.MAX.minus(SPANS.get(SPANS.size() - 1));

  private static final int MOST_OPTIONS = 5;
  private static final int PAIRED = 6;
  private static final int MOST_TOGETHER = 6;
  private static final int MOST_SAMPLES = 4;

  private record Ranked(Part part, Points total) {}

  private final Trial trial;
  private final List<Acts> acts;
  private final List<Claims> claims;

  ReachSearch(Trial trial) {
    this.trial = trial;
    this.acts = Acts.of(trial.model().spec());
    this.claims = Claims.of(trial.model().spec(), trial.base());
  }

  /** The ways from an instant on, the smallest first. */
  List<Reach.Option> from(Instant start) {
    if (start.isAfter(LAST)) {
      return List.of();
    }
    List<Duration> spans = spans(start);
    List<Reach.Option> found = new ArrayList<>();
    if (spans.size() < SPANS.size()) {
      Duration wait = SPANS.get(spans.size());
      trial.option(List.of(), start, wait).ifPresent(found::add);
    }
    if (spans.isEmpty()) {
      return found;
    }
    acts.forEach(one -> repeated(one, List.of(), start, spans).ifPresent(found::add));
    claims.forEach(one -> found.addAll(learned(one, start)));
    if (found.isEmpty()) {
      found.addAll(pairs(start, spans));
    }
    return Alternatives.merged(found).stream()
        .sorted(Comparator.comparingInt(Reach.Option::size).thenComparing(Reach.Option::within))
        .limit(MOST_OPTIONS)
        .toList();
  }

  /** The spans that are shorter than what waiting alone takes. */
  private List<Duration> spans(Instant start) {
    List<Duration> shorter = new ArrayList<>();
    for (Duration span : SPANS) {
      if (trial.reaches(trial.base(), start.plus(span))) {
        break;
      }
      shorter.add(span);
    }
    return shorter;
  }

  /** The fewest times that are enough, together with other parts, in the shortest span. */
  private Optional<Reach.Option> repeated(
      Acts one, List<Part> other, Instant start, List<Duration> spans) {
    int most = other.isEmpty() ? MOST_TIMES : MOST_TOGETHER;
    for (int times = 1; times <= most; times++) {
      List<Part> parts = new ArrayList<>();
      parts.add(new Doing(one, times));
      parts.addAll(other);
      for (Duration span : spans) {
        if (one.fit(times, span)) {
          Optional<Reach.Option> option = trial.option(parts, start, span);
          if (option.isPresent()) {
            return option;
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The most general of the claims about a field that are enough. */
  private List<Reach.Option> learned(Claims one, Instant start) {
    for (List<Claims.Claim> group : one.groups()) {
      List<Reach.Option> options =
          group.stream()
              .flatMap(
                  claim ->
                      trial.option(List.of(new Learning(claim)), start, Duration.ZERO).stream())
              .toList();
      if (!options.isEmpty()) {
        return options;
      }
    }
    return List.of();
  }

  private List<Reach.Option> pairs(Instant start, List<Duration> spans) {
    List<Part> helpful = helpful(start);
    List<Reach.Option> found = new ArrayList<>();
    for (int i = 0; i < helpful.size(); i++) {
      for (int j = i + 1; j < helpful.size(); j++) {
        pair(helpful.get(i), helpful.get(j), start, spans).ifPresent(found::add);
      }
    }
    return found;
  }

  /** The acts and the claims that add the most points by themselves. */
  private List<Part> helpful(Instant start) {
    List<Part> doing = new ArrayList<>();
    acts.forEach(one -> doing.add(new Doing(one, MOST_TOGETHER)));
    List<Part> learning = new ArrayList<>();
    for (Claims one : claims) {
      Stream.of(one.answers(), one.opposites())
          .flatMap(List::stream)
          .filter(claim -> claim.samples().size() <= MOST_SAMPLES)
          .forEach(claim -> learning.add(new Learning(claim)));
    }
    List<Part> helpful = new ArrayList<>(best(doing, start, SPANS.get(SPANS.size() - 1)));
    helpful.addAll(best(learning, start, Duration.ZERO));
    return helpful;
  }

  /** Ties stay in the model's order. */
  private List<Part> best(List<Part> parts, Instant start, Duration span) {
    List<Ranked> ranked = new ArrayList<>();
    for (Part part : parts) {
      Profile changed = trial.changed(List.of(part), start, span).get(0);
      ranked.add(new Ranked(part, trial.model().total(changed, start.plus(span))));
    }
    return ranked.stream()
        .sorted(Comparator.comparing(Ranked::total).reversed())
        .limit(PAIRED)
        .map(Ranked::part)
        .toList();
  }

  private Optional<Reach.Option> pair(Part one, Part other, Instant start, List<Duration> spans) {
    if (one instanceof Doing first && other instanceof Doing second) {
      return together(first.acts(), second.acts(), start, spans);
    }
    if (one instanceof Doing doing) {
      return repeated(doing.acts(), List.of(other), start, spans);
    }
    if (other instanceof Doing doing) {
      return repeated(doing.acts(), List.of(one), start, spans);
    }
    boolean isOneField =
        ((Learning) one).claim().field().equals(((Learning) other).claim().field());
    return isOneField ? Optional.empty() : trial.option(List.of(one, other), start, Duration.ZERO);
  }

  /** Two kinds of acts, the fewest of both together that are enough. */
  private Optional<Reach.Option> together(
      Acts one, Acts other, Instant start, List<Duration> spans) {
    for (int sum = 2; sum <= MOST_TOGETHER; sum++) {
      for (Duration span : spans) {
        for (int times = 1; times < sum; times++) {
          if (one.fit(times, span) && other.fit(sum - times, span)) {
            List<Part> parts = List.of(new Doing(one, times), new Doing(other, sum - times));
            Optional<Reach.Option> option = trial.option(parts, start, span);
            if (option.isPresent()) {
              return option;
            }
          }
        }
      }
    }
    return Optional.empty();
  }
}
