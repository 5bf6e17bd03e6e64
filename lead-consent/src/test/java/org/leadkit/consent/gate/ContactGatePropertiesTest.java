package org.leadkit.consent.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.ContactFacts;
import org.leadkit.consent.ContactRequest;
import org.leadkit.consent.Jurisdiction;
import org.leadkit.consent.Preferences;
import org.leadkit.consent.Recipient;
import org.leadkit.consent.gate.Permission.Answer;
import org.leadkit.consent.pack.PackRule;
import org.leadkit.consent.pack.PolicyPack;
import org.leadkit.consent.pack.Reach;
import org.leadkit.decision.Decision;
import org.leadkit.decision.Disclosure;
import org.leadkit.decision.Reason;
import org.leadkit.testsupport.Promise;

class ContactGatePropertiesTest {

  @Provide
  Arbitrary<World> worlds() {
    return World.any();
  }

  /** Nobody said no, so that time alone decides more often. */
  @Provide
  Arbitrary<World> calmWorlds() {
    return World.any().map(World::calm);
  }

  @Provide
  Arbitrary<PolicyPack> packs() {
    return World.anyPack();
  }

  @Provide
  Arbitrary<ConsentEvent> restrictions() {
    return World.anyEvent().filter(ConsentEvent::restricts);
  }

  @Provide
  Arbitrary<Preferences> wishes() {
    return Arbitraries.randomValue(
        random -> {
          World.Chance chance = new World.Chance(random);
          return chance.wishes(chance.now());
        });
  }

  private static Decision<Permission> decide(World world) {
    return world.gate().decide(world.request(), world.facts(), world.now());
  }

  private static Answer answer(World world) {
    return decide(world).outcome().answer();
  }

  private static void sameAt(Permission later, Permission said, Instant then) {
    assertThat(later)
        .as("at %s", then)
        .returns(said.answer(), Permission::answer)
        .returns(said.firstPermitted(), Permission::firstPermitted)
        .returns(said.obligations(), Permission::obligations);
  }

  /** Each half hour, each midnight and each change of a clock of the next days, and between. */
  private static Set<Instant> samples(World world, Instant end, Random random) {
    Set<Instant> samples = new TreeSet<>();
    Instant now = world.now();
    Instant last = now.plus(Duration.ofDays(40));
    last = end.isBefore(last) ? end : last;
    samples.add(last.minusNanos(1));
    for (int i = 0; i < 40; i++) {
      Instant round =
          Instant.ofEpochSecond(now.getEpochSecond() / 1800 * 1800 + 1800L * (random.nextInt(200)));
      samples.addAll(List.of(round.minusNanos(1), round, round.plusSeconds(1)));
      long far = Math.max(1, Duration.between(now, last).toMillis());
      samples.add(now.plusMillis((long) (random.nextDouble() * far)));
    }
    for (ZoneId zone : World.ZONES) {
      ZoneOffsetTransition shift = zone.getRules().nextTransition(now);
      if (shift != null) {
        samples.addAll(List.of(shift.getInstant().minusNanos(1), shift.getInstant()));
      }
      Instant midnight = LocalDate.ofInstant(now, zone).plusDays(1).atStartOfDay(zone).toInstant();
      samples.addAll(List.of(midnight.minusNanos(1), midnight));
    }
    Set<Instant> kept = new TreeSet<>();
    for (Instant sample : samples) {
      if (sample.isAfter(now) && sample.isBefore(end)) {
        kept.add(sample);
      }
    }
    return kept;
  }

  @Property(tries = 1_500)
  @Promise("C-03: the answer stays the same until the instant that it names")
  void noAnswerChangesBeforeTheInstantThatItNames(
      @ForAll("worlds") World world, @ForAll Random random) {
    Permission said = decide(world).outcome();
    Statistics.label("answer").collect(said.answer());

    assertThat(said.validUntil()).isAfter(world.now());
    ContactGate gate = world.gate();
    ContactFacts facts = world.facts();
    for (Instant then : samples(world, said.validUntil(), random)) {
      sameAt(gate.decide(world.request(), facts, then).outcome(), said, then);
    }
  }

