package org.leadkit.formats;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.ConsentLevel;
import org.leadkit.consent.Dialing;
import org.leadkit.consent.Jurisdiction;
import org.leadkit.consent.Recipient;
import org.leadkit.consent.Relationship;
import org.leadkit.consent.Scope;
import org.leadkit.consent.Span;
import org.leadkit.consent.Stage;
import org.leadkit.consent.pack.Applies;
import org.leadkit.consent.pack.DayCount;
import org.leadkit.consent.pack.Ground;
import org.leadkit.consent.pack.InForce;
import org.leadkit.consent.pack.PackRule;
import org.leadkit.consent.pack.PolicyPack;
import org.leadkit.consent.pack.Reach;
import org.leadkit.consent.pack.RuleHead;
import org.leadkit.consent.pack.Trust;
import org.leadkit.consent.pack.Uncertainty;
import org.leadkit.consent.pack.Window;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;

/** Arbitrary consent packs with rules of every kind. */
final class AnyPack {

  private static final List<String> UNCERTAIN = List.of("U1", "U7", "open question");

  private AnyPack() {}

  static Arbitrary<PolicyPack> any() {
    Arbitrary<Reach> reaches =
        Arbitraries.oneOf(
            Arbitraries.of(Reach.EVERYWHERE, Reach.ELSEWHERE),
            Arbitraries.of("DE", "US", "US-FL", "GB")
                .map(Jurisdiction::of)
                .set()
                .ofMinSize(1)
                .map(Reach::of));
    Arbitrary<ZoneId> zones =
        Arbitraries.of(ZoneOffset.UTC, ZoneId.of("UTC"), ZoneId.of("Europe/Paris"));
    return Combinators.combine(
            AnyText.kebab(),
            AnyText.any(),
            reaches,
            zones,
            dates().injectNull(0.3),
            heads().flatMap(AnyPack::rule).list().ofMaxSize(6),
            Combinators.combine(AnyText.any(), AnyText.any(), AnyText.any())
                .as((question, why, answer) -> new Uncertainty("", question, why, answer)))
        .as(
            (name, version, reach, zone, reviewed, rules, open) ->
                PolicyPack.of(
                    name,
                    version,
                    reach,
                    zone,
                    reviewed,
                    numbered(rules),
                    UNCERTAIN.stream()
                        .map(id -> new Uncertainty(id, open.question(), open.why(), open.answer()))
                        .toList()));
  }

  private static List<PackRule> numbered(List<? extends PackRule> rules) {
    return IntStream.range(0, rules.size())
        .<PackRule>mapToObj(i -> renamed(rules.get(i), "rule-" + i))
        .toList();
  }

  private static PackRule renamed(PackRule rule, String id) {
    RuleHead old = rule.head();
    RuleHead head =
        new RuleHead(
            id,
            old.citation(),
            old.trust(),
            old.inForce(),
            old.applies(),
            old.enabled(),
            old.uncertain());
    if (rule instanceof PackRule.Permit one) {
      return new PackRule.Permit(head, one.ground());
    } else if (rule instanceof PackRule.Ban) {
      return new PackRule.Ban(head);
    } else if (rule instanceof PackRule.Cooling one) {
      return new PackRule.Cooling(head, one.after(), one.length());
    } else if (rule instanceof PackRule.Register one) {
      return new PackRule.Register(
          head, one.register(), one.asks(), one.maxAge(), one.grace(), one.lifted());
    } else if (rule instanceof PackRule.Hours one) {
      return new PackRule.Hours(head, one.windows(), one.holidays(), one.unless());
    } else if (rule instanceof PackRule.Limit one) {
      return new PackRule.Limit(
          head, one.times(), one.span(), one.sameTopic(), one.sameChannel(), one.unless());
    } else if (rule instanceof PackRule.Exempt one) {
      return new PackRule.Exempt(head, one.stages());
    } else if (rule instanceof PackRule.Oblige one) {
      return new PackRule.Oblige(head, one.obligations());
    }
    PackRule.Due due = (PackRule.Due) rule;
    return new PackRule.Due(head, due.duty(), due.trigger(), due.kind(), due.count());
  }

  private static Arbitrary<RuleHead> heads() {
    Arbitrary<InForce> inForce =
        Combinators.combine(dates(), Arbitraries.integers().between(1, 900), flags(), flags())
            .as(
                (from, days, begins, ends) ->
                    new InForce(
                        begins ? from : LocalDate.MIN, ends ? from.plusDays(days) : LocalDate.MAX));
    Arbitrary<Scope> scopes =
        Combinators.combine(
                Arbitraries.of(Purpose.class).set().ofMaxSize(3),
                Arbitraries.of(Channel.class).set().ofMaxSize(3),
                AnyText.kebab().set().ofMaxSize(2),
                AnyText.kebab().set().ofMaxSize(2))
            .as(Scope::new);
    Arbitrary<Applies> applies =
        Combinators.combine(
                scopes,
                Arbitraries.of(Dialing.class).set().ofMaxSize(2),
                Arbitraries.of(Recipient.Role.class).set().ofMaxSize(2))
            .as(Applies::new);
    return Combinators.combine(
            AnyText.notBlank(),
            Arbitraries.of(Trust.class),
            inForce,
            applies,
            flags(),
            Arbitraries.of(UNCERTAIN).set().ofMaxSize(2))
        .as(
            (citation, trust, dates, to, enabled, uncertain) ->
                new RuleHead("x", citation, trust, dates, to, enabled, uncertain));
  }

