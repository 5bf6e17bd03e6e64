package org.leadkit.consent.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadkit.consent.ContactFacts;
import org.leadkit.consent.ContactRequest;
import org.leadkit.consent.PastContact;
import org.leadkit.consent.Recipient;
import org.leadkit.consent.Span;
import org.leadkit.consent.gate.Permission.Answer;
import org.leadkit.consent.pack.PackRule;
import org.leadkit.consent.pack.PolicyPack;
import org.leadkit.consent.pack.Window;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;
import org.leadkit.testsupport.Promise;

/** Hours and caps beside a plain walk from minute to minute over the wall clocks. */
class WeekHoursTest {

  /** Windows, caps, earlier contacts, zones, an instant. */
  private record Case(
      List<List<Window>> hours,
      int times,
      Span span,
      List<Instant> contacts,
      Set<ZoneId> zones,
      Instant now) {

    boolean permits(Instant at) {
      return zones.stream().allMatch(zone -> isOpen(at.atZone(zone)) && isLeft(at, zone));
    }

    private boolean isOpen(ZonedDateTime clock) {
      return hours.stream()
          .allMatch(windows -> windows.stream().anyMatch(window -> isIn(window, clock)));
    }

    private static boolean isIn(Window window, ZonedDateTime clock) {
      LocalTime time = clock.toLocalTime();
      LocalTime opens = window.isAfter() ? window.opens().plusSeconds(1) : window.opens();
      return window.days().contains(clock.getDayOfWeek())
          && !World.HOLIDAYS.isHoliday(clock.toLocalDate())
          && !time.isBefore(opens)
          && (window.closes().equals(LocalTime.MIDNIGHT) || time.isBefore(window.closes()));
    }

    private boolean isLeft(Instant at, ZoneId zone) {
      return contacts.stream().filter(contact -> counts(contact, at, zone)).count() < times;
    }

    private boolean counts(Instant contact, Instant at, ZoneId zone) {
      return span.kind() == Span.Kind.ROLLING
          ? contact.plus(span.length()).isAfter(at)
          : contact
              .atZone(zone)
              .toLocalDate()
              .isAfter(at.atZone(zone).toLocalDate().minusDays(span.length().toDays()));
    }

    Permission decide(Instant at) {
      List<PackRule> rules = new ArrayList<>();
      rules.add(Rules.optOut("any"));
      for (int i = 0; i < hours.size(); i++) {
        rules.add(
            new PackRule.Hours(Rules.head("hours-" + i), hours.get(i), "some-days", List.of()));
      }
      rules.add(new PackRule.Limit(Rules.head("cap"), times, span, false, false, List.of()));
      ContactRequest request =
          Rules.ask(Purpose.DIRECT_MARKETING, Channel.SMS)
              .to(new Recipient(Recipient.Role.CONSUMER, Set.of(), zones));
      List<PastContact> past = new ArrayList<>();
      for (int i = 0; i < contacts.size(); i++) {
        past.add(
            Rules.contact(
                "c" + i, contacts.get(i).toString(), request.purpose(), request.channel()));
      }
      return ContactGate.following(PolicyPack.of("house", "1", rules))
          .with(World.HOLIDAYS)
          .decide(request, ContactFacts.of().contacted(past), at)
          .outcome();
    }
  }

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.randomValue(WeekHoursTest::any);
  }

  private static Case any(Random random) {
    World.Chance chance = new World.Chance(random);
    Instant now = chance.now();
    List<List<Window>> hours = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(2); i++) {
      hours.add(chance.windows());
    }
    Set<ZoneId> zones = new TreeSet<>(Comparator.comparing(ZoneId::getId));
    for (int i = 0; i <= random.nextInt(3); i++) {
      zones.add(chance.one(World.ZONES));
    }
    List<Instant> contacts =
        chance.some(4, i -> now.minus(Duration.ofMinutes(random.nextInt(3 * 24 * 60))));
    return new Case(hours, 1 + random.nextInt(3), chance.span(), contacts, zones, now);
  }

  @Property(tries = 400)
  @Promise("C-03: not before names the first instant at which every window and cap permits")
  void aWalkFromMinuteToMinuteFindsTheSameFirstInstant(@ForAll("cases") Case one) {
    Permission said = one.decide(one.now());

    assertThat(said.isPermitted()).isEqualTo(one.permits(one.now()));
    if (said.answer() == Answer.NOT_NOW) {
      assertThat(said.firstPermitted()).isEqualTo(walk(one));
    } else {
      assertThat(said.answer()).isEqualTo(Answer.YES);
    }
  }

  /** Windows open at full minutes or a second later, caps become free at full minutes. */
  private static Optional<Instant> walk(Case one) {
    Instant at = one.now();
    Instant last = at.plus(Duration.ofDays(400));
    while (!at.isAfter(last)) {
      if (one.permits(at)) {
        return Optional.of(at);
      }
      if (one.permits(at.plusSeconds(1))) {
        return Optional.of(at.plusSeconds(1));
      }
      at = at.plusSeconds(60);
    }
    return Optional.empty();
  }

  @Property(tries = 400)
  @Promise("C-03: the answer stays the same until the instant that it names")
  void aPermitLastsAsLongAsAWalkSays(@ForAll("cases") Case one) {
    Permission said = one.decide(one.now());
    Instant at = one.now();

    while (said.isPermitted() && at.isBefore(said.validUntil())) {
      assertThat(one.permits(at)).as("at %s", at).isTrue();
      at = at.plusSeconds(60);
      if (Duration.between(one.now(), at).toDays() > 3) {
        break;
      }
    }
    if (said.isPermitted() && said.validUntil().isBefore(one.now().plus(Duration.ofDays(300)))) {
      assertThat(one.permits(said.validUntil())).isFalse();
    }
  }
}
