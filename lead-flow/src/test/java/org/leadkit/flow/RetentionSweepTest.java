package org.leadkit.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadkit.flow.Flows.NOW;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.leadkit.activity.Activity;
import org.leadkit.consent.Recipient;
import org.leadkit.intake.Submission;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.Stage;
import org.leadkit.lead.TenantId;
import org.leadkit.memory.InMemoryLeadStore;
import org.leadkit.memory.InMemoryPrivacyLog;
import org.leadkit.profile.Fields;
import org.leadkit.retention.DataCategory;
import org.leadkit.retention.RetainedItem;
import org.leadkit.retention.RetentionRule;
import org.leadkit.retention.RetentionSchedule;
import org.leadkit.retention.Treatment;
import org.leadkit.retention.Trigger;
import org.leadkit.spi.Page;
import org.leadkit.spi.PersonalStore;
import org.leadkit.spi.Subject;
import org.leadkit.testsupport.Promise;

class RetentionSweepTest {

  private final InMemoryLeadStore store = new InMemoryLeadStore();
  private final SettableClock clock = new SettableClock(NOW);

  private static final Trigger CONTACT = Trigger.of(Trigger.Kind.LAST_INBOUND_CONTACT);

  /** Mautic's clean-up: whoever is idle for so many days goes, unknown visitors sooner. */
  private static final RetentionSchedule IDLE =
      RetentionSchedule.named("idle")
          .inbound(Set.of("email.clicked"))
          .rules(
              RetentionRule.erase("anonymous", CONTACT, Period.ofDays(365))
                  .about(RetentionRule.Applies.ALWAYS.unless(Set.of(Trigger.IDENTIFIED.event()))),
              RetentionRule.erase("identified", CONTACT, Period.ofDays(1_095)))
          .build();

  private LeadFlow flow(RetentionSchedule schedule, PersonalStore... stores) {
    LeadFlowBuilder builder =
        Flows.on(store).time(clock).privacyLog(new InMemoryPrivacyLog()).retention(schedule);
    for (PersonalStore one : stores) {
      builder.personalStore(one);
    }
    return builder.build();
  }

  private static Instant idle(int days) {
    return NOW.minus(Duration.ofDays(days));
  }

  private Stage stage(LeadId lead) {
    return store.find(TenantId.DEFAULT, lead).orElseThrow().lead().stage();
  }

  private LeadId arrived(LeadFlow flow, Instant at, Submission submission) {
    clock.set(at);
    LeadId lead = flow.submit(submission).answer().lead().orElseThrow();
    clock.set(NOW);
    return lead;
  }

  @Test
  @Promise(
      "P-02: idle leads are erased when their time is over, and a dry run counts the same (A42)")
  void scenarioA42AnonymousAndIdentifiedLeadsGoInTheirTimeAndADryRunDeletesNone() {
    LeadFlow flow = flow(IDLE);
    Submission anonymous = Submission.from("website").with(Fields.COMPANY, "Engines");
    Submission named = Submission.from("website");
    LeadId visitor = arrived(flow, idle(366), anonymous);
    LeadId younger = arrived(flow, idle(364), anonymous.with(Fields.COMPANY, "Other"));
    LeadId kept = arrived(flow, idle(1_094), named.with(Fields.EMAIL, "kept@x.example"));
    LeadId gone = arrived(flow, idle(1_096), named.with(Fields.EMAIL, "gone@x.example"));

    SweepReport dry = flow.privacy().dryRun(SweepOrder.of("s1", 1_000));
    assertThat(List.of(visitor, younger, kept, gone))
        .extracting(this::stage)
        .doesNotContain(Stage.ERASED);

    SweepReport run = flow.privacy().sweep(SweepOrder.of("s1", 1_000));

    assertThat(run.due()).isEqualTo(dry.due());
    assertThat(run.seen()).isEqualTo(dry.seen());
    assertThat(run.status()).isEqualTo(SweepReport.Status.DONE);
    assertThat(dry.status()).isEqualTo(SweepReport.Status.DRY_RUN);
    assertThat(stage(visitor)).isEqualTo(Stage.ERASED);
    assertThat(stage(gone)).isEqualTo(Stage.ERASED);
    assertThat(stage(kept)).isNotEqualTo(Stage.ERASED);
    assertThat(stage(younger)).isNotEqualTo(Stage.ERASED);
    assertThat(run.touched()).isPositive();
    assertThat(run.failed()).isZero();
  }

  @Test
  void aClickKeepsALeadAndAMereOpenDoesNot() {
    LeadFlow flow = flow(IDLE);
    Submission named = Submission.from("website");
    LeadId clicked = arrived(flow, idle(1_200), named.with(Fields.EMAIL, "click@x.example"));
    LeadId opened = arrived(flow, idle(1_200), named.with(Fields.EMAIL, "open@x.example"));
    flow.recordActivity(clicked, Activity.occurred("c", "email.clicked", idle(10)));
    flow.recordActivity(opened, Activity.occurred("o", "email.opened", idle(10)));

    flow.privacy().sweep(SweepOrder.of("s1", 1_000));

    assertThat(stage(clicked)).isNotEqualTo(Stage.ERASED);
    assertThat(stage(opened)).isEqualTo(Stage.ERASED);
  }

