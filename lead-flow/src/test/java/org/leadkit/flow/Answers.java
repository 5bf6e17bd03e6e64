package org.leadkit.flow;

import static org.leadkit.flow.Flows.consenting;
import static org.leadkit.lead.ResponseClock.Target.ACCEPT;
import static org.leadkit.lead.ResponseClock.Target.FIRST_TOUCH;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.leadkit.distribution.Pool;
import org.leadkit.distribution.Team;
import org.leadkit.event.LeadEvent;
import org.leadkit.event.LeadEvent.Change;
import org.leadkit.intake.Submission;
import org.leadkit.lead.Assignment;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.TenantId;
import org.leadkit.memory.EphemeralKeys;
import org.leadkit.memory.InMemoryLeadStore;
import org.leadkit.memory.InMemoryTurns;
import org.leadkit.profile.Fields;
import org.leadkit.routing.RoutingPolicy;
import org.leadkit.sla.Escalation;
import org.leadkit.sla.ServiceLevel;
import org.leadkit.spi.Page;

/** A flow with a service level, a time that can be moved, and what became of a lead. */
final class Answers {

  static final Instant NOW = Flows.NOW;

  /** Everything that a level can want, in elapsed time. */
  static final ServiceLevel GOLD =
      ServiceLevel.named("gold")
          .accept(Duration.ofMinutes(10))
          .firstTouch(Duration.ofHours(2))
          .followUp(Duration.ofHours(24))
          .warnBefore(Duration.ofMinutes(5))
          .then(Escalation.remind(ACCEPT, Duration.ZERO))
          .then(Escalation.reassign(ACCEPT, Duration.ofMinutes(5), 2))
          .then(Escalation.manager(ACCEPT, Duration.ofMinutes(30), "mia"))
          .then(Escalation.queue(FIRST_TOUCH, Duration.ofHours(1), "inbound"))
          .build();

  final InMemoryLeadStore store = new InMemoryLeadStore();
  final InMemoryTurns turns = new InMemoryTurns();
  final SettableClock time = new SettableClock(NOW);
  final AtomicReference<Team> team = new AtomicReference<>(Team.everyone());
  final LeadFlow flow;

  Answers() {
    this(GOLD, Pool.of("sellers", "anna", "bernd", "carla"));
  }

  Answers(ServiceLevel level, Pool pool) {
    this(policy(level, pool));
  }

  Answers(RoutingPolicy routing) {
    flow = with(routing);
  }

  /** A flow on the same ports. */
  LeadFlow with(RoutingPolicy routing) {
    return LeadFlow.on(store, turns, new EphemeralKeys())
        .scoring(Flows.SCORING)
        .routing(routing)
        .team(team::get)
        .time(time)
        .ids(new CountedIds())
        .build();
  }

  static RoutingPolicy policy(ServiceLevel level, Pool pool) {
    return RoutingPolicy.named("emea")
        .pools(Pool.of("inbound", "inbound-queue"))
        .otherwise(level, pool);
  }

  static Submission person(String name) {
    return consenting(Submission.from("website").with(Fields.EMAIL, name + "@engines.example"));
  }

  /** The explanation on one line, without the policies. */
  static String flat(Outcome outcome) {
    return outcome.explain().replaceAll("\\S+@[0-9a-f]{8}", "").replaceAll("\\s+", " ");
  }

  LeadId submit(String name) {
    return flow.submit(person(name)).answer().lead().orElseThrow();
  }

  /** Goes to some minutes after nine and settles. */
  Outcome settleAt(LeadId lead, long minutes) {
    time.set(NOW.plus(Duration.ofMinutes(minutes)));
    return flow.settle(lead);
  }

  Lead lead(LeadId id) {
    return flow.find(id).orElseThrow();
  }

  String owner(LeadId id) {
    return lead(id).assignment().map(Assignment::owner).orElse("nobody");
  }

  long load(String member) {
    return turns.state(TenantId.DEFAULT, Pool.TEAM).member(member).open();
  }

  List<LeadId> due() {
    return flow.due(Page.START, 1_000).items().stream().map(Lead::id).toList();
  }

  /** What was told of leads by these kinds of changes, in order. */
  List<Change> told(Class<?>... kinds) {
    List<Change> told = new ArrayList<>();
    for (LeadEvent event : store.pending(TenantId.DEFAULT, 100_000)) {
      if (List.of(kinds).contains(event.change().getClass())) {
        told.add(event.change());
      }
    }
    return told;
  }
}
