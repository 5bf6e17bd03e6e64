package org.leadkit.consent.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.leadkit.consent.gate.Rules.POINT;
import static org.leadkit.consent.gate.Rules.ask;
import static org.leadkit.consent.gate.Rules.consent;
import static org.leadkit.consent.gate.Rules.event;
import static org.leadkit.consent.gate.Rules.limit;
import static org.leadkit.consent.gate.Rules.optOut;
import static org.leadkit.consent.gate.Rules.pack;
import static org.leadkit.consent.gate.Rules.proven;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.ConsentEvent.Kind;
import org.leadkit.consent.ContactFacts;
import org.leadkit.consent.ContactRequest;
import org.leadkit.consent.PastContact;
import org.leadkit.consent.Preferences;
import org.leadkit.consent.RegisterAnswer;
import org.leadkit.consent.Scope;
import org.leadkit.consent.Span;
import org.leadkit.consent.Suppression;
import org.leadkit.consent.gate.Permission.Answer;
import org.leadkit.consent.gate.PermissionTicket.Worth;
import org.leadkit.decision.Decision;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;
import org.leadkit.testsupport.Promise;

class PermissionTicketTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final Duration LIFE = Duration.ofMinutes(10);
  private static final Scope MAIL = Scope.of(Purpose.DIRECT_MARKETING, Channel.EMAIL);
  private static final ContactRequest WRITE = ask(Purpose.DIRECT_MARKETING, Channel.EMAIL);
  private static final ConsentEvent GIVEN =
      event("given", Kind.GIVEN, Scope.EVERYTHING, "2026-11-20T09:00:00Z");
  private static final ContactGate GATE = ContactGate.following(pack("house", consent("any")));

  private static PermissionTicket ticket(ContactFacts facts) {
    Decision<Permission> decision = GATE.decide(WRITE, facts, NOW);
    return PermissionTicket.of("t1", decision, WRITE, facts, LIFE).orElseThrow();
  }

  private static Worth worth(ContactFacts later) {
    return ticket(ContactFacts.of(GIVEN)).redeem(later, NOW.plusSeconds(60));
  }

  @Test
  void itIsGoodForItsLifeAndNotLonger() {
    ContactFacts facts = ContactFacts.of(GIVEN);
    PermissionTicket ticket = ticket(facts);

    assertThat(ticket.redeem(facts, NOW)).isEqualTo(Worth.GOOD);
    assertThat(ticket.redeem(facts, NOW.plus(LIFE).minusNanos(1))).isEqualTo(Worth.GOOD);
    assertThat(ticket.redeem(facts, NOW.plus(LIFE))).isEqualTo(Worth.EXPIRED);
  }

  @Test
  void itNeverLivesLongerThanTheDecision() {
    ContactFacts facts = ContactFacts.of(GIVEN.with(GIVEN.details().until(NOW.plusSeconds(90))));

    assertThat(ticket(facts).validUntil()).isEqualTo(NOW.plusSeconds(90));
  }

  @Test
  void onlyAPermitBecomesATicket() {
    ContactFacts nothing = ContactFacts.of();

    assertThat(PermissionTicket.of("t1", GATE.decide(WRITE, nothing, NOW), WRITE, nothing, LIFE))
        .isEmpty();
  }

  @Test
  void aDecisionAboutSomethingElseIsNoTicket() {
    ContactFacts facts = ContactFacts.of(GIVEN);
    ContactRequest text = ask(Purpose.DIRECT_MARKETING, Channel.SMS);

    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> PermissionTicket.of("t1", GATE.decide(WRITE, facts, NOW), text, facts, LIFE))
        .withMessageContaining("Maybe");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                PermissionTicket.of(
                    "t1", GATE.decide(WRITE, facts, NOW), WRITE, facts, Duration.ZERO))
        .withMessageContaining("Maybe");
  }

  @Test
  @Promise("C-06: a ticket dies with a later refusal")
  void aLaterRefusalKillsItWhoeverReportsIt() {
    for (Kind kind : Kind.values()) {
      if (kind.restricts()) {
        ConsentEvent refusal = event("no", kind, MAIL, "2026-11-23T09:00:30Z");
        assertThat(worth(ContactFacts.of(GIVEN, refusal)))
            .as("%s", kind)
            .isEqualTo(Worth.REFUSED_SINCE);
        assertThat(worth(ContactFacts.of(GIVEN, refusal.by(ConsentEvent.Actor.IMPORT))))
            .as("%s", kind)
            .isEqualTo(Worth.REFUSED_SINCE);
      }
    }
  }

  @Test
  @Promise("C-06: a ticket dies with a later refusal")
  void aRefusalThatIsLiftedAtOnceKillsItToo() {
    ConsentEvent refusal = event("no", Kind.OPTED_OUT, MAIL, "2026-11-23T09:00:30Z");
    ConsentEvent again = proven(event("yes", Kind.GIVEN, MAIL, "2026-11-23T09:00:40Z"));
    ContactFacts facts = ContactFacts.of(GIVEN, refusal, again);

    assertThat(GATE.decide(WRITE, facts, NOW.plusSeconds(60)).outcome().isPermitted()).isTrue();
    assertThat(worth(facts)).isEqualTo(Worth.REFUSED_SINCE);
  }

  @Test
  @Promise("C-06: a ticket dies with a later refusal")
  void aSuppressionAWishOrAnEntryInARegisterKillsIt() {
    ContactFacts facts = ContactFacts.of(GIVEN);
    Suppression suppression = new Suppression(POINT, Scope.EVERYTHING, "bounced", "mail", NOW);
    RegisterAnswer listed =
        new RegisterAnswer(
            "dnc", RegisterAnswer.Listed.YES, LocalDate.parse("2026-11-23"), NOW, "v1");
    Preferences paused =
        new Preferences(Set.of(), Set.of(), List.of(), null, null, null, NOW.plusSeconds(9), "");

    assertThat(worth(new ContactFacts(List.of(GIVEN), List.of(suppression))))
        .isEqualTo(Worth.REFUSED_SINCE);
    assertThat(worth(facts.registered(listed))).isEqualTo(Worth.REFUSED_SINCE);
    assertThat(worth(facts.wishing(paused))).isEqualTo(Worth.REFUSED_SINCE);
  }

  @Test
  void whatConcernsAnotherChannelOrPointLeavesItAlone() {
    ConsentEvent byText =
        event("no", Kind.OPTED_OUT, Scope.of(Channel.SMS), "2026-11-23T09:00:30Z");
    ConsentEvent elsewhere = event("no", Kind.OPTED_OUT, MAIL, "2026-11-23T09:00:30Z").at("k1:bb");

    assertThat(worth(ContactFacts.of(GIVEN, byText))).isEqualTo(Worth.GOOD);
    assertThat(worth(ContactFacts.of(GIVEN, elsewhere))).isEqualTo(Worth.GOOD);
  }

  @Test
  void aRecordThatLostARefusalDoesNotRedeemIt() {
    ConsentEvent old = event("no", Kind.OPTED_OUT, MAIL, "2026-11-01T09:00:00Z");
    ContactFacts whole =
        ContactFacts.of(old, proven(event("yes", Kind.GIVEN, MAIL, "2026-11-02T09:00:00Z")));
    ContactFacts partial =
        ContactFacts.of(proven(event("yes", Kind.GIVEN, MAIL, "2026-11-02T09:00:00Z")));

    assertThat(ticket(whole).redeem(partial, NOW)).isEqualTo(Worth.REFUSED_SINCE);
    assertThat(ticket(whole).redeem(whole, NOW)).isEqualTo(Worth.GOOD);
  }

  @Test
  void twoChannelsCanNotBothTakeTheLastPlace() {
    ContactGate gate =
        ContactGate.following(
            pack("house", consent("any"), limit("daily", 1, Span.rolling(Duration.ofDays(1)))));
    ContactFacts facts = ContactFacts.of(GIVEN);
    ContactRequest text = ask(Purpose.DIRECT_MARKETING, Channel.SMS);
    Optional<PermissionTicket> byMail =
        PermissionTicket.of("t1", gate.decide(WRITE, facts, NOW), WRITE, facts, LIFE);

    PastContact reserved = byMail.orElseThrow().reservation();
    ContactFacts after = facts.contacted(List.of(reserved));

    assertThat(reserved)
        .isEqualTo(new PastContact("t1", NOW, WRITE.purpose(), WRITE.channel(), POINT, "", ""));
    assertThat(gate.decide(text, facts, NOW).outcome().isPermitted()).isTrue();
    assertThat(gate.decide(text, after, NOW).outcome().answer()).isEqualTo(Answer.NOT_NOW);
    assertThat(gate.decide(text, after, NOW.minusSeconds(1)).outcome().answer())
        .isEqualTo(Answer.NOT_NOW);
    assertThat(byMail.orElseThrow().redeem(after, NOW)).isEqualTo(Worth.GOOD);
  }

  @Test
  void itsFormHoldsNoAddressAndNamesTheDecision() {
    ContactFacts facts = ContactFacts.of(GIVEN);

    assertThat(ticket(facts).form().toString()).contains("\"decision\":", "\"epoch\":", POINT);
    assertThat(ticket(facts))
        .isEqualTo(ticket(facts))
        .hasToString("PermissionTicket[t1 until 2026-11-23T09:10:00Z]");
  }

  @Provide
  Arbitrary<World> worlds() {
    return World.any()
        .map(World::calm)
        .map(world -> world.wishing(Preferences.NONE).with(List.of(pack("house", optOut("any")))));
  }

  @Provide
  Arbitrary<ConsentEvent> refusals() {
    return World.anyEvent().filter(ConsentEvent::restricts);
  }

  @Property(tries = 2_000)
  @Promise("C-06: a ticket dies with a later refusal")
  void noTicketOutlivesARefusalThatConcernsIt(
      @ForAll("worlds") World world, @ForAll("refusals") ConsentEvent refusal) {
    Decision<Permission> decision =
        world.gate().decide(world.request(), world.facts(), world.now());
    PermissionTicket ticket =
        PermissionTicket.of("t", decision, world.request(), world.facts(), LIFE).orElseThrow();
    boolean concerns =
        refusal.scope().meets(world.request()) && world.request().isAt(refusal.point());

    assertThat(ticket.redeem(world.and(refusal).facts(), world.now()))
        .isEqualTo(concerns ? Worth.REFUSED_SINCE : Worth.GOOD);
  }
}
