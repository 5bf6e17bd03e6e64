package org.leadkit.consent.pack;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.leadkit.consent.Jurisdiction;
import org.leadkit.decision.CanonicalForm;

/** The canonical form of a pack; what is as usual is left out. */
final class PackForm {

  private PackForm() {}

  static CanonicalForm of(PolicyPack pack) {
    CanonicalForm form = CanonicalForm.object().with("format", 1).with("consent", pack.name());
    form = pack.version().isEmpty() ? form : form.with("version", pack.version());
    form =
        switch (pack.reach().kind()) {
          case EVERYWHERE -> form;
          case ELSEWHERE -> form.with("applies", "elsewhere");
          case PLACES ->
              form.with("applies", pack.reach().places().stream().map(Jurisdiction::code).toList());
        };
    form = pack.zone().equals(ZoneOffset.UTC) ? form : form.with("zone", pack.zone().getId());
    CanonicalForm placed = form;
    form = pack.reviewed().map(date -> placed.with("reviewed", date.toString())).orElse(form);
    return form.with("rules", pack.rules().stream().map(PackForm::rule).toList())
        .withAny("uncertain", pack.uncertainties().stream().map(PackForm::open).toList());
  }

  private static CanonicalForm open(Uncertainty one) {
    return CanonicalForm.object()
        .with("id", one.id())
        .with("question", one.question())
        .with("why", one.why())
        .with("answer", one.answer());
  }

  private static CanonicalForm rule(PackRule rule) {
    return head(rule.head()).and(kind(rule));
  }

  private static CanonicalForm head(RuleHead head) {
    CanonicalForm form = CanonicalForm.object().with("id", head.id());
    form = head.citation().isEmpty() ? form : form.with("citation", head.citation());
    form = head.trust() == Trust.HOUSE ? form : form.with("trust", head.trust());
    InForce dates = head.inForce();
    form = dates.from().equals(LocalDate.MIN) ? form : form.with("from", dates.from().toString());
    form =
        dates.until().equals(LocalDate.MAX) ? form : form.with("until", dates.until().toString());
    form =
        form.and(head.applies().scope().form())
            .withAny("dialing", head.applies().dialing())
            .withAny("roles", head.applies().roles());
    form = head.enabled() ? form : form.with("enabled", false);
    return form.withAny("uncertain", head.uncertain());
  }

  private static CanonicalForm kind(PackRule rule) {
    CanonicalForm none = CanonicalForm.object();
    if (rule instanceof PackRule.Permit permit) {
      return none.with("permit", ground(permit.ground()));
    } else if (rule instanceof PackRule.Ban) {
      return none.with("ban", true);
    } else if (rule instanceof PackRule.Cooling cooling) {
      return none.with(
          "cooling",
          none.with("after", cooling.after()).with("length", cooling.length().toString()));
    } else if (rule instanceof PackRule.Register register) {
      return none.with("register", register(register));
    } else if (rule instanceof PackRule.Hours hours) {
      return none.with("hours", hours(hours));
    } else if (rule instanceof PackRule.Limit limit) {
      return none.with("limit", limit(limit));
    } else if (rule instanceof PackRule.Exempt exempt) {
      return none.with("exempt", exempt.stages());
    } else if (rule instanceof PackRule.Oblige oblige) {
      return none.with("oblige", oblige.obligations());
    }
    return none.with("due", due((PackRule.Due) rule));
  }

  private static CanonicalForm register(PackRule.Register register) {
    CanonicalForm form = CanonicalForm.object().with("name", register.register());
    form =
        register.asks() == PackRule.Register.Asks.LISTED
            ? form
            : form.with("asks", register.asks());
    form = register.maxAge() == null ? form : form.with("maxAge", register.maxAge().toString());
    form = register.grace().isZero() ? form : form.with("grace", register.grace().toString());
    return form.withAny("lifted", grounds(register.lifted()));
  }

  private static CanonicalForm hours(PackRule.Hours hours) {
    CanonicalForm form =
        CanonicalForm.object()
            .with("windows", hours.windows().stream().map(PackForm::window).toList());
    form = hours.holidays().isEmpty() ? form : form.with("holidays", hours.holidays());
    return form.withAny("unless", grounds(hours.unless()));
  }

  private static CanonicalForm window(Window window) {
    String closes =
        window.closes().equals(LocalTime.MIDNIGHT) ? "24:00" : window.closes().toString();
    CanonicalForm form = CanonicalForm.object();
    form =
        window.days().size() == DayOfWeek.values().length ? form : form.with("days", window.days());
    form = form.with("open", window.opens() + "-" + closes);
    return window.isAfter() ? form.with("after", true) : form;
  }

  private static CanonicalForm limit(PackRule.Limit limit) {
    CanonicalForm form =
        CanonicalForm.object().with("times", limit.times()).with("within", limit.span());
    form = limit.sameTopic() ? form.with("sameTopic", true) : form;
    form = limit.sameChannel() ? form.with("sameChannel", true) : form;
    return form.withAny("unless", grounds(limit.unless()));
  }

  private static CanonicalForm due(PackRule.Due due) {
    DayCount count = due.count();
    CanonicalForm form =
        CanonicalForm.object().with("duty", due.duty()).with("trigger", due.trigger());
    form = due.kind() == PackRule.Due.Kind.ACT_BY ? form : form.with("kind", due.kind());
    form = form.with(unit(count.unit()), count.amount());
    form =
        count.counting() == Ground.Counting.FORWARD
            ? form
            : form.with("counting", count.counting());
    form = count.isFirstDayCounted() ? form.with("firstDay", true) : form;
    form = count.isRolled() ? form.with("rolled", true) : form;
    form = count.holidays().isEmpty() ? form : form.with("holidays", count.holidays());
    return count.isDefined() ? form.with("defined", true) : form;
  }

  private static String unit(DayCount.Unit unit) {
    return switch (unit) {
      case BUSINESS_DAYS -> "businessDays";
      case DAYS -> "days";
      case MONTHS -> "months";
    };
  }

  private static List<CanonicalForm> grounds(List<Ground> grounds) {
    return grounds.stream().map(PackForm::ground).toList();
  }

  private static CanonicalForm ground(Ground ground) {
    CanonicalForm none = CanonicalForm.object();
    if (ground instanceof Ground.Consent consent) {
      CanonicalForm form = none.with("consent", consent.atLeast());
      form = consent.confirmed() ? form.with("confirmed", true) : form;
      form =
          consent.validFor() == null ? form : form.with("validFor", consent.validFor().toString());
      return form.withAny("disclosed", consent.disclosed());
    } else if (ground instanceof Ground.Related related) {
      CanonicalForm form = none.with("related", related.kinds());
      form = related.within() == null ? form : form.with("within", related.within().toString());
      form =
          related.counting() == Ground.Counting.FORWARD
              ? form
              : form.with("counting", related.counting());
      return form.withAny("disclosed", related.disclosed());
    } else if (ground instanceof Ground.OptOutRegime) {
      return none.with("optOut", true);
    }
    return none.with("justOptedOut", ((Ground.JustOptedOut) ground).within());
  }
}