  @Test
  void aRunThatWouldTouchTooMuchChangesNothing() {
    MapStore notes = new MapStore("notes");
    IntStream.range(0, 30).forEach(i -> notes.with("n" + i, "lead-1", idle(2_000)));
    LeadFlow flow = flow(IDLE, notes);

    SweepReport report = flow.privacy().sweep(SweepOrder.of("s1", 29).page(7));

    assertThat(report.status()).isEqualTo(SweepReport.Status.ABORTED);
    assertThat(report.touched()).isEqualTo(30);
    assertThat(notes.ids()).hasSize(30);
    assertThat(notes.treated).isEmpty();
    assertThat(flow.privacy().sweep(SweepOrder.of("s2", 30).page(7)).status())
        .isEqualTo(SweepReport.Status.DONE);
    assertThat(notes.ids()).isEmpty();
  }

  @Property(tries = 100)
  void aDryRunCountsWhatARunTreats(
      @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 2_000) Integer> days,
      @ForAll @IntRange(min = 1, max = 9) int page) {
    MapStore notes = new MapStore("notes");
    for (int i = 0; i < days.size(); i++) {
      notes.with("n" + i, "lead-1", idle(days.get(i)));
    }
    LeadFlow flow = new RetentionSweepTest().flow(IDLE, notes);

    SweepReport dry = flow.privacy().dryRun(SweepOrder.of("s1", 1_000).page(page));
    SweepReport run = flow.privacy().sweep(SweepOrder.of("s1", 1_000).page(page));

    long due = days.stream().filter(one -> one >= 1_095).count();
    assertThat(dry.touched()).isEqualTo(due);
    assertThat(run.due()).isEqualTo(dry.due());
    assertThat(notes.ids()).hasSize((int) (days.size() - due));
    assertThat(flow.privacy().dryRun(SweepOrder.of("s2", 1_000)).touched()).isZero();
  }

  @Test
  void aSweepThatWasCutOffGoesOnFromWhereItWas() {
    MapStore notes = new MapStore("notes");
    IntStream.range(0, 30).forEach(i -> notes.with("n" + (10 + i), "lead-1", idle(2_000)));
    LeadFlow flow = flow(IDLE, notes);
    List<SweepReport.Progress> told = new ArrayList<>();
    SweepOrder cut =
        SweepOrder.of("s1", 100)
            .page(10)
            .telling(
                progress -> {
                  told.add(progress);
                  if (!progress.counting() && progress.seen() == 20) {
                    throw new IllegalStateException("the process ends");
                  }
                });

    assertThatThrownBy(() -> flow.privacy().sweep(cut)).isInstanceOf(IllegalStateException.class);
    assertThat(notes.ids()).hasSize(10);

    SweepReport rest =
        flow.privacy().sweep(SweepOrder.of("s1", 100).from(told.get(told.size() - 1)));
    assertThat(rest.status()).isEqualTo(SweepReport.Status.DONE);
    assertThat(rest.seen()).isEqualTo(10);
    assertThat(notes.ids()).isEmpty();
  }

  /** A store of a million records that are made when they are asked for. */
  private static final class Generated implements PersonalStore {
    private static final int ALL = 1_000_000;
    private static final RetainedItem FIRST = item(0);
    private long treated;
    private int largest;

    private static RetainedItem item(int number) {
      return new RetainedItem(
          "generated",
          Integer.toString(number),
          "",
          "note",
          "",
          DataCategory.NOTE,
          Set.of(),
          Set.of(),
          Recipient.Role.UNKNOWN,
          number % 10 == 0
              ? Map.of(Trigger.of(Trigger.Kind.LAST_INBOUND_CONTACT), Instant.EPOCH)
              : Map.of());
    }

    @Override
    public String name() {
      return "generated";
    }

    @Override
    public List<RetainedItem> find(TenantId tenant, Subject subject) {
      return List.of(FIRST);
    }

    @Override
    public Page<RetainedItem> items(TenantId tenant, String cursor, int limit) {
      int from = cursor.isEmpty() ? 0 : Integer.parseInt(cursor);
      int to = Math.min(ALL, from + limit);
      List<RetainedItem> page = IntStream.range(from, to).mapToObj(number -> item(number)).toList();
      largest = Math.max(largest, page.size());
      return new Page<>(page, to < ALL ? Integer.toString(to) : null);
    }

    @Override
    public Map<String, String> treat(TenantId tenant, Map<String, Treatment> treatments) {
      treated += treatments.size();
      return Map.of();
    }
  }

  @Test
  void aMillionRecordsAreSweptInPagesWithAProgressLineForEach() {
    Generated generated = new Generated();
    LeadFlow flow = flow(IDLE, generated);
    List<SweepReport.Progress> told = new ArrayList<>();

    SweepReport report =
        flow.privacy().sweep(SweepOrder.of("s1", Generated.ALL).page(5_000).telling(told::add));

    assertThat(report.seen()).isEqualTo(Generated.ALL);
    assertThat(generated.treated).isEqualTo(Generated.ALL / 10).isEqualTo(report.touched());
    assertThat(generated.largest).isEqualTo(5_000);
    assertThat(told).hasSizeGreaterThanOrEqualTo(400);
  }

  @Test
  void theItemsOfTheLeadsComeInPagesOfAnySizeAndNoneIsMissedOrComesTwice() {
    LeadFlow flow = flow(IDLE);
    for (int i = 0; i < 5; i++) {
      arrived(flow, NOW, Submission.from("web").with(Fields.EMAIL, "a" + i + "@x.example"));
    }
    flow.submit(Submission.unreadable("web", "x", List.of()));
    flow.submit(Submission.unreadable("web", "y", List.of()));
    List<Long> seen = new ArrayList<>();
    for (int page : new int[] {1, 2, 3, 7, 1_000}) {
      seen.add(flow.privacy().dryRun(SweepOrder.of("s", 10).page(page)).seen());
    }
    assertThat(seen).hasSize(5).containsOnly(seen.get(0));
    assertThat(seen.get(0)).isGreaterThan(20L);
  }
}
