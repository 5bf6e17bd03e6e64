package org.leadkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.testkit.Samples.HERE;
import static org.leadkit.testkit.Samples.NOON;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leadkit.activity.Activity;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.Scope;
import org.leadkit.lead.Channel;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.Purpose;
import org.leadkit.lead.Touch;
import org.leadkit.profile.Profile;
import org.leadkit.spi.Commit;
import org.leadkit.spi.LeadHistory;
import org.leadkit.testkit.LeadStoreContract.Ports;

/** The history of a lead is read as it was stored, in the order of commit. */
interface HistoryContract extends Contract {

  @Test
  default void touchesAreKept() {
    List<Touch> touches =
        List.of(
            Samples.touch("touch-1"),
            new Touch("touch-2", "w\u00e9b \"site\"", Instant.MIN, Instant.MAX, List.of()));
    assertThat(history(touches, List.of(), List.of()).touches()).isEqualTo(touches);
  }

  @Test
  default void theOrderOfTheValuesOfATouchIsKept() {
    List<Profile.Entry> values = new ArrayList<>(Samples.profile().entries());
    Collections.reverse(values);
    List<Touch> touches = List.of(new Touch("touch-1", "website", NOON, NOON, values));
    assertThat(history(touches, List.of(), List.of()).touches()).isEqualTo(touches);
  }

  @Test
  default void activitiesAreKept() {
    List<Activity> activities =
        List.of(
            Samples.activity("activity-1"),
            new Activity("a \"b\" \ud83d\ude00", "x", Instant.MIN, Instant.MAX, Map.of(), ""),
            Activity.occurred("i".repeat(500), "page.viewed", NOON).with("\"odd\" name", "\n"));
    assertThat(history(List.of(), activities, List.of()).activities()).isEqualTo(activities);
  }

  @Test
  default void everyKindAndActorOfConsentIsKept() {
    List<ConsentEvent> events = new ArrayList<>();
    for (ConsentEvent.Kind kind : ConsentEvent.Kind.values()) {
      for (ConsentEvent.Actor actor : ConsentEvent.Actor.values()) {
        String id = "consent-" + events.size();
        events.add(
            new ConsentEvent(
                id, kind, Samples.scope(), "v1:point", actor, "site", Instant.MIN, NOON));
      }
    }
    assertThat(history(List.of(), List.of(), events).consents()).isEqualTo(events);
  }

  @Test
  default void everyScopeOfConsentIsKept() {
    List<ConsentEvent> events = new ArrayList<>();
    events.add(Samples.consent("everything", Scope.EVERYTHING));
    events.add(
        Samples.consent(
            "all", new Scope(EnumSet.allOf(Purpose.class), EnumSet.allOf(Channel.class))));
    for (Purpose purpose : Purpose.values()) {
      events.add(Samples.consent(purpose.name(), new Scope(Set.of(purpose), Set.of())));
    }
    for (Channel channel : Channel.values()) {
      events.add(Samples.consent(channel.name(), Scope.of(channel)));
    }
    assertThat(history(List.of(), List.of(), events).consents()).isEqualTo(events);
  }

  @Test
  default void aConsentAboutNoPointStaysWithoutOne() {
    List<ConsentEvent> events =
        List.of(
            ConsentEvent.of(
                "consent-1", ConsentEvent.Kind.REFUSED, Scope.EVERYTHING, "site", NOON));
    assertThat(history(List.of(), List.of(), events).consents()).isEqualTo(events);
  }

  @Test
  default void historyIsInTheOrderOfCommitAndNotOfTimeOrId() {
    Ports ports = ports();
    Contract.store(ports, commit(1, List.of("m", "z"), NOON));
    Contract.store(ports, commit(2, List.of("a"), NOON.minusSeconds(60)));
    Contract.store(ports, commit(3, List.of("k", "b"), NOON.plusSeconds(60)));
    LeadHistory history = Contract.found(ports, "lead-1");
    assertThat(history.touches()).extracting(Touch::id).containsExactly("m", "z", "a", "k", "b");
    assertThat(history.activities())
        .extracting(Activity::id)
        .containsExactly("m", "z", "a", "k", "b");
    assertThat(history.consents())
        .extracting(ConsentEvent::id)
        .containsExactly("m", "z", "a", "k", "b");
  }

  @Test
  default void historiesOfTwoLeadsStayApart() {
    Ports ports = ports();
    Contract.store(ports, commit(1, List.of("first"), NOON));
    Contract.store(
        ports,
        Commit.of(HERE)
            .put(Samples.lead("lead-2"))
            .touch(new LeadId("lead-2"), Samples.touch("second"))
            .build());
    assertThat(Contract.found(ports, "lead-1").touches())
        .extracting(Touch::id)
        .containsExactly("first");
    assertThat(Contract.found(ports, "lead-2").touches())
        .extracting(Touch::id)
        .containsExactly("second");
    assertThat(Contract.found(ports, "lead-2").activities()).isEmpty();
  }

  private LeadHistory history(
      List<Touch> touches, List<Activity> activities, List<ConsentEvent> consents) {
    Ports ports = ports();
    LeadId lead = new LeadId("lead-1");
    Commit.Builder commit = Commit.of(HERE).put(Samples.lead("lead-1"));
    touches.forEach(touch -> commit.touch(lead, touch));
    activities.forEach(activity -> commit.activity(lead, activity));
    consents.forEach(event -> commit.consent(lead, event));
    Contract.store(ports, commit.build());
    return Contract.found(ports, "lead-1");
  }

  private static Commit commit(long version, List<String> ids, Instant at) {
    LeadId lead = new LeadId("lead-1");
    Commit.Builder commit =
        Commit.of(HERE).put(Samples.lead("lead-1").but().version(version).build());
    for (String id : ids) {
      commit.touch(lead, new Touch(id, "website", at, at, List.of()));
      commit.activity(lead, Activity.occurred(id, "page.viewed", at));
      commit.consent(
          lead, ConsentEvent.of(id, ConsentEvent.Kind.GIVEN, Scope.EVERYTHING, "site", at));
    }
    return commit.build();
  }
}
