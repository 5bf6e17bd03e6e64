package org.leadkit.consent.pack;

import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadkit.consent.Stage;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Issues;

/** Finds what is wrong with what a rule says, its head aside. */
final class RuleCheck {

  private static final int MOST_YEARS = 100;
  private static final int MOST_MONTHS = 12 * MOST_YEARS;
  private static final int MOST_DAYS = 36_525;

  private final Issues issues;
  private final String pointer;

  RuleCheck(Issues issues, String pointer) {
    this.issues = issues;
    this.pointer = pointer;
  }

  void check(PackRule rule) {
    if (rule instanceof PackRule.Permit permit) {
      ground("/permit", permit.ground());
    } else if (rule instanceof PackRule.Cooling cooling) {
      some("/cooling/after", cooling.after());
      period("/cooling/length", cooling.length());
    } else if (rule instanceof PackRule.Register register) {
      register(register);
    } else if (rule instanceof PackRule.Hours hours) {
      hours(hours);
    } else if (rule instanceof PackRule.Limit limit) {
      limit(limit);
    } else if (rule instanceof PackRule.Exempt exempt) {
      exempt(exempt);
    } else if (rule instanceof PackRule.Oblige oblige) {
      some("/oblige", oblige.obligations());
      kebabs("obligation", "/oblige", oblige.obligations());
    } else if (rule instanceof PackRule.Due due) {
      due(due);
    }
  }

  private void register(PackRule.Register register) {
    kebab("register", "/register/name", register.register());
    period("/register/maxAge", register.maxAge());
    if (!register.grace().isZero()) {
      period("/register/grace", register.grace());
    }
    grounds("/register/lifted", register.lifted());
  }

  private void hours(PackRule.Hours hours) {
    some("/hours/windows", hours.windows());
    for (int i = 0; i < hours.windows().size(); i++) {
      window("/hours/windows/" + i, hours.windows().get(i));
    }
    holidays("/hours/holidays", hours.holidays());
    grounds("/hours/unless", hours.unless());
  }

  private void window(String at, Window window) {
    some(at + "/days", window.days());
    boolean isForward =
        window.closes().equals(LocalTime.MIDNIGHT) || window.opens().isBefore(window.closes());
    if (!isForward || !isWhole(window.opens()) || !isWhole(window.closes())) {
      issues.error(
          "bad-window",
          pointer + at + "/open",
          "The window (%s to %s) must open before it closes, both at a whole minute."
              .formatted(window.opens(), window.closes()),
          "Maybe write one that passes midnight as two.");
    }
  }

  private static boolean isWhole(LocalTime time) {
    return time.equals(time.truncatedTo(ChronoUnit.MINUTES));
  }

  private void limit(PackRule.Limit limit) {
    if (limit.times() < 1) {
      issues.error(
          "bad-times",
          pointer + "/limit/times",
          "The limit (%d) must be at least 1.".formatted(limit.times()),
          "Maybe a ban was meant.");
    }
    duration("/limit/within", limit.span().length());
    grounds("/limit/unless", limit.unless());
  }

  private void exempt(PackRule.Exempt exempt) {
    some("/exempt", exempt.stages());
    for (Stage stage : exempt.stages()) {
      if (stage == Stage.SUBJECT || stage == Stage.BASIS) {
        issues.error(
            "bad-exemption",
            pointer + "/exempt",
            "Nothing is exempt from the stage (%s).".formatted(CanonicalForm.kebab(stage)),
            "Maybe leave it out.");
      }
    }
  }

  private void due(PackRule.Due due) {
    kebab("duty", "/due/duty", due.duty());
    kebab("trigger", "/due/trigger", due.trigger());
    DayCount count = due.count();
    holidays("/due/holidays", count.holidays());
    int most = count.unit() == DayCount.Unit.MONTHS ? MOST_MONTHS : MOST_DAYS;
    if (count.amount() < 1 || count.amount() > most) {
      count("The time (%d) must be from 1 to %d.".formatted(count.amount(), most), "Maybe 10.");
    }
    boolean dependsOnHolidays = count.unit() == DayCount.Unit.BUSINESS_DAYS || count.isRolled();
    if (!due.kind().isSafeEarlier() && dependsOnHolidays) {
      count(
          "What is counted in working days (%s) would end too early without its holidays."
              .formatted(CanonicalForm.kebab(due.kind())),
          "Maybe count it in days, and not rolled.");
    }
  }

  private void count(String message, String hint) {
    issues.error("bad-count", pointer + "/due", message, hint);
  }

  private void grounds(String at, List<Ground> grounds) {
    for (int i = 0; i < grounds.size(); i++) {
      ground(at + "/" + i, grounds.get(i));
    }
  }

  private void ground(String at, Ground ground) {
    if (ground instanceof Ground.Consent consent) {
      period(at + "/validFor", consent.validFor());
      kebabs("disclosure", at + "/disclosed", consent.disclosed());
    } else if (ground instanceof Ground.Related related) {
      some(at + "/related", related.kinds());
      period(at + "/within", related.within());
      kebabs("disclosure", at + "/disclosed", related.disclosed());
    } else if (ground instanceof Ground.JustOptedOut just) {
      duration(at + "/justOptedOut", just.within());
    }
  }

  private void period(String at, @Nullable Period period) {
    if (period == null) {
      return;
    }
    boolean isBounded =
        period.getYears() <= MOST_YEARS
            && period.getMonths() <= MOST_MONTHS
            && period.getDays() <= MOST_DAYS;
    if (period.isNegative() || period.isZero() || !isBounded) {
      length(at, period.toString());
    }
  }

  private void duration(String at, Duration duration) {
    if (duration.isNegative()
        || duration.isZero()
        || duration.compareTo(Duration.ofDays(MOST_DAYS)) > 0) {
      length(at, duration.toString());
    }
  }

  private void length(String at, String length) {
    issues.error(
        "bad-length",
        pointer + at,
        "The time (%s) must be longer than none and at most %d years."
            .formatted(length, MOST_YEARS),
        "Maybe leave it out.");
  }

  private void some(String at, Collection<?> parts) {
    if (parts.isEmpty()) {
      issues.error(
          "empty-list",
          pointer + at,
          "The list (%s) names nothing.".formatted(at.substring(at.lastIndexOf('/') + 1)),
          "Maybe leave the rule out.");
    }
  }

  private void holidays(String at, String name) {
    if (!name.isEmpty()) {
      kebab("holidays", at, name);
    }
  }

  private void kebab(String what, String at, String name) {
    issues.requireKebab(what, pointer + at, name);
  }

  private void kebabs(String what, String at, Collection<String> names) {
    names.forEach(name -> kebab(what, at, name));
  }
}
