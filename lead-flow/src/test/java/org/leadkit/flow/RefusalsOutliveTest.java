package org.leadkit.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadkit.intake.Submission;
import org.leadkit.lead.Assignment;
import org.leadkit.lead.Channel;
import org.leadkit.lead.ContactPoint;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.Purpose;
import org.leadkit.lead.Stage;
import org.leadkit.lead.TenantId;
import org.leadkit.memory.InMemoryPrivacyLog;
import org.leadkit.memory.InMemoryTurns;
import org.leadkit.profile.Fields;
import org.leadkit.retention.Hold;
import org.leadkit.spi.Page;
import org.leadkit.testsupport.Promise;

/**
 * Law 1 over any order of submissions, imports, withdrawals, erasures with and without suppression,
 * holds and their release, and restores of the lead store with and without a replay.
 */
class RefusalsOutliveTest {

  private enum Kind {
    SUBMIT,
    IMPORT,
    WITHDRAW_AT_EMAIL,
    WITHDRAW_BY_LEAD,
    ERASE,
    FORGET,
    HOLD,
    RELEASE,
    COPY,
    RESTORE,
    REPLAY,
    ROTATE
  }

  private record Step(Kind kind, String email, String phone, boolean consenting) {

    Submission submission() {
      Submission begun =
          kind == Kind.IMPORT ? Submission.imported("website") : Submission.from("website");
      Submission filled = begun.with(Fields.EMAIL, email).with(Fields.PHONE, phone);
      return consenting
          ? Flows.consenting(filled).consentTo(Purpose.SALES_FOLLOW_UP, Channel.VOICE_LIVE)
          : filled;
    }
  }

  /** A flow, and a naive model of who has refused and of what is held. */
  private static final class World {
    private final RotatingKeys keys = new RotatingKeys();
    private final RestorableStore store = new RestorableStore();
    private final SettableClock clock = new SettableClock(Flows.NOW);
    private final Set<ContactPoint> refusedPoints = new HashSet<>();
    private final Set<LeadId> refusedLeads = new HashSet<>();
    private final LeadFlow flow;
    private final Channel channel;
    private int copy;
    private int named;
    private boolean held;

    World(Channel channel) {
      this.channel = channel;
      this.flow =
          LeadFlow.on(store, new InMemoryTurns(), keys)
              .routing(Flows.ROUTING)
              .time(clock)
              .ids(new CountedIds())
              .privacyLog(new InMemoryPrivacyLog())
              .asking(Purpose.SALES_FOLLOW_UP, channel)
              .build();
    }

    void apply(Step step) {
      Map<LeadId, Set<ContactPoint>> before = new HashMap<>();
      leads().forEach(lead -> before.put(lead.id(), points(lead)));
      boolean wasHeld = held;
      take(step);
      for (Lead lead : erased()) {
        if (!before.getOrDefault(lead.id(), Set.of()).isEmpty()) {
          assertThat(wasHeld && held).as("erased under a hold").isFalse();
          if (refusedLeads.contains(lead.id())) {
            refuse(before.get(lead.id()));
          }
        }
      }
      if (!flow.privacy().isReplayPending()) {
        leads().forEach(this::check);
      }
    }

    private void take(Step step) {
      switch (step.kind()) {
        case SUBMIT, IMPORT -> check(flow.submit(step.submission()));
        case WITHDRAW_AT_EMAIL -> withdraw(ContactPoint.email(step.email()));
        case WITHDRAW_BY_LEAD -> first().ifPresent(this::withdraw);
        case ERASE -> first().ifPresent(lead -> erase(lead, true));
        case FORGET -> first().ifPresent(lead -> erase(lead, false));
        case HOLD -> hold();
        case RELEASE -> release();
        case COPY -> copy = store.copy();
        case RESTORE -> restore();
        case REPLAY -> flow.privacy().replay();
        case ROTATE -> keys.rotate();
      }
    }

    private Optional<Lead> first() {
      return leads().stream().findFirst();
    }