  @Property(tries = 300, maxDiscardRatio = 20)
  @Promise("C-03: not before names the first instant at which every window and cap permits")
  void notBeforeIsTheFirstInstantAtWhichNothingPutsItOff(
      @ForAll("calmWorlds") World world, @ForAll Random random) {
    Permission said = decide(world).outcome();
    Assume.that(said.answer() == Answer.NOT_NOW && said.notBefore() != null);
    ContactGate gate = world.gate();
    ContactFacts facts = world.facts();
    Instant first = said.firstPermitted().orElseThrow();

    assertThat(gate.decide(world.request(), facts, first).outcome().answer())
        .isNotEqualTo(Answer.NOT_NOW);
    for (Instant then : samples(world, first, random)) {
      assertThat(gate.decide(world.request(), facts, then).outcome().isPermitted())
          .as("at %s before %s", then, first)
          .isFalse();
    }
  }

  @Property(tries = 3_000)
  @Promise("C-01: a restriction more never turns a no into a yes")
  void oneRestrictionMoreNeverLoosens(
      @ForAll("worlds") World world, @ForAll("restrictions") ConsentEvent another) {
    Assume.that(world.packs().stream().noneMatch(ContactGatePropertiesTest::confirmsOptOuts));

    assertThat(answer(world.and(another))).isGreaterThanOrEqualTo(answer(world));
  }

  private static boolean confirmsOptOuts(PolicyPack pack) {
    return pack.rules().stream().anyMatch(rule -> rule.toString().contains("JustOptedOut"));
  }

  @Property(tries = 3_000)
  void onePlaceMoreNeverLoosens(@ForAll("worlds") World world, @ForAll Random random) {
    Recipient recipient = world.request().recipient();
    Assume.that(!recipient.places().isEmpty());
    Set<Jurisdiction> more = new HashSet<>(recipient.places());
    more.add(
        Jurisdiction.of(List.of("DE", "FR", "US", "US-FL", "US-TX", "JP").get(random.nextInt(6))));
    ContactRequest wider =
        world.request().to(new Recipient(recipient.role(), more, recipient.zones()));

    assertThat(answer(world.asking(wider))).isGreaterThanOrEqualTo(answer(world));
  }

  @Property(tries = 3_000)
  void oneZoneMoreNeverLoosens(@ForAll("worlds") World world, @ForAll Random random) {
    Recipient recipient = world.request().recipient();
    Assume.that(!recipient.zones().isEmpty());
    Set<ZoneId> more = new HashSet<>(recipient.zones());
    more.add(World.ZONES.get(random.nextInt(World.ZONES.size())));
    ContactRequest wider =
        world.request().to(new Recipient(recipient.role(), recipient.places(), more));

    assertThat(answer(world.asking(wider))).isGreaterThanOrEqualTo(answer(world));
  }

  @Property(tries = 3_000)
  void onePackMoreNeverLoosensWhatOthersDecided(
      @ForAll("worlds") World world, @ForAll("packs") PolicyPack another) {
    Decision<Permission> before = decide(world);
    List<PolicyPack> more = new ArrayList<>(world.packs());
    more.add(another);
    Assume.that(more.stream().noneMatch(pack -> pack.reach().kind() == Reach.Kind.ELSEWHERE));
    Assume.that(before.reasons("no-applicable-rule").isEmpty());
    Assume.that(before.reasons("unknown-jurisdiction").isEmpty());

    assertThat(answer(world.with(more))).isGreaterThanOrEqualTo(before.outcome().answer());
  }

  @Property(tries = 1_000)
  void wishesNarrowAndNeverWiden(
      @ForAll("worlds") World world, @ForAll("wishes") Preferences wishes) {
    assertThat(answer(world.wishing(wishes)))
        .isGreaterThanOrEqualTo(answer(world.wishing(Preferences.NONE)));
  }

  /** Says what it was told to say. */
  private record Told(Objections objections) implements ContactRule {

    @Override
    public String name() {
      return "told";
    }

    @Override
    public Objections objections(ContactRequest request, ContactFacts facts, Instant now) {
      return objections;
    }
  }

