package org.leadkit.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.leadkit.consent.Jurisdiction;
import org.leadkit.consent.Recipient;
import org.leadkit.consent.pack.InForce;
import org.leadkit.consent.pack.Trust;
import org.leadkit.lead.Purpose;
import org.leadkit.retention.RetentionRule.Applies;
import org.leadkit.retention.RetentionRule.Kind;
import org.leadkit.retention.RetentionRule.Term;

/** Arbitrary rules, items and wishes of a small world, in which they often meet. */
final class AnySchedule {

  static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  private static final List<Trigger> TRIGGERS =
      List.of(
          Items.COLLECTED,
          Items.CONTACT,
          Items.USED,
          Trigger.event("one"),
          Trigger.event("two"),
          Trigger.REVIEWED);

  private AnySchedule() {}

  static RetentionSchedule of(List<RetentionRule> rules) {
    return RetentionSchedule.named("any").zone(ZoneId.of("Europe/Berlin")).rules(rules).build();
  }

  static Arbitrary<List<RetentionRule>> rules() {
    return rule()
        .list()
        .ofMaxSize(6)
        .map(
            rules ->
                IntStream.range(0, rules.size())
                    .mapToObj(i -> named("rule-" + i, rules.get(i)))
                    .toList());
  }

  /** Rules that are mostly about the same. */
  static Arbitrary<List<RetentionRule>> closeRules() {
    return rules()
        .map(
            rules ->
                IntStream.range(0, rules.size())
                    .mapToObj(i -> i % 3 == 2 ? rules.get(i) : alike(rules.get(i)))
                    .toList());
  }

  private static RetentionRule alike(RetentionRule rule) {
    return new RetentionRule(
        rule.id(),
        rule.citation(),
        rule.trust(),
        rule.inForce(),
        rule.kind(),
        Applies.ALWAYS,
        Items.COLLECTED,
        rule.term(),
        rule.treatment());
  }

  static RetentionRule named(String id, RetentionRule rule) {
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

  static Arbitrary<RetentionRule> rule() {
    Arbitrary<Trust> trusts =
        Arbitraries.of(Trust.HOUSE, Trust.HOUSE, Trust.PRIMARY, Trust.UNVERIFIED);
    Arbitrary<InForce> dates =
        Combinators.combine(
                Arbitraries.integers().between(0, 9),
                Arbitraries.integers().between(1, 9),
                Arbitraries.integers().between(0, 5))
            .as(
                (from, days, form) ->
                    new InForce(
                        form == 0 ? FIRST.plusDays(from) : LocalDate.MIN,
                        form < 2 ? FIRST.plusDays(from + days) : LocalDate.MAX));
    Arbitrary<Term> terms =
        Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.integers().between(1, 9).map(Period::ofDays).map(Term::of)),
            Tuple.of(1, Arbitraries.of("one", "two").map(Term::until)));
    return Combinators.combine(
            trusts,
            dates,
            Arbitraries.of(Kind.class),
            applies(),
            Arbitraries.of(TRIGGERS.subList(0, 4)),
            terms,
            Arbitraries.of(Treatment.class))
        .as(AnySchedule::rule);
  }

  private static RetentionRule rule(
      Trust trust,
      InForce dates,
      Kind kind,
      Applies applies,
      Trigger trigger,
      Term term,
      Treatment treatment) {
    Treatment fitting =
        switch (kind) {
          case MINIMUM ->
              treatment == Treatment.ARCHIVE_RESTRICTED ? treatment : Treatment.RESTRICT;
          case MAXIMUM -> treatment == Treatment.REVIEW ? Treatment.ERASE : treatment;
          case REVIEW -> Treatment.REVIEW;
        };
    return new RetentionRule("x", "a text", trust, dates, kind, applies, trigger, term, fitting);
  }

  private static Arbitrary<Applies> applies() {
    return Combinators.combine(
            Arbitraries.of(DataCategory.PROFILE, DataCategory.NOTE).set().ofMaxSize(2),
            Arbitraries.of("lead", "touch").set().ofMaxSize(1),
            Arbitraries.of("company", "city").set().ofMaxSize(1),
            Arbitraries.of(Purpose.DIRECT_MARKETING, Purpose.RESEARCH).set().ofMaxSize(2),
            places(),
            Arbitraries.of(Recipient.Role.CONSUMER, Recipient.Role.CORPORATE).set().ofMaxSize(2),
            Arbitraries.of("one", "two").set().ofMaxSize(1))
        .as(
            (categories, records, fields, purposes, places, roles, unless) ->
                new Applies(
                    rarely(categories.size() == 2, categories),
                    records,
                    fields,
                    purposes,
                    places,
                    roles,
                    unless));
  }

  private static <T> Set<T> rarely(boolean isAll, Set<T> some) {
    return isAll ? Set.of() : some;
  }

  private static Arbitrary<Set<Jurisdiction>> places() {
    return Arbitraries.of("DE", "US", "US-CA").map(Jurisdiction::of).set().ofMaxSize(1);
  }

  static Arbitrary<RetainedItem> items() {
    return Combinators.combine(
            Arbitraries.of("lead", "touch"),
            Arbitraries.of("", "company", "city"),
            Arbitraries.of(DataCategory.PROFILE, DataCategory.NOTE),
            Arbitraries.of(Purpose.DIRECT_MARKETING, Purpose.RESEARCH, Purpose.LEGAL_NOTICE)
                .set()
                .ofMaxSize(2),
            places(),
            Arbitraries.of(Recipient.Role.class),
            Arbitraries.maps(Arbitraries.of(TRIGGERS), instants()).ofMaxSize(5))
        .as(
            (record, field, category, purposes, places, role, since) ->
                new RetainedItem(
                    "leads", "1", "lead-1", record, field, category, purposes, places, role,
                    since));
  }

  /** Some 25 days, by the half of an hour. */
  static Arbitrary<Instant> instants() {
    return Arbitraries.integers()
        .between(-100, 1_100)
        .map(half -> FIRST.atStartOfDay(ZoneId.of("UTC")).toInstant().plusSeconds(half * 1_800L));
  }

  static Arbitrary<RetentionPolicy.Tightening> wishes() {
    return Combinators.combine(
            instants().injectNull(0.5),
            instants().injectNull(0.5),
            Arbitraries.of(Treatment.class).filter(one -> one != Treatment.REVIEW),
            Arbitraries.of(true, false))
        .as(
            (keep, treat, how, restrict) -> {
              RetentionPolicy.Tightening wish = RetentionPolicy.Tightening.NONE;
              wish = keep == null ? wish : wish.keepUntil(keep);
              wish = treat == null ? wish : wish.treatFrom(treat, how);
              return restrict ? wish.restrict() : wish;
            });
  }
}