    private void erase(Lead lead, boolean suppressing) {
      Set<ContactPoint> mail =
          points(lead).stream()
              .filter(point -> point.kind() == ContactPoint.Kind.EMAIL)
              .collect(Collectors.toSet());
      ErasureOrder order = ErasureOrder.of("e" + named++).lead(lead.id());
      if (suppressing) {
        leads().stream()
            .map(this::points)
            .filter(
                points -> points.equals(points(lead)) || points.stream().anyMatch(mail::contains))
            .forEach(this::refuse);
      }
      flow.privacy().erase(suppressing ? order : order.withoutSuppression());
    }

    private void refuse(Set<ContactPoint> points) {
      points.stream()
          .filter(point -> point.kind().channels().contains(channel))
          .forEach(refusedPoints::add);
    }

    private void hold() {
      String id = "h" + named++;
      flow.privacy().place(new Hold(id, "case", "legal", Hold.Scope.ALL, "staff", Flows.NOW));
      held = true;
    }

    private void release() {
      flow.privacy().holds().forEach(hold -> flow.privacy().release(hold.id(), "staff"));
      held = false;
    }

    private void restore() {
      store.restore(Math.min(copy, store.copy()));
      clock.set(clock.instant().plus(Duration.ofMinutes(2)));
    }

    private void withdraw(ContactPoint point) {
      refusedPoints.add(point);
      leads().stream()
          .filter(lead -> points(lead).contains(point))
          .forEach(lead -> refusedLeads.add(lead.id()));
      flow.withdraw(Withdrawal.at(point));
    }

    private void withdraw(Lead lead) {
      refusedLeads.add(lead.id());
      refuse(points(lead));
      flow.withdraw(Withdrawal.by(lead.id()));
    }

    private Set<ContactPoint> points(Lead lead) {
      return ContactPoints.of(
          lead, store.find(TenantId.DEFAULT, lead.id()).orElseThrow().touches());
    }

    private List<Lead> all() {
      return store.leads(TenantId.DEFAULT, Page.START, 100).items();
    }

    private List<Lead> leads() {
      return all().stream().filter(lead -> lead.stage() != Stage.ERASED).toList();
    }

    private List<Lead> erased() {
      return all().stream().filter(lead -> lead.stage() == Stage.ERASED).toList();
    }

    private boolean hasRefused(Lead lead) {
      return refusedLeads.contains(lead.id())
          || points(lead).stream().anyMatch(refusedPoints::contains);
    }

    private void check(Outcome outcome) {
      if (outcome.permission().isPresent()) {
        boolean permitted = outcome.permission().get().outcome().isPermitted();
        assertThat(permitted && hasRefused(outcome.lead().orElseThrow())).isFalse();
        assertThat(outcome.due().isPresent()).isEqualTo(permitted);
      }
    }

    private void check(Lead lead) {
      boolean isDue = lead.assignment().flatMap(Assignment::due).isPresent();
      assertThat(isDue && hasRefused(lead)).isFalse();
      boolean permitted =
          flow.contact(Outreach.to(lead.id(), Purpose.SALES_FOLLOW_UP, channel))
              .permission()
              .orElseThrow()
              .outcome()
              .isPermitted();
      assertThat(permitted && hasRefused(lead)).isFalse();
    }
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    return Combinators.combine(
            Arbitraries.of(Kind.class),
            Arbitraries.of("ada@a.example", "bob@b.example", "Ada@A.example"),
            Arbitraries.of("+49 30 1234567", "+49 40 7654321", ""),
            Arbitraries.of(true, true, false))
        .as(Step::new)
        .list()
        .ofMaxSize(16);
  }

  @Provide
  Arbitrary<Channel> channels() {
    return Arbitraries.of(Channel.EMAIL, Channel.VOICE_LIVE);
  }

  @Property(tries = 400)
  @Promise("C-01: a no stays a no for every interleaving with erasure, hold, restore and re-import")
  void whoHasRefusedIsNeverPermittedWhateverIsErasedHeldOrRestored(
      @ForAll("histories") List<Step> history, @ForAll("channels") Channel channel) {
    World world = new World(channel);
    history.forEach(world::apply);
  }
}
