package org.leadkit.retention.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.leadkit.consent.pack.Deadline;
import org.leadkit.consent.pack.PackRule;
import org.leadkit.decision.Issue;

/**
 * Where a request stands: a fold of its steps, in whatever order they are given. A step that is not
 * possible where it stands is told among the issues and does not count; nothing is thrown. Policy
 * evaluation, not legal advice. Immutable and thread-safe.
 */
public final class RightsRequest {

  private final Past past;
  private final List<LawClock> clocks;
  private final List<Issue> issues;
  private final String failed;

  /** How far a request has come. */
  public enum Phase {
    /** It must be found out who asks. */
    IDENTITY,
    /** The person was asked what is meant and has not answered. */
    CLARIFICATION,
    /** The answer is being made. */
    ANSWERING,
    /** It came to its end. */
    CLOSED
  }

  /**
   * Something that must be done.
   *
   * @param law name of the law that says so
   * @param deadline until when
   * @param daysSafe days to the safe date; negative after it
   * @param daysNominal days to the nominal date; negative after it
   * @param isRunning false while the time has not begun or stands: the dates are then the earliest
   *     that they can come to
   */
  public record Owed(
      String law, Deadline deadline, long daysSafe, long daysNominal, boolean isRunning) {}

  /**
   * What a host can show of a request.
   *
   * @param phase how far it has come
   * @param owed what must be done, what is due first coming first
   * @param failed kebab-case name of the step that failed last and was not made good; empty if none
   *     did
   */
  public record Progress(Phase phase, List<Owed> owed, String failed) {

    /** Copies the list. */
    public Progress {
      owed = List.copyOf(owed);
    }

    /** What must be done next; empty if nothing is owed. */
    public Optional<Owed> next() {
      return owed.stream().findFirst();
    }
  }

  RightsRequest(Past past, List<LawClock> clocks, List<Issue> issues, String failed) {
    this.past = past;
    this.clocks = List.copyOf(clocks);
    this.issues = List.copyOf(issues);
    this.failed = failed;
  }

  /**
   * The request that its steps come to.
   *
   * @param steps in any order
   * @return empty if none of them is the receipt
   */
  public static Optional<RightsRequest> of(Collection<RightsStep> steps, RightsTerms terms) {
    return new RightsFold(terms).fold(steps);
  }

  /** Its id. */
  public String id() {
    return past.received().request();
  }

  /** What was asked for. */
  public Right right() {
    return past.received().right();
  }

  /** Names of the laws under which it is answered. */
  public Set<String> laws() {
    return past.received().laws();
  }

  /** Ids of the leads that are the person; empty while that is not known. */
  public Set<String> subjects() {
    return past.received().subjects();
  }

  /** When it came. */
  public Instant receivedAt() {
    return past.received().at();
  }

  /** The steps that count, in order, the receipt first. */
  public List<RightsStep> steps() {
    return Stream.concat(Stream.of(past.received()), past.steps().stream()).toList();
  }

  /** The steps that don't count and why, and what else is doubtful, in order of the steps. */
  public List<Issue> issues() {
    return issues;
  }

  /** How it ended; empty while it is open. */
  public Optional<RightsStep.Closed> closed() {
    return past.first(RightsStep.Closed.class);
  }

  /** True if it is known who asks, or that need not be known. */
  public boolean isIdentified() {
    return !past.lacksIdentity();
  }

  /** True if the answer was put off in time under at least one law. */
  public boolean isExtended() {
    return clocks.stream().anyMatch(LawClock::isExtended);
  }

  /**
   * All dates, law by law in the order of the terms: of the receipt, the answer, the latest answer
   * and what else a pack says. Where the time stands, the earliest that they can come to.
   */
  public List<Deadline> deadlines(Instant now) {
    return clocks.stream().flatMap(clock -> clock.deadlines(now).stream()).toList();
  }

  /** Where it stands at an instant. */
  public Progress progress(Instant now) {
    List<Owed> owed =
        clocks.stream()
            .flatMap(
                clock ->
                    duties(clock, now)
                        .filter(one -> done(one).isEmpty())
                        .map(one -> owed(clock, one, clock.date(now))))
            .sorted(
                Comparator.comparing((Owed one) -> one.deadline().safe())
                    .thenComparing(one -> one.deadline().nominal())
                    .thenComparing(Owed::law)
                    .thenComparing(one -> one.deadline().rule()))
            .toList();
    return new Progress(phase(), owed, failed);
  }

  /**
   * What was done after the nominal date, or is not done though it has passed; days are counted to
   * the day on which it was done.
   */
  public List<Owed> late(Instant now) {
    return clocks.stream()
        .flatMap(
            clock ->
                duties(clock, now).map(one -> owed(clock, one, clock.date(done(one).orElse(now)))))
        .filter(one -> one.daysNominal() < 0)
        .toList();
  }

  private Phase phase() {
    if (closed().isPresent()) {
      return Phase.CLOSED;
    }
    if (past.lacksIdentity()) {
      return Phase.IDENTITY;
    }
    return past.isAwaited() ? Phase.CLARIFICATION : Phase.ANSWERING;
  }

  /** What must be done under a law: of the two answers, the one that counts. */
  private static Stream<Deadline> duties(LawClock clock, Instant now) {
    String other = clock.isExtended() ? LawClock.ANSWER : LawClock.MOST;
    return clock.deadlines(now).stream()
        .filter(one -> one.kind() == PackRule.Due.Kind.ACT_BY)
        .filter(one -> !one.duty().equals(other));
  }

  private Optional<Instant> done(Deadline deadline) {
    Optional<Instant> end = closed().map(RightsStep::at);
    return deadline.duty().equals(LawClock.CONFIRM)
        ? past.first(RightsStep.ReceiptConfirmed.class).map(RightsStep::at).or(() -> end)
        : end;
  }

  private static Owed owed(LawClock clock, Deadline deadline, LocalDate day) {
    return new Owed(
        clock.law().name(),
        deadline,
        ChronoUnit.DAYS.between(day, deadline.safe()),
        ChronoUnit.DAYS.between(day, deadline.nominal()),
        deadline.duty().equals(LawClock.CONFIRM) || clock.isRunning());
  }

  /** Id, right and how many steps, and what it is not. */
  @Override
  public String toString() {
    return "RightsRequest[%s, %s, steps=%d, policy evaluation, not legal advice]"
        .formatted(id(), right(), past.steps().size() + 1);
  }
}
