package org.leadkit.retention.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.leadkit.calendar.Holidays;
import org.leadkit.consent.pack.Deadline;

/** The dates of one request under one law. */
record LawClock(RightsLaw law, Past past, List<Holidays> holidays) {

  static final String CONFIRM = "confirm-receipt";
  static final String ANSWER = "answer";
  static final String MOST = "answer-extended";

  /** The date of an instant where the law applies. */
  LocalDate date(Instant instant) {
    return instant.atZone(law.pack().zone()).toLocalDate();
  }

  /**
   * All dates. Where the time has not begun or stands, those of the answer are the earliest ones
   * that it can come to.
   */
  List<Deadline> deadlines(Instant now) {
    LocalDate today = today(now);
    String trigger = past.received().right().trigger();
    List<Deadline> counted = law.pack().due(trigger, start(today), holidays, stopped(today));
    return law.pack().due(trigger, date(past.received().at()), holidays).stream()
        .map(plain -> isOfAnswer(plain) ? sameRule(counted, plain) : plain)
        .toList();
  }

  /** True if the time of the answer runs: it has begun, and nothing stops it. */
  boolean isRunning() {
    boolean hasBegun = !isStartedByProof() || past.has(RightsStep.IdentityVerified.class);
    return hasBegun && !(past.isAwaited() && isStoppable());
  }

  /** The date for one duty. */
  Optional<Deadline> deadline(String duty, Instant now) {
    return deadlines(now).stream().filter(one -> one.duty().equals(duty)).findFirst();
  }

  /** True if the answer may still be put off on the day of an instant. */
  boolean canExtend(Instant at) {
    return deadline(MOST, at).isPresent()
        && deadline(ANSWER, at).filter(due -> !date(at).isAfter(due.nominal())).isPresent();
  }

  /** True if the answer was put off in time. */
  boolean isExtended() {
    return past.first(RightsStep.Extended.class)
        .filter(extended -> until(extended.at()).canExtend(extended.at()))
        .isPresent();
  }

  private LawClock until(Instant last) {
    List<RightsStep> known =
        past.steps().stream().filter(step -> !step.at().isAfter(last)).toList();
    return new LawClock(law, new Past(past.received(), known), holidays);
  }

  private LocalDate today(Instant now) {
    Instant end = past.first(RightsStep.Closed.class).map(RightsStep::at).orElse(now);
    LocalDate day = date(end.isBefore(now) ? end : now);
    LocalDate first = date(past.received().at());
    return day.isBefore(first) ? first : day;
  }

  /** A proof that need not be asked for delays nothing, which is the stricter reading. */
  private boolean isStartedByProof() {
    return law.isStartedByIdentity()
        && past.received().right().needsIdentity()
        && past.has(RightsStep.IdentityAsked.class);
  }

  /** The latest of the receipt and of what showed who asks, if that was asked for. */
  private LocalDate start(LocalDate today) {
    LocalDate received = date(past.received().at());
    if (!isStartedByProof()) {
      return received;
    }
    return past.first(RightsStep.IdentityVerified.class)
        .map(verified -> date(verified.at()))
        .orElse(today);
  }

  /** Each day once, however many questions are open on it. */
  private Set<LocalDate> stopped(LocalDate today) {
    Set<LocalDate> days = new TreeSet<>();
    if (isStoppable()) {
      past.all(RightsStep.ClarificationAsked.class)
          .forEach(asked -> days.addAll(days(asked, today)));
    }
    return days;
  }

  private List<LocalDate> days(RightsStep.ClarificationAsked asked, LocalDate today) {
    LocalDate last = past.answer(asked.question()).map(answer -> date(answer.at())).orElse(today);
    LocalDate first = date(asked.at());
    return last.isBefore(first) ? List.of() : first.datesUntil(last.plusDays(1)).toList();
  }

  private boolean isStoppable() {
    return law.isStoppedByQuestions(past.received().right());
  }

  private static boolean isOfAnswer(Deadline deadline) {
    return deadline.duty().equals(ANSWER) || deadline.duty().equals(MOST);
  }

  private static Deadline sameRule(List<Deadline> among, Deadline plain) {
    return among.stream().filter(one -> one.rule().equals(plain.rule())).findFirst().orElse(plain);
  }
}
