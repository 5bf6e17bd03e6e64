package org.leadkit.consent.gate;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.leadkit.calendar.Holidays;
import org.leadkit.consent.ConsentDetails;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.ConsentLevel;
import org.leadkit.consent.ConsentState;
import org.leadkit.consent.ContactFacts;
import org.leadkit.consent.ContactRequest;
import org.leadkit.consent.Dialing;
import org.leadkit.consent.Jurisdiction;
import org.leadkit.consent.PastContact;
import org.leadkit.consent.Preferences;
import org.leadkit.consent.Proof;
import org.leadkit.consent.Recipient;
import org.leadkit.consent.RegisterAnswer;
import org.leadkit.consent.Relationship;
import org.leadkit.consent.Scope;
import org.leadkit.consent.Span;
import org.leadkit.consent.Stage;
import org.leadkit.consent.Suppression;
import org.leadkit.consent.pack.Applies;
import org.leadkit.consent.pack.Ground;
import org.leadkit.consent.pack.InForce;
import org.leadkit.consent.pack.PackRule;
import org.leadkit.consent.pack.PolicyPack;
import org.leadkit.consent.pack.Reach;
import org.leadkit.consent.pack.RuleHead;
import org.leadkit.consent.pack.Trust;
import org.leadkit.consent.pack.Window;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;

