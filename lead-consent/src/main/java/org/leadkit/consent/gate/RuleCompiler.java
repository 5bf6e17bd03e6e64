package org.leadkit.consent.gate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadkit.calendar.Holidays;
import org.leadkit.consent.Stage;
import org.leadkit.consent.pack.PackRule;
import org.leadkit.consent.pack.PolicyPack;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;

/**
 * Makes the rules of a pack ready. Rules that are not enabled, and exemptions from memory, which
 * could only loosen, are left out.
 */
record RuleCompiler(
    List<CompiledPermit> permits,
    List<Check> checks,
    List<CompiledExempt> exempts,
    List<CompiledOblige> obliges) {

  static RuleCompiler of(PolicyPack pack, Map<String, Holidays> holidays) {
    RuleCompiler compiler =
        new RuleCompiler(
            new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    pack.rules().stream()
        .filter(rule -> rule.head().enabled())
        .forEach(rule -> compiler.add(rule, pack, holidays));
    return compiler;
  }

  private void add(PackRule rule, PolicyPack pack, Map<String, Holidays> holidays) {
    CompiledHead head =
        new CompiledHead(rule.head(), stage(rule), pack.ref().toString(), pack.zone());
    if (rule instanceof PackRule.Permit permit) {
      permits.add(new CompiledPermit(head, Grounds.of(permit.ground(), head)));
    } else if (rule instanceof PackRule.Exempt exempt) {
      if (head.isVerified()) {
        exempts.add(new CompiledExempt(head, binding(exempt.stages())));
      }
    } else if (rule instanceof PackRule.Oblige oblige) {
      obliges.add(new CompiledOblige(head, oblige.obligations()));
    } else {
      Check check = check(rule, head, holidays);
      if (check != null) {
        checks.add(check);
      }
    }
  }

  private static Stage stage(PackRule rule) {
    if (rule instanceof PackRule.Register) {
      return Stage.REGISTER;
    }
    if (rule instanceof PackRule.Limit) {
      return Stage.LIMIT;
    }
    return rule instanceof PackRule.Hours || rule instanceof PackRule.Cooling
        ? Stage.TIME
        : Stage.BASIS;
  }

  /** Nothing exempts from the question whether the data may be used, and on what basis. */
  private static Set<Stage> binding(Set<Stage> stages) {
    Set<Stage> some = EnumSet.noneOf(Stage.class);
    some.addAll(stages);
    some.remove(Stage.SUBJECT);
    some.remove(Stage.BASIS);
    return some;
  }

  private static @Nullable Check check(
      PackRule rule, CompiledHead head, Map<String, Holidays> holidays) {
    if (rule instanceof PackRule.Ban) {
      return new BanCheck(head);
    }
    if (rule instanceof PackRule.Cooling cooling) {
      return new CoolingCheck(head, cooling.after(), cooling.length());
    }
    if (rule instanceof PackRule.Register register) {
      return new RegisterCheck(head, register, Grounds.of(register.lifted(), head));
    }
    if (rule instanceof PackRule.Limit limit) {
      Cap cap = new Cap(limit.times(), limit.span());
      return new LimitCheck(head, limit, cap, Grounds.of(limit.unless(), head));
    }
    return rule instanceof PackRule.Hours hours
        ? new HoursCheck(head, week(hours, holidays), Grounds.of(hours.unless(), head))
        : null;
  }

  private static @Nullable WeekHours week(PackRule.Hours hours, Map<String, Holidays> known) {
    Holidays holidays = known.get(hours.holidays());
    boolean isUnknown = holidays == null && !hours.holidays().isEmpty();
    return isUnknown ? null : WeekHours.of(hours.windows(), holidays);
  }

  PackQuestion about(Purpose purpose, Channel channel) {
    Predicate<CompiledHead> isAbout =
        head -> names(head.scope().purposes(), purpose) && names(head.scope().channels(), channel);
    PackQuestion question =
        new PackQuestion(
            permits.stream().filter(one -> isAbout.test(one.head())).toList(),
            checks.stream().filter(one -> isAbout.test(one.head())).toList(),
            exempts.stream().filter(one -> isAbout.test(one.head())).toList(),
            obliges.stream().filter(one -> isAbout.test(one.head())).toList(),
            PackQuestion.borders(heads().filter(isAbout).toList()));
    return question.equals(PackQuestion.NOTHING) ? PackQuestion.NOTHING : question;
  }

  private Stream<CompiledHead> heads() {
    return Stream.of(
            permits.stream().map(CompiledPermit::head),
            checks.stream().map(Check::head),
            exempts.stream().map(CompiledExempt::head),
            obliges.stream().map(CompiledOblige::head))
        .flatMap(heads -> heads);
  }

  private static boolean names(Set<?> named, Object one) {
    return named.isEmpty() || named.contains(one);
  }
}