  @Provide
  Arbitrary<ContactRule> rules() {
    return Arbitraries.of(
        new Told(ContactRule.Objections.none()),
        new Told(ContactRule.Objections.no("own-no")),
        new Told(ContactRule.Objections.unknown("own-unknown")),
        new Told(ContactRule.Objections.notBefore(Instant.MIN, "own-past")),
        new Told(
            ContactRule.Objections.notBefore(Instant.parse("2026-06-12T00:00:00Z"), "own-date")));
  }

  @Property(tries = 3_000)
  void aRuleOfTheHostsOwnNeverLoosens(
      @ForAll("worlds") World world, @ForAll("rules") ContactRule rule) {
    Answer with =
        world
            .gate()
            .with(rule)
            .decide(world.request(), world.facts(), world.now())
            .outcome()
            .answer();

    assertThat(with).isGreaterThanOrEqualTo(answer(world));
  }

  @Property(tries = 2_000)
  void theOrderOfRecordsAndPacksDoesNotMatter(
      @ForAll("worlds") World world, @ForAll Random random) {
    assertThat(bytes(decide(world.shuffled(random)))).isEqualTo(bytes(decide(world)));
  }

  @Property(tries = 2_000)
  void theOrderOfTheRulesInAPackDoesNotMatter(
      @ForAll("worlds") World world, @ForAll Random random) {
    World other =
        world.with(world.packs().stream().map(pack -> World.reordered(pack, random)).toList());

    assertThat(decide(other).outcome()).isEqualTo(decide(world).outcome());
    assertThat(told(decide(other))).isEqualTo(told(decide(world)));
  }

  /** Without the hash of the pack, which is another one. */
  private static List<String> told(Decision<Permission> decision) {
    return decision.reasons().stream()
        .map(reason -> reason.code() + " " + reason.rule() + " " + reason.detail("until"))
        .toList();
  }

  @Property(tries = 500)
  void theSameInputGivesTheSameBytes(@ForAll("worlds") World world) {
    assertThat(bytes(decide(world))).isEqualTo(bytes(decide(world)));
  }

  private static String bytes(Decision<Permission> decision) {
    return decision.form(Disclosure.FULL).toString();
  }

  @Property(tries = 3_000)
  @Promise("C-02: a yes always rests on a ground that a rule in force names")
  void everyYesNamesItsGroundAndNothingThatForbids(@ForAll("worlds") World world) {
    Decision<Permission> decision = decide(world);
    List<String> codes = decision.reasons().stream().map(Reason::code).toList();

    if (decision.outcome().isPermitted()) {
      assertThat(codes.get(0))
          .isIn(
              "consent-given",
              "consent-confirmed",
              "consent-renewed",
              "relationship",
              "opt-out-regime",
              "opt-out-confirmation",
              "register-lifted");
      assertThat(decision.outcome().notBefore()).isNull();
    } else {
      assertThat(decision.outcome().obligations()).isEmpty();
      assertThat(codes).isNotEmpty();
    }
  }

  @Property(tries = 2_000)
  @Promise("C-02: unknown is no")
  void withoutPacksNothingIsPermitted(@ForAll("worlds") World world) {
    assertThat(answer(world.with(List.of()))).isGreaterThanOrEqualTo(Answer.UNKNOWN);
  }

  @Property(tries = 2_000)
  @Promise("C-02: unknown is no")
  void withoutAPermitNothingIsPermitted(@ForAll("worlds") World world) {
    List<PolicyPack> packs =
        world.packs().stream().map(ContactGatePropertiesTest::withoutPermits).toList();

    assertThat(answer(world.with(packs))).isGreaterThanOrEqualTo(Answer.UNKNOWN);
  }

  private static PolicyPack withoutPermits(PolicyPack pack) {
    List<PackRule> rules =
        pack.rules().stream().filter(rule -> !(rule instanceof PackRule.Permit)).toList();
    return PolicyPack.of(
        pack.name(), "1", pack.reach(), pack.zone(), null, rules, Rules.register(rules));
  }
}