/** Packs, a question, a record and an instant at random, from a space so small that they meet. */
record World(
    List<PolicyPack> packs,
    ContactRequest request,
    List<ConsentEvent> events,
    List<Suppression> suppressions,
    List<PastContact> contacts,
    List<RegisterAnswer> registers,
    Preferences preferences,
    Instant now) {

  static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("Europe/Berlin"),
          ZoneId.of("America/New_York"),
          ZoneId.of("Asia/Kolkata"),
          ZoneId.of("Australia/Lord_Howe"),
          ZoneId.of("America/Santiago"));

  private static final List<Instant> DAYS =
      List.of(
          Instant.parse("2026-03-08T05:00:00Z"),
          Instant.parse("2026-03-29T00:00:00Z"),
          Instant.parse("2026-06-10T12:00:00Z"),
          Instant.parse("2026-10-25T00:00:00Z"),
          Instant.parse("2026-11-01T05:00:00Z"));

  private static final List<String> PLACES = List.of("DE", "FR", "US", "US-FL", "US-TX");

  /** Holidays that the packs name. */
  static final Holidays HOLIDAYS =
      Holidays.on(
          "some-days",
          Set.of(
              LocalDate.parse("2026-03-09"),
              LocalDate.parse("2026-03-30"),
              LocalDate.parse("2026-06-11"),
              LocalDate.parse("2026-10-26")));

  static Arbitrary<World> any() {
    return Arbitraries.randomValue(random -> new Chance(random).world());
  }

  static Arbitrary<PolicyPack> anyPack() {
    return Arbitraries.randomValue(
        random -> {
          Chance chance = new Chance(random);
          return chance.pack("another", chance.now(), chance.isTrue(2));
        });
  }

  static Arbitrary<ConsentEvent> anyEvent() {
    return Arbitraries.randomValue(
        random -> {
          Chance chance = new Chance(random);
          return chance.event("another", chance.now());
        });
  }

  ContactGate gate() {
    return ContactGate.following(packs).with(HOLIDAYS);
  }

  ContactFacts facts() {
    return new ContactFacts(
        ConsentState.of(events), suppressions, contacts, registers, preferences);
  }

  World with(List<PolicyPack> newPacks) {
    return new World(
        newPacks, request, events, suppressions, contacts, registers, preferences, now);
  }

  World asking(ContactRequest newRequest) {
    return new World(
        packs, newRequest, events, suppressions, contacts, registers, preferences, now);
  }

  World and(ConsentEvent event) {
    List<ConsentEvent> more = new ArrayList<>(events);
    more.add(event);
    return new World(packs, request, more, suppressions, contacts, registers, preferences, now);
  }

  World wishing(Preferences wishes) {
    return new World(packs, request, events, suppressions, contacts, registers, wishes, now);
  }

  /** The same without a word against contact, and with a ground in each pack. */
  World calm() {
    List<PolicyPack> permitting =
        packs.stream()
            .map(
                pack -> {
                  List<PackRule> rules = new ArrayList<>(pack.rules());
                  rules.removeIf(PackRule.Ban.class::isInstance);
                  rules.removeIf(PackRule.Register.class::isInstance);
                  rules.add(Rules.optOut("calm"));
                  return PolicyPack.of(
                      pack.name(),
                      "1",
                      Reach.EVERYWHERE,
                      pack.zone(),
                      null,
                      rules,
                      Rules.register(rules));
                })
            .toList();
    return new World(
        permitting,
        request,
        events.stream().filter(event -> !event.restricts()).toList(),
        List.of(),
        contacts,
        registers,
        preferences,
        now);
  }

  /** The same in another order. */
  World shuffled(Random random) {
    return new World(
        shuffled(packs, random),
        request,
        shuffled(events, random),
        shuffled(suppressions, random),
        shuffled(contacts, random),
        shuffled(registers, random),
        preferences,
        now);
  }

  /** The same pack with its rules in another order. */
  static PolicyPack reordered(PolicyPack pack, Random random) {
    return PolicyPack.of(
        pack.name(),
        pack.version(),
        pack.reach(),
        pack.zone(),
        pack.reviewed().orElse(null),
        shuffled(pack.rules(), random),
        pack.uncertainties());
  }

  private static <T> List<T> shuffled(List<T> list, Random random) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }

  /** Draws. */
  static final class Chance {

    private final Random random;

    Chance(Random random) {
      this.random = random;
    }

    boolean isTrue(int outOf) {
      return random.nextInt(outOf) == 0;
    }

    @SafeVarargs
    final <T> T one(T... values) {
      return values[random.nextInt(values.length)];
    }

    <T> T one(List<T> values) {
      return values.get(random.nextInt(values.size()));
    }

    <T> List<T> some(int atMost, Function<Integer, T> make) {
      return IntStream.range(0, random.nextInt(atMost + 1)).mapToObj(make::apply).toList();
    }

    World world() {
      Instant now = now();
      boolean hasFallback = isTrue(3);
      List<PolicyPack> packs = new ArrayList<>();
      packs.add(pack("first", now, hasFallback));
      if (isTrue(2)) {
        packs.add(pack("second", now, hasFallback));
      }
      return new World(
          packs,
          request(),
          some(6, i -> event("e" + i, now)),
          isTrue(12) ? List.of(suppression(now)) : List.of(),
          some(5, i -> contact("c" + i, now)),
          some(2, i -> register(now)),
          isTrue(3) ? wishes(now) : Preferences.NONE,
          now);
    }

    Instant now() {
      return one(DAYS).plus(Duration.ofMinutes(random.nextInt(4 * 24 * 60)));
    }

    private Instant near(Instant now) {
      return now.minus(Duration.ofMinutes(random.nextInt(6 * 24 * 60) - 24 * 60));
    }

    ContactRequest request() {
      Recipient.Role role = one(Recipient.Role.values());
      Set<Jurisdiction> places = new HashSet<>();
      some(2, i -> places.add(Jurisdiction.of(one(PLACES))));
      Set<ZoneId> zones = new HashSet<>();
      zones.add(one(ZONES));
      some(2, i -> zones.add(one(ZONES)));
      return new ContactRequest(
          one(
              Purpose.DIRECT_MARKETING,
              Purpose.DIRECT_MARKETING,
              Purpose.CONSENT_REQUEST,
              Purpose.OPT_OUT_CONFIRMATION),
          one(Channel.SMS, Channel.EMAIL),
          Set.of(Rules.POINT),
          isTrue(5),
          one("", "acme"),
          one("", "news"),
          one(Dialing.MANUAL, Dialing.AUTODIALLED),
          new Recipient(role, places, isTrue(8) ? Set.of() : zones));
    }

    Scope scope() {
      Scope scope =
          new Scope(
              one(Set.<Purpose>of(), Set.of(), Set.of(Purpose.DIRECT_MARKETING)),
              one(Set.<Channel>of(), Set.of(), Set.of(Channel.SMS)));
      scope = isTrue(6) ? scope.ofBrands("acme") : scope;
      return isTrue(6) ? scope.about("news") : scope;
    }

    ConsentEvent event(String id, Instant now) {
      ConsentEvent.Kind kind =
          !isTrue(4)
              ? one(ConsentEvent.Kind.GIVEN, ConsentEvent.Kind.CONFIRMED, ConsentEvent.Kind.RELATED)
              : one(ConsentEvent.Kind.values());
      Instant at = near(now);
      return new ConsentEvent(
          id,
          kind,
          isTrue(2) ? Scope.EVERYTHING : scope(),
          one("", Rules.POINT, Rules.POINT, "k1:bb"),
          one(ConsentEvent.Actor.SUBJECT, ConsentEvent.Actor.SUBJECT, ConsentEvent.Actor.IMPORT),
          "form",
          at,
          isTrue(2) ? at : near(now),
          details(now));
    }

    private ConsentDetails details(Instant now) {
      ConsentDetails details =
          ConsentDetails.NONE
              .level(one(ConsentLevel.EXPRESS, ConsentLevel.EXPRESS_WRITTEN, ConsentLevel.INFERRED))
              .relationship(one(Relationship.PURCHASE, Relationship.INQUIRY))
              .proof(
                  one(
                      Proof.NONE,
                      Proof.by(Proof.Means.CONFIRMATION_LINK),
                      Proof.by(Proof.Means.SIGNATURE).disclosing("seller")));
      return isTrue(5) ? details.until(near(now).plus(Duration.ofDays(2))) : details;
    }

    private Suppression suppression(Instant now) {
      return new Suppression(one("", Rules.POINT), scope(), "withdrawn", "link", near(now));
    }

    private PastContact contact(String id, Instant now) {
      return new PastContact(
          id,
          near(now),
          one(Purpose.DIRECT_MARKETING, Purpose.OPT_OUT_CONFIRMATION),
          one(Channel.SMS, Channel.EMAIL),
          Rules.POINT,
          one("", "acme"),
          one("", "news"));
    }

    private RegisterAnswer register(Instant now) {
      return new RegisterAnswer(
          "dnc",
          one(RegisterAnswer.Listed.values()),
          isTrue(2) ? null : LocalDate.ofInstant(near(now), ZONES.get(0)),
          near(now),
          "v");
    }

    Preferences wishes(Instant now) {
      return new Preferences(
          isTrue(9) ? Set.of("news") : Set.of(),
          isTrue(9) ? Set.of("news") : Set.of(),
          isTrue(6) ? List.of(Channel.EMAIL) : List.of(),
          isTrue(3) ? new Preferences.Frequency(1 + random.nextInt(2), span()) : null,
          isTrue(3) ? time() : null,
          isTrue(3) ? time() : null,
          isTrue(5) ? near(now) : null,
          "");
    }

    PolicyPack pack(String name, Instant now, boolean mayFallBack) {
      Reach places =
          Reach.of(
              new TreeSet<>(List.of(Jurisdiction.of(one(PLACES)), Jurisdiction.of(one(PLACES)))));
      Reach reach =
          one(Reach.EVERYWHERE, Reach.EVERYWHERE, places, mayFallBack ? Reach.ELSEWHERE : places);
      List<PackRule> rules = new ArrayList<>();
      rules.add(permit("p0", now));
      rules.addAll(some(2, i -> permit("q" + i, now)));
      rules.addAll(some(4, i -> rule("r" + i, now)));
      LocalDate reviewed = isTrue(2) ? null : LocalDate.parse("2026-05-01");
      return PolicyPack.of(name, "1", reach, one(ZONES), reviewed, rules, Rules.register(rules));
    }

    private RuleHead head(String id, Instant now) {
      LocalDate from = LocalDate.ofInstant(near(now), ZONES.get(0));
      InForce inForce =
          isTrue(4)
              ? one(
                  InForce.from(from),
                  new InForce(LocalDate.MIN, from),
                  new InForce(from, from.plusDays(1)))
              : InForce.ALWAYS;
      Set<Recipient.Role> roles = isTrue(6) ? Set.of(Recipient.Role.CONSUMER) : Set.of();
      Set<Dialing> dialing = isTrue(6) ? Set.of(Dialing.AUTODIALLED) : Set.of();
      return new RuleHead(
          id,
          "article 1",
          isTrue(6) ? Trust.UNVERIFIED : Trust.HOUSE,
          inForce,
          new Applies(isTrue(3) ? scope() : Scope.EVERYTHING, dialing, roles),
          !isTrue(10),
          isTrue(6) ? Set.of("U1", "U2") : Set.of());
    }

    private PackRule permit(String id, Instant now) {
      return new PackRule.Permit(head(id, now), ground());
    }

    Ground ground() {
      Period period = one(Period.ofDays(1), Period.ofDays(3), Period.ofMonths(1));
      Set<String> disclosed = isTrue(8) ? Set.of("seller") : Set.of();
      return switch (random.nextInt(6)) {
        case 0, 1 ->
            new Ground.Consent(
                one(ConsentLevel.EXPRESS, ConsentLevel.EXPRESS_WRITTEN, ConsentLevel.INFERRED),
                isTrue(3),
                isTrue(2) ? null : period,
                disclosed);
        case 2 ->
            new Ground.Related(
                Set.of(one(Relationship.PURCHASE, Relationship.INQUIRY)),
                isTrue(4) ? null : period,
                one(Ground.Counting.values()),
                disclosed);
        case 3 -> new Ground.JustOptedOut(Duration.ofDays(1));
        default -> new Ground.OptOutRegime();
      };
    }

    private List<Ground> grounds() {
      return isTrue(3) ? List.of(ground()) : List.of();
    }

    private PackRule rule(String id, Instant now) {
      RuleHead head = head(id, now);
      return switch (random.nextInt(12)) {
        case 0 -> isTrue(8) ? new PackRule.Ban(head) : new PackRule.Oblige(head, Set.of("log"));
        case 1 ->
            new PackRule.Cooling(
                head,
                EnumSet.of(one(ConsentEvent.Kind.values()), ConsentEvent.Kind.REQUESTED),
                one(Period.ofDays(1), Period.ofDays(2)));
        case 2 ->
            new PackRule.Register(
                head,
                "dnc",
                one(PackRule.Register.Asks.values()),
                isTrue(2) ? null : Period.ofDays(1 + random.nextInt(4)),
                Period.ofDays(random.nextInt(3)),
                grounds());
        case 3 -> new PackRule.Exempt(head, exempt(one(Stage.GLOBAL, Stage.TIME)));
        case 4 -> new PackRule.Oblige(head, Set.of("show-opt-out"));
        case 5, 6, 7 ->
            new PackRule.Limit(
                head, 1 + random.nextInt(3), span(), isTrue(2), isTrue(2), grounds());
        default -> new PackRule.Hours(head, windows(), isTrue(2) ? "" : "some-days", grounds());
      };
    }

    private static Set<Stage> exempt(Stage from) {
      Set<Stage> stages = EnumSet.range(from, Stage.PREFERENCE);
      stages.remove(Stage.BASIS);
      return stages;
    }

    Span span() {
      return isTrue(2)
          ? Span.rolling(Duration.ofHours(12L * (1 + random.nextInt(5))))
          : Span.days(1 + random.nextInt(3));
    }

    private LocalTime time() {
      return LocalTime.of(random.nextInt(24), 30 * random.nextInt(2));
    }

    List<Window> windows() {
      return IntStream.rangeClosed(0, random.nextInt(2)).mapToObj(i -> window()).toList();
    }

    private Window window() {
      EnumSet<DayOfWeek> days = EnumSet.allOf(DayOfWeek.class);
      if (isTrue(2)) {
        days.remove(one(DayOfWeek.values()));
        days.remove(DayOfWeek.SUNDAY);
      }
      LocalTime opens = time();
      LocalTime closes = opens.plusMinutes(30L * (1 + random.nextInt(30)));
      return new Window(
          days, opens, closes.isBefore(opens) ? LocalTime.MIDNIGHT : closes, isTrue(4));
    }
  }
}
