package org.leadkit.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.leadkit.flow.Flows.NOW;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadkit.activity.Activity;
import org.leadkit.decision.Disclosure;
import org.leadkit.decision.Issue;
import org.leadkit.intake.Submission;
import org.leadkit.lead.Channel;
import org.leadkit.lead.ContactPoint;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.Purpose;
import org.leadkit.lead.TenantId;
import org.leadkit.memory.EphemeralKeys;
import org.leadkit.memory.InMemoryLeadStore;
import org.leadkit.memory.InMemoryTurns;
import org.leadkit.profile.Fields;
import org.leadkit.scoring.ScoringModel;
import org.leadkit.scoring.ScoringRule;
import org.leadkit.spi.LeadHistory;
import org.leadkit.spi.Page;
import org.leadkit.spi.Rejection;
import org.leadkit.testsupport.Promise;

/** Plants a mark in every personal value, forces failures, and looks for it wherever text goes. */
class PersonalValuesTest {

  private static final String MARK = "Zq7planted";
  private static final Logger LOG = Logger.getLogger("org.leadkit");

  private final List<String> sinks = new ArrayList<>();
  private final List<String> logged = new ArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          logged.add(new SimpleFormatter().format(entry));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listenToTheLog() {
    LOG.setLevel(Level.ALL);
    LOG.setUseParentHandlers(false);
    LOG.addHandler(handler);
  }

  @AfterEach
  void stopListening() {
    LOG.removeHandler(handler);
    LOG.setUseParentHandlers(true);
    LOG.setLevel(null);
  }

  private static Submission planted() {
    return Submission.from("website")
        .with(Fields.EMAIL, MARK + "@engines.example")
        .with(Fields.PHONE, "+49 30 7770777")
        .with(Fields.FULL_NAME, MARK)
        .with(Fields.TITLE, "VP " + MARK)
        .with(Fields.MESSAGE, MARK)
        .with(Fields.COMPANY_SIZE, MARK)
        .with(Fields.CITY, MARK + "\u0007")
        .with("unknown", MARK)
        .with(MARK + "@engines.example", "on")
        .requestKey(MARK)
        .consentTo(Purpose.SALES_FOLLOW_UP, Channel.EMAIL);
  }

  /** A model whose scorer fails with the marked address in its message. */
  private static ScoringModel byHost(String name) {
    return ScoringModel.named(name)
        .scorer(
            "host",
            (profile, parameters, now) -> {
              throw new IllegalStateException(profile.text(Fields.EMAIL).orElse(""));
            })
        .add("fit", ScoringRule.scorer("host-says", "host"))
        .build();
  }

  @Test
  @Promise("P-01: no personal value in toString, logs, exceptions, journal or events")
  void noPersonalValueGetsOut() {
    InMemoryLeadStore store = new InMemoryLeadStore();
    LeadFlow flow =
        LeadFlow.on(store, new InMemoryTurns(), new EphemeralKeys())
            .scoring(Flows.SCORING)
            .challenger(byHost("broken"))
            .challenger(Flows.SCORING)
            .routing(Flows.ROUTING)
            .listener(
                event -> {
                  throw new IllegalStateException(MARK);
                })
            .build();
    Outcome outcome = flow.submit(planted());
    LeadId lead = outcome.lead().orElseThrow().id();
    Activity visit = Activity.occurred("1", "page.viewed", NOW).with("path", "/" + MARK);
    Issue broken = Issue.error("broken-json", "", "The text is no JSON.", "");
    List<Outcome> outcomes =
        List.of(
            outcome,
            flow.submit(planted()),
            flow.submit(planted().requestKey("other")),
            flow.recordActivity(lead, visit),
            flow.submit(Submission.unreadable("webhook", MARK, List.of(broken))),
            flow.withdraw(Withdrawal.at(ContactPoint.email(MARK + "@engines.example"))));

    for (Outcome one : outcomes) {
      sinks.add(one.toString());
      sinks.add(one.explain());
      sinks.add(one.form().toString());
      sinks.add(one.answer().toString());
      sinks.add(one.issues().toString());
      sinks.add(String.valueOf(one.score()) + one.permission() + one.assignment() + one.identity());
      sinks.add(one.challengers().toString());
      sinks.add(String.valueOf(one.lead()));
    }
    LeadHistory history = store.find(TenantId.DEFAULT, lead).orElseThrow();
    sinks.add(history.toString() + history.lead().profile() + history.touches());
    sinks.add(history.touches().get(0).values().toString());
    List<Rejection> rejections = store.rejections(TenantId.DEFAULT, Page.START, 10).items();
    sinks.add(rejections.toString() + rejections.get(0).issues());
    sinks.add(store.journal(TenantId.DEFAULT, Page.START, 100).toString());
    sinks.add(store.pending(TenantId.DEFAULT, 100).toString());
    sinks.add(planted().toString() + visit + ContactPoint.email(MARK + "@engines.example"));

    sinks.add(String.valueOf(flow.scoreAt(lead, NOW)) + flow.scoreAsKnownAt(lead, NOW));

    assertThat(logged).anyMatch(line -> line.contains("The challenger broken@"));
    assertThat(rejections).hasSizeGreaterThanOrEqualTo(2);
    assertThat(logged).hasSizeGreaterThan(5).allSatisfy(PersonalValuesTest::holdsNoMark);
    assertThat(sinks).hasSizeGreaterThan(40).allSatisfy(PersonalValuesTest::holdsNoMark);
    assertThat(outcome.explain(Disclosure.FULL)).contains(MARK);
  }

  @Test
  @Promise("P-01: no personal value in an exception or in its stack trace")
  void noFailureShowsAPersonalValue() {
    FaultyStore failing = new FaultyStore(new InMemoryLeadStore());
    LeadFlow flow = Flows.on(failing).attempts(2).build();
    failing.losing = Integer.MAX_VALUE;
    sinks.add(trace(catchThrowable(() -> flow.submit(planted()))));
    failing.failing = true;
    sinks.add(trace(catchThrowable(() -> flow.submit(planted()))));
    sinks.add(trace(catchThrowable(() -> ContactPoint.phone(MARK))));

    assertThat(sinks).hasSizeGreaterThanOrEqualTo(3).allSatisfy(PersonalValuesTest::holdsNoMark);
  }

  private static String trace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  private static void holdsNoMark(String text) {
    assertThat(text).doesNotContainIgnoringCase(MARK).doesNotContain("7770777");
  }
}
