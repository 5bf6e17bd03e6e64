package org.leadkit.consent.gate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.RegisterAnswer;
import org.leadkit.consent.RegisterAnswer.Listed;
import org.leadkit.consent.gate.Permission.Answer;
import org.leadkit.consent.pack.PackRule;
import org.leadkit.decision.Reason.Fact;

/** Looks at what an external register said last. */
record RegisterCheck(CompiledHead head, PackRule.Register rule, List<Grounds> lifted)
    implements Check {

  private static final Period ONE_DAY = Period.ofDays(1);

  /** What is wrong with an answer, and until when it stays so. */
  private record Defect(Answer answer, String code, Instant until) {}

  @Override
  public boolean isOfTime() {
    return false;
  }

  @Override
  public void find(Moment moment, @Nullable Fact place, List<Finding> into) {
    RegisterAnswer said = newest(moment);
    into.add(Finding.silent(next(moment)));
    Defect defect =
        said == null
            ? new Defect(Answer.UNKNOWN, "register-not-asked", Instant.MAX)
            : defect(said, moment);
    if (defect.answer() == Answer.YES) {
      into.add(Finding.silent(defect.until()));
      return;
    }
    Grounded lift = Grounds.any(lifted, moment);
    if (lift.holds()) {
      head.permit("register-lifted", lift.until(), place, into, facts(said, lift.by()));
      return;
    }
    Instant until = Moment.earlier(Moment.earlier(defect.until(), lift.until()), next(moment));
    head.object(defect.answer(), defect.code(), until, place, into, facts(said, null));
  }

  private Fact[] facts(@Nullable RegisterAnswer said, @Nullable ConsentEvent by) {
    Fact register = Words.fact("register", rule.register());
    if (by != null) {
      return new Fact[] {register, Words.fact("event", by.id())};
    }
    return said == null
        ? new Fact[] {register}
        : new Fact[] {register, Words.fact("asOf", said.asOf().toString())};
  }

  private Defect defect(RegisterAnswer said, Moment moment) {
    Instant stale =
        rule.maxAge() == null
            ? Instant.MAX
            : startOfDay(Dates.plus(Dates.plus(dateOf(said.asOf()), rule.maxAge()), ONE_DAY));
    if (!moment.at().isBefore(stale)) {
      return new Defect(Answer.UNKNOWN, "register-stale", Instant.MAX);
    }
    return rule.asks() == PackRule.Register.Asks.LISTED
        ? listed(said, moment, stale)
        : reassigned(said, stale);
  }

  private Defect listed(RegisterAnswer said, Moment moment, Instant stale) {
    if (said.listed() == Listed.NO_DATA) {
      return new Defect(Answer.UNKNOWN, "register-no-data", stale);
    }
    if (said.listed() == Listed.NO) {
      return new Defect(Answer.YES, "", stale);
    }
    Instant counts =
        said.listedOn() == null || isLater(said.listedOn(), said)
            ? Instant.MIN
            : startOfDay(Dates.plus(said.listedOn(), rule.grace()));
    return moment.at().isBefore(counts)
        ? new Defect(Answer.YES, "", Moment.earlier(counts, stale))
        : new Defect(Answer.NO, "register-listed", stale);
  }

  /** No register knows what comes: a date after its own state is a mistake, and counts at once. */
  private boolean isLater(LocalDate listedOn, RegisterAnswer said) {
    return listedOn.isAfter(Dates.plus(dateOf(said.asOf()), ONE_DAY));
  }

  private Defect reassigned(RegisterAnswer said, Instant stale) {
    return switch (said.listed()) {
      case NO -> new Defect(Answer.YES, "", stale);
      case NO_DATA -> new Defect(Answer.UNKNOWN, "register-no-data", stale);
      case YES -> new Defect(Answer.NO, "number-reassigned", stale);
    };
  }

  /** The answer of the newest state; of several alike the one that forbids most. */
  private @Nullable RegisterAnswer newest(Moment moment) {
    RegisterAnswer newest = null;
    for (RegisterAnswer answer : moment.facts().registers()) {
      if (isOurs(answer)
          && !answer.asOf().isAfter(moment.at())
          && (newest == null || isStronger(answer, newest))) {
        newest = answer;
      }
    }
    return newest;
  }

  private boolean isOurs(RegisterAnswer answer) {
    return answer.register().equals(rule.register());
  }

  private static boolean isStronger(RegisterAnswer one, RegisterAnswer other) {
    int byAge = one.asOf().compareTo(other.asOf());
    int byAnswer = byAge == 0 ? weight(one) - weight(other) : byAge;
    return byAnswer == 0 ? since(one).isBefore(since(other)) : byAnswer > 0;
  }

  private static int weight(RegisterAnswer answer) {
    return switch (answer.listed()) {
      case NO -> 0;
      case NO_DATA -> 1;
      case YES -> 2;
    };
  }

  private static LocalDate since(RegisterAnswer answer) {
    return answer.listedOn() == null ? LocalDate.MIN : answer.listedOn();
  }

  /** When an answer about a later state comes to count. */
  private Instant next(Moment moment) {
    Instant next = Instant.MAX;
    for (RegisterAnswer answer : moment.facts().registers()) {
      if (isOurs(answer) && answer.asOf().isAfter(moment.at())) {
        next = Moment.earlier(next, answer.asOf());
      }
    }
    return next;
  }

  private LocalDate dateOf(Instant at) {
    return Dates.of(at, head.zone());
  }

  private Instant startOfDay(LocalDate date) {
    return Dates.start(date, head.zone());
  }
}
