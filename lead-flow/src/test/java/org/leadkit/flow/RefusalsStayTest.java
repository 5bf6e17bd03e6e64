package org.leadkit.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadkit.activity.Activity;
import org.leadkit.intake.Submission;
import org.leadkit.lead.Assignment;
import org.leadkit.lead.Channel;
import org.leadkit.lead.ContactPoint;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.Purpose;
import org.leadkit.lead.TenantId;
import org.leadkit.memory.InMemoryLeadStore;
import org.leadkit.memory.InMemoryTurns;
import org.leadkit.profile.Fields;
import org.leadkit.spi.Page;
import org.leadkit.testsupport.Promise;

/**
 * Law 1 over any order of submissions, imports, activities, withdrawals by e-mail, by telephone and
 * by lead, changes of address, and rotations of the keys.
 */
class RefusalsStayTest {

  private enum Kind {
    SUBMIT,
    IMPORT,
    ACTIVITY,
    WITHDRAW_AT_EMAIL,
    WITHDRAW_AT_PHONE,
    WITHDRAW_BY_LEAD,
    ROTATE
  }

  private record Step(Kind kind, String email, String phone, String reference, boolean consenting) {

    Submission submission() {
      Submission begun =
          kind == Kind.IMPORT ? Submission.imported("website") : Submission.from("website");
      Submission filled =
          begun
              .with(Fields.EMAIL, email)
              .with(Fields.PHONE, phone)
              .with(Fields.SOURCE_REFERENCE, reference);
      return consenting
          ? Flows.consenting(filled).consentTo(Purpose.SALES_FOLLOW_UP, Channel.VOICE_LIVE)
          : filled;
    }
  }

  /** A flow, and a simple model of who has refused. */
  private static final class World {
    private final RotatingKeys keys = new RotatingKeys();
    private final InMemoryLeadStore store = new InMemoryLeadStore();
    private final Set<ContactPoint> refusedPoints = new HashSet<>();
    private final Set<LeadId> refusedLeads = new HashSet<>();
    private final LeadFlow flow;
    private final Channel channel;
    private int activities;

    World(Channel channel) {
      this.channel = channel;
      this.flow =
          LeadFlow.on(store, new InMemoryTurns(), keys)
              .routing(Flows.ROUTING)
              .time(InstantSource.fixed(Flows.NOW))
              .ids(new CountedIds())
              .asking(Purpose.SALES_FOLLOW_UP, channel)
              .build();
    }

    void apply(Step step) {
      switch (step.kind()) {
        case SUBMIT, IMPORT -> check(flow.submit(step.submission()));
        case ACTIVITY -> leads().forEach(lead -> check(flow.recordActivity(lead.id(), visit())));
        case WITHDRAW_AT_EMAIL -> withdraw(ContactPoint.email(step.email()));
        case WITHDRAW_AT_PHONE -> withdraw(ContactPoint.phone("+49301234567"));
        case WITHDRAW_BY_LEAD ->
            leads().stream().findFirst().ifPresent(lead -> withdraw(lead.id()));
        case ROTATE -> keys.rotate();
      }
      leads().forEach(this::check);
    }

    private Activity visit() {
      return Activity.occurred("v" + activities++, "page.viewed", Flows.NOW);
    }

    private void withdraw(ContactPoint point) {
      refusedPoints.add(point);
      leads().stream()
          .filter(lead -> points(lead).contains(point))
          .forEach(lead -> refusedLeads.add(lead.id()));
      flow.withdraw(Withdrawal.at(point));
    }

    private void withdraw(LeadId lead) {
      refusedLeads.add(lead);
      leads().stream()
          .filter(one -> one.id().equals(lead))
          .flatMap(one -> points(one).stream())
          .filter(point -> point.kind().channels().contains(channel))
          .forEach(refusedPoints::add);
      flow.withdraw(Withdrawal.by(lead));
    }

    private Set<ContactPoint> points(Lead lead) {
      return ContactPoints.of(
          lead, store.find(TenantId.DEFAULT, lead.id()).orElseThrow().touches());
    }

    private List<Lead> leads() {
      return store.leads(TenantId.DEFAULT, Page.START, 100).items();
    }

    private boolean hasRefused(Lead lead) {
      return refusedLeads.contains(lead.id())
          || points(lead).stream().anyMatch(refusedPoints::contains);
    }

    private void check(Outcome outcome) {
      boolean permitted = outcome.permission().orElseThrow().outcome().isPermitted();
      assertThat(permitted && hasRefused(outcome.lead().orElseThrow())).isFalse();
      assertThat(outcome.due().isPresent()).isEqualTo(permitted);
    }

    private void check(Lead lead) {
      boolean isDue = lead.assignment().flatMap(Assignment::due).isPresent();
      assertThat(isDue && hasRefused(lead)).isFalse();
    }
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    return Combinators.combine(
            Arbitraries.of(Kind.class),
            Arbitraries.of("ada@a.example", "bob@b.example", "Ada@A.example"),
            Arbitraries.of("+49 30 1234567", "+49 40 7654321", ""),
            Arbitraries.of("1", "2", ""),
            Arbitraries.of(true, true, false))
        .as(Step::new)
        .list()
        .ofMaxSize(20);
  }

  @Provide
  Arbitrary<Channel> channels() {
    return Arbitraries.of(Channel.EMAIL, Channel.VOICE_LIVE);
  }

  @Property(tries = 500)
  @Promise("C-01: a no stays a no for every interleaving of capture, import and withdrawal")
  void whoHasRefusedIsNeverPermittedAndNeverDue(
      @ForAll("histories") List<Step> history, @ForAll("channels") Channel channel) {
    World world = new World(channel);
    history.forEach(world::apply);
  }
}