  private static Arbitrary<? extends PackRule> rule(RuleHead head) {
    return Arbitraries.oneOf(
        grounds().map(ground -> new PackRule.Permit(head, ground)),
        Arbitraries.just(new PackRule.Ban(head)),
        Combinators.combine(
                Arbitraries.of(ConsentEvent.Kind.class).set().ofMinSize(1).ofMaxSize(3), periods())
            .as((after, length) -> new PackRule.Cooling(head, after, length)),
        Combinators.combine(
                AnyText.kebab(),
                Arbitraries.of(PackRule.Register.Asks.class),
                periods().injectNull(0.3),
                Arbitraries.oneOf(periods(), Arbitraries.just(Period.ZERO)),
                grounds().list().ofMaxSize(2))
            .as(
                (name, asks, age, grace, lifted) ->
                    new PackRule.Register(head, name, asks, age, grace, lifted)),
        Combinators.combine(
                windows().list().ofMinSize(1).ofMaxSize(3),
                Arbitraries.of("", "de", "us"),
                grounds().list().ofMaxSize(2))
            .as((windows, holidays, unless) -> new PackRule.Hours(head, windows, holidays, unless)),
        Combinators.combine(
                Arbitraries.integers().between(1, 9),
                spans(),
                flags(),
                flags(),
                grounds().list().ofMaxSize(2))
            .as(
                (times, span, topic, channel, unless) ->
                    new PackRule.Limit(head, times, span, topic, channel, unless)),
        Arbitraries.of(
                Arrays.stream(Stage.values())
                    .filter(stage -> stage != Stage.SUBJECT && stage != Stage.BASIS)
                    .toList())
            .set()
            .ofMinSize(1)
            .map(stages -> new PackRule.Exempt(head, stages)),
        AnyText.kebab()
            .set()
            .ofMinSize(1)
            .ofMaxSize(3)
            .map(codes -> new PackRule.Oblige(head, codes)),
        dues(head));
  }

  private static Arbitrary<PackRule> dues(RuleHead head) {
    Arbitrary<DayCount> counts =
        Combinators.combine(
                Arbitraries.integers().between(1, 1_200),
                Arbitraries.of(DayCount.Unit.class),
                flags(),
                flags(),
                Arbitraries.of("", "us"),
                flags(),
                Arbitraries.of(Ground.Counting.class))
            .as(DayCount::new);
    return Combinators.combine(
            AnyText.kebab(), AnyText.kebab(), Arbitraries.of(PackRule.Due.Kind.class), counts)
        .as(
            (duty, trigger, kind, count) ->
                new PackRule.Due(
                    head,
                    duty,
                    trigger,
                    count.isRolled() || count.unit() == DayCount.Unit.BUSINESS_DAYS
                        ? PackRule.Due.Kind.ACT_BY
                        : kind,
                    count));
  }

  private static Arbitrary<Window> windows() {
    return Combinators.combine(
            Arbitraries.of(DayOfWeek.class).set().ofMinSize(1),
            Arbitraries.integers().between(0, 1_438),
            Arbitraries.integers().between(1, 1_440),
            flags())
        .as(
            (days, opens, length, isAfter) -> {
              int closes = Math.min(1_440, opens + length);
              return new Window(
                  days,
                  LocalTime.ofSecondOfDay(opens * 60L),
                  closes == 1_440 ? LocalTime.MIDNIGHT : LocalTime.ofSecondOfDay(closes * 60L),
                  isAfter);
            });
  }

  private static Arbitrary<Span> spans() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(1, 400).map(Span::days),
        Arbitraries.longs().between(1, 10_000_000L).map(Duration::ofSeconds).map(Span::rolling));
  }

  private static Arbitrary<Ground> grounds() {
    Arbitrary<Ground> consents =
        Combinators.combine(
                Arbitraries.of(ConsentLevel.class),
                flags(),
                periods().injectNull(0.5),
                AnyText.kebab().set().ofMaxSize(2))
            .as(Ground.Consent::new);
    Arbitrary<Ground> related =
        Combinators.combine(
                Arbitraries.of(Relationship.class).set().ofMinSize(1).ofMaxSize(3),
                periods().injectNull(0.3),
                Arbitraries.of(Ground.Counting.class),
                AnyText.kebab().set().ofMaxSize(2))
            .as(Ground.Related::new);
    return Arbitraries.oneOf(
        consents,
        related,
        Arbitraries.just(new Ground.OptOutRegime()),
        Arbitraries.longs()
            .between(1, 1_000_000L)
            .map(Duration::ofSeconds)
            .map(Ground.JustOptedOut::new));
  }

  private static Arbitrary<Period> periods() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 30),
            Arbitraries.integers().between(0, 30),
            Arbitraries.integers().between(1, 400))
        .as(Period::of);
  }

  private static Arbitrary<LocalDate> dates() {
    return Arbitraries.integers().between(0, 20_000).map(LocalDate::ofEpochDay);
  }

  private static Arbitrary<Boolean> flags() {
    return Arbitraries.of(true, false);
  }
}
