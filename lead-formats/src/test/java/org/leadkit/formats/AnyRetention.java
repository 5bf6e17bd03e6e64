package org.leadkit.formats;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.leadkit.consent.Jurisdiction;
import org.leadkit.consent.Recipient;
import org.leadkit.consent.pack.InForce;
import org.leadkit.consent.pack.Trust;
import org.leadkit.lead.Purpose;
import org.leadkit.retention.DataCategory;
import org.leadkit.retention.RetentionPolicy;
import org.leadkit.retention.RetentionRule;
import org.leadkit.retention.RetentionRule.Applies;
import org.leadkit.retention.RetentionRule.Kind;
import org.leadkit.retention.RetentionRule.Term;
import org.leadkit.retention.RetentionSchedule;
import org.leadkit.retention.Treatment;
import org.leadkit.retention.Trigger;

/** Arbitrary retention schedules with rules of every kind. */
final class AnyRetention {

  static final String POLICY = "our-own";
  static final RetentionPolicy OURS = item -> RetentionPolicy.Tightening.NONE;

  private AnyRetention() {}

  static Arbitrary<RetentionSchedule> any() {
    return Combinators.combine(
            AnyText.kebab(),
            AnyText.any(),
            Arbitraries.of(ZoneOffset.UTC, ZoneId.of("Europe/Paris"), ZoneOffset.ofHours(2)),
            AnyText.notBlank().set().ofMaxSize(3).injectNull(0.5),
            rules().list().ofMaxSize(5),
            Arbitraries.of(true, false))
        .as(
            (name, version, zone, inbound, rules, isTightened) -> {
              RetentionSchedule.Builder schedule =
                  RetentionSchedule.named(name)
                      .version(version)
                      .zone(zone)
                      .rules(
                          IntStream.range(0, rules.size())
                              .mapToObj(i -> named("rule-" + i, rules.get(i)))
                              .toList());
              if (inbound != null) {
                schedule.inbound(inbound);
              }
              return (isTightened ? schedule.tightenedBy(POLICY, OURS) : schedule).build();
            });
  }

  private static RetentionRule named(String id, RetentionRule rule) {
    return new RetentionRule(
        id,
        rule.citation(),
        rule.trust(),
        rule.inForce(),
        rule.kind(),
        rule.applies(),
        rule.trigger(),
        rule.term(),
        rule.treatment());
  }

  private static Arbitrary<RetentionRule> rules() {
    Arbitrary<Trigger> triggers =
        Arbitraries.oneOf(
            Arbitraries.of(Trigger.Kind.class)
                .filter(kind -> kind != Trigger.Kind.EVENT)
                .map(Trigger::of),
            AnyText.kebab().map(Trigger::event));
    Arbitrary<Term> terms =
        Arbitraries.oneOf(periods().map(Term::of), AnyText.kebab().map(Term::until));
    return Combinators.combine(
            AnyText.notBlank(),
            Arbitraries.of(Trust.class),
            dates(),
            Arbitraries.of(Kind.class),
            applies(),
            triggers,
            terms,
            Arbitraries.of(Treatment.class))
        .as(
            (citation, trust, dates, kind, applies, trigger, term, treatment) ->
                new RetentionRule(
                    "x",
                    citation,
                    trust,
                    dates,
                    kind,
                    applies,
                    trigger,
                    term,
                    isFitting(kind, treatment) ? treatment : kind.usual()));
  }

  private static boolean isFitting(Kind kind, Treatment treatment) {
    return switch (kind) {
      case MINIMUM -> treatment == Treatment.ARCHIVE_RESTRICTED;
      case MAXIMUM -> treatment != Treatment.REVIEW;
      case REVIEW -> false;
    };
  }

  private static Arbitrary<Applies> applies() {
    return Combinators.combine(
            AnyText.kebab().map(DataCategory::new).set().ofMaxSize(2),
            AnyText.notBlank().set().ofMaxSize(2),
            AnyText.notBlank().set().ofMaxSize(2),
            Arbitraries.of(Purpose.class).set().ofMaxSize(2),
            Arbitraries.of("DE", "US-CA").map(Jurisdiction::of).set().ofMaxSize(2),
            Arbitraries.of(
                    Recipient.Role.CONSUMER, Recipient.Role.SOLE_TRADER, Recipient.Role.CORPORATE)
                .set()
                .ofMaxSize(2),
            AnyText.kebab().set().ofMaxSize(2))
        .as(Applies::new);
  }

  private static Arbitrary<InForce> dates() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 20_000).map(LocalDate::ofEpochDay),
            Arbitraries.integers().between(1, 900),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false))
        .as(
            (from, days, begins, ends) ->
                new InForce(
                    begins ? from : LocalDate.MIN, ends ? from.plusDays(days) : LocalDate.MAX));
  }

  private static Arbitrary<Period> periods() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 30),
            Arbitraries.integers().between(0, 30),
            Arbitraries.integers().between(1, 400))
        .as(Period::of);
  }
}
