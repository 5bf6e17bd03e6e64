package org.leadkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.testkit.Samples.HERE;
import static org.leadkit.testkit.Samples.NOON;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.gate.Permission;
import org.leadkit.decision.Points;
import org.leadkit.event.LeadEvent;
import org.leadkit.event.LeadEvent.Change;
import org.leadkit.lead.Channel;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.Purpose;
import org.leadkit.lead.ResponseClock.Target;
import org.leadkit.lead.Stage;
import org.leadkit.scoring.Qualification;
import org.leadkit.spi.Commit;
import org.leadkit.testkit.LeadStoreContract.Ports;

/** Events are delivered as they were stored. */
interface EventContract extends Contract {

  @Test
  default void everyKindOfEventIsKept() {
    Ports ports = ports();
    List<LeadEvent> events = events(changes());
    Commit.Builder commit = Commit.of(HERE).put(Samples.lead("lead-1"));
    events.forEach(commit::event);
    Contract.store(ports, commit.build());
    assertThat(ports.outbox().pending(HERE, 100)).isEqualTo(events);
  }

  @Test
  default void theSamplesHoldEveryKindOfEvent() {
    assertThat(changes().stream().map(Change::getClass).distinct())
        .as("kinds of events that the contract stores")
        .hasSize(Change.class.getPermittedSubclasses().length);
  }

  /** Some of each kind. */
  private static List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.Arrived("w\u00e9b \"site\""));
    changes.add(new Change.Touched("touch-1", ""));
    changes.add(new Change.ReviewNeeded(List.of(new LeadId("b"), new LeadId("a"))));
    changes.add(new Change.ActivityRecorded("activity-1", "page.viewed"));
    Arrays.stream(Qualification.values())
        .forEach(one -> changes.add(new Change.Scored(new Points(-2_500), one, "")));
    changes.add(new Change.Scored(Points.of(82), Qualification.QUALIFIED, "A+"));
    changes.add(new Change.LevelEntered("mql", "points"));
    changes.add(new Change.LevelEntered("sql", "fast-track"));
    changes.add(new Change.LevelLeft("mql", "disqualified"));
    changes.add(new Change.Challenged("b2b-fit@3f2a91c0", new Points(-1), Qualification.BELOW));
    Arrays.stream(Stage.values())
        .forEach(one -> changes.add(new Change.StageMoved(one, Stage.NURTURING)));
    Arrays.stream(ConsentEvent.Kind.values())
        .forEach(one -> changes.add(new Change.ConsentRecorded("consent-1", one)));
    Arrays.stream(Permission.Answer.values())
        .map(one -> permission(one))
        .forEach(one -> changes.add(new Change.ContactDecided(one, "not-given")));
    changes.add(new Change.Contacted("ticket-1", Purpose.DIRECT_MARKETING, Channel.SMS));
    changes.add(new Change.Assigned("anna", NOON.plusNanos(11)));
    changes.add(new Change.Assigned("inbound-queue", null));
    changes.addAll(answering());
    return changes;
  }

  private static Permission permission(Permission.Answer answer) {
    return new Permission(
        answer,
        Purpose.SALES_FOLLOW_UP,
        Channel.VOICE_LIVE,
        answer == Permission.Answer.NOT_NOW ? NOON.plusNanos(12) : null,
        answer == Permission.Answer.NO ? Instant.MAX : NOON.plusNanos(13),
        answer == Permission.Answer.YES ? Set.of("log-use", "show-opt-out") : Set.of());
  }

  private static List<Change> answering() {
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.Reassigned("anna", "", "declined"));
    changes.add(new Change.Held(NOON.plusNanos(1)));
    changes.add(new Change.Accepted("\u00e4nne \"a\"", NOON.plusNanos(2)));
    changes.add(new Change.FirstTouched("", NOON.plusNanos(3), NOON.plusNanos(4)));
    changes.add(new Change.FollowedUp("anna", NOON.plusNanos(5)));
    changes.add(new Change.Paused("no-show"));
    changes.add(new Change.Resumed("no-show"));
    Arrays.stream(Target.values())
        .forEach(one -> changes.add(new Change.Warned(one, "anna", NOON.plusNanos(6))));
    changes.add(new Change.Breached(Target.FIRST_TOUCH, "anna", NOON.plusNanos(7)));
    changes.add(new Change.Escalated(Target.ACCEPT, "manager", NOON.plusNanos(8)));
    changes.add(new Change.Erased());
    return changes;
  }

  private static List<LeadEvent> events(List<Change> changes) {
    List<LeadEvent> events = new ArrayList<>();
    for (Change change : changes) {
      events.add(new LeadEvent(HERE, new LeadId("lead-1"), 1, events.size(), NOON, change));
    }
    return events;
  }
}
