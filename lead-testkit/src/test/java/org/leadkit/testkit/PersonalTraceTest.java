package org.leadkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadkit.activity.Activity;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.flow.LeadFlow;
import org.leadkit.lead.Lead;
import org.leadkit.lead.TenantId;
import org.leadkit.lead.Touch;
import org.leadkit.memory.EphemeralKeys;
import org.leadkit.memory.InMemoryLeadStore;
import org.leadkit.memory.InMemoryPrivacyLog;
import org.leadkit.memory.InMemoryTurns;
import org.leadkit.profile.Profile;
import org.leadkit.spi.Commit;
import org.leadkit.spi.CommitResult;
import org.leadkit.spi.LeadHistory;
import org.leadkit.spi.Page;
import org.leadkit.spi.PrivacyRecord;
import org.leadkit.spi.Redaction;
import org.leadkit.spi.Rejection;
import org.leadkit.testkit.PersonalTrace.Finding;
import org.leadkit.testsupport.Promise;

class PersonalTraceTest {

  private static final TenantId TENANT = TenantId.DEFAULT;
  private static final PersonalTrace JUERGEN =
      PersonalTrace.ofNothing()
          .with("name", "J\u00fcrgen Gr\u00f6\u00dfe")
          .with("email", "J.Grosse+web@persons.example")
          .with("phone", "+49307654321");

  private final InMemoryLeadStore store = new InMemoryLeadStore();
  private final InMemoryPrivacyLog log = new InMemoryPrivacyLog();
  private final LeadFlow flow =
      LeadFlow.on(store, new InMemoryTurns(), new EphemeralKeys()).build();

  @Test
  void everyMarkerIsPlantedWhereThePortsShowIt() {
    PersonalTrace trace = PersonalTrace.plantedIn(flow, 1);
    assertThat(trace.markers())
        .containsExactlyInAnyOrder(
            "email",
            "phone",
            "name",
            "message",
            "unknown-field",
            "refused-value",
            "refused-submission",
            "broken-payload",
            "activity",
            "proof-document");
    assertThat(trace.missingIn(List.of(Scannable.store("leads", store, TENANT)))).isEmpty();
    assertThat(trace.missingIn(List.of(Scannable.object("memory", store)))).isEmpty();
    assertThat(trace.subject().leads()).containsExactly(trace.lead());
    assertThat(trace.subject().points()).hasSize(2);
  }

  @Test
  @Promise("P-01: no personal value in journal or events, whatever a person sends")
  void neitherJournalNorEventsNorAnswersHoldAMarker() {
    PersonalTrace trace = PersonalTrace.plantedIn(flow, 2);
    Scannable journal =
        Scannable.object("journal", store.journal(TENANT, Page.START, 1_000).items());
    assertThat(trace.findIn(List.of(journal, Scannable.outbox("outbox", store, TENANT)))).isEmpty();
    assertThat(trace.findIn(List.of(Scannable.object("memory", store))))
        .isNotEmpty()
        .noneMatch(finding -> finding.where().contains("answers"))
        .noneMatch(finding -> finding.where().contains("outbox"))
        .noneMatch(finding -> finding.where().contains("journal"));
  }

  @Test
  @Promise("P-02: what a commit redacts leaves no trace in the store in memory")
  void aRedactedLeadLeavesNoTrace() {
    PersonalTrace trace = PersonalTrace.plantedIn(flow, 3);
    PersonalTrace other = PersonalTrace.plantedIn(flow, 4);
    List<Scannable> all =
        List.of(
            Scannable.object("memory", store),
            Scannable.store("ports", store, TENANT),
            Scannable.outbox("outbox", store, TENANT));
    List<Finding> otherBefore = other.findIn(all.subList(1, 3));
    assertThat(trace.missingIn(all)).isEmpty();
    assertThat(store.commit(everything(trace))).isEqualTo(new CommitResult.Committed());
    assertThat(trace.findIn(all)).isEmpty();
    assertThat(other.missingIn(all)).isEmpty();
    assertThat(other.findIn(all.subList(1, 3))).hasSameSizeAs(otherBefore);
  }

  /** The commit that takes away all that is known of the person. */
  private Commit everything(PersonalTrace trace) {
    LeadHistory history = store.find(TENANT, trace.lead()).orElseThrow();
    Lead lead = history.lead();
    Commit.Builder commit =
        Commit.of(TENANT)
            .put(lead.but().version(lead.version() + 1).profile(Profile.empty()).build())
            .redact(
                lead.id(),
                new Redaction(
                    ids(history.touches().stream().map(Touch::id)),
                    ids(history.activities().stream().map(Activity::id)),
                    ids(history.consents().stream().map(ConsentEvent::id)),
                    List.of(),
                    List.of(),
                    true,
                    true));
    for (Rejection rejection : store.rejections(TENANT, Page.START, 100).items()) {
      Scannable one = Scannable.object("rejection", rejection);
      if (!trace.findIn(List.of(one)).isEmpty()) {
        commit.eraseRejection(rejection.id());
      }
    }
    return commit.build();
  }

  private static Set<String> ids(Stream<String> ids) {
    return Set.copyOf(ids.toList());
  }

  @Test
  void twoTracesShareNoMarker() {
    PersonalTrace one = PersonalTrace.plantedIn(flow, 5);
    PersonalTrace other = PersonalTrace.plantedIn(LeadFlow.inMemory().build(), 6);
    assertThat(other.findIn(List.of(Scannable.object("memory", store)))).isEmpty();
    assertThat(one.lead()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name|plain|Dear J\u00fcrgen Gr\u00f6\u00dfe,",
        "name|plain|J\u00dcRGEN gr\u00f6\u00dfe",
        "name|plain|decomposed Ju\u0308rgen Gro\u0308\u00dfe",
        "name|url|/search?q=J%C3%BCrgen+Gr%C3%B6%C3%9Fe&x=1",
        "name|url|/search?q=j%c3%bcrgen%20gr%c3%b6%c3%9fe",
        "name|json|{\"n\":\"J\\u00fcrgen Gr\\u00F6\\u00dfe\"}",
        "name|base64|SsO8cmdlbiBHcsO2w59l",
        "name|base64|bmFtZT1Kw7xyZ2VuIEdyw7bDn2U7",
        "name|hex|4ac3bc7267656e204772c3b6c39f65",
        "email|plain|<j.grosse+WEB@Persons.Example>",
        "email|url|to=J.Grosse%2Bweb%40persons.example",
        "email|SHA-256|",
        "phone|plain|tel:+49307654321",
        "phone|number|030 / 765 43 21",
        "phone|number|0049 30 7654321",
        "phone|number|+49 (0)30 765-4321",
        "phone|number|(030) 7654321",
        "phone|number|49.30.7654321",
        "phone|url|call=%2B49307654321&x"
      })
  void aMarkerIsFoundInEachSpelling(String marker, String spelling, String text) {
    String shown = spelling.equals("SHA-256") ? "e=" + sha256() : String.valueOf(text);
    assertThat(JUERGEN.findIn(List.of(Scannable.of("log", () -> List.of("nothing", shown)))))
        .containsExactly(new Finding("log", "text 2", marker, spelling));
  }

  private static String sha256() {
    try {
      return HexFormat.of()
          .withUpperCase()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest("j.grosse+web@persons.example".getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "J\u00fcrgen",
        "Gr\u00f6\u00dfe",
        "persons.example",
        "grosse@persons.example",
        "9030 7654321",
        "030 76543210",
        "7654321",
        "2030-76-54321",
        ""
      })
  void whatIsNotTheMarkerIsNotFound(String text) {
    assertThat(JUERGEN.findIn(List.of(Scannable.of("log", () -> List.of(text))))).isEmpty();
  }

  /** Something of a host, with a private field that refers to itself too. */
  private static final class Mailbox {
    private final Object inside;
    private final Mailbox self = this;

    private Mailbox(Object inside) {
      this.inside = inside;
    }

    @Override
    public String toString() {
      return "Mailbox[" + (self == this) + "]";
    }
  }

  /** A record of a host. */
  private record Card(Object inside) {}

  static Stream<Object> places() {
    String text = "J\u00fcrgen Gr\u00f6\u00dfe";
    return Stream.of(
        text,
        new StringBuilder(text),
        text.toCharArray(),
        text.getBytes(StandardCharsets.UTF_8),
        List.of("a", text),
        new Card(new String[] {"a", text}),
        Map.of(text, 1),
        Map.of(1, text),
        Optional.of(text),
        new AtomicReference<>(text),
        new Card(text),
        new ArrayList<>(List.of(new Card(Map.of("x", List.of(Optional.of(text)))))));
  }

  @ParameterizedTest
  @MethodSource("places")
  void aMarkerIsFoundWhereverAnObjectHidesIt(Object place) {
    assertThat(JUERGEN.findIn(List.of(Scannable.object("host", new Mailbox(place)))))
        .hasSize(1)
        .allSatisfy(
            finding -> {
              assertThat(finding.store()).isEqualTo("host");
              assertThat(finding.where()).startsWith(".inside").doesNotContain("rgen");
            });
  }

  @Test
  void aMarkerIsFoundOnTheLastOfManyPages() {
    for (int i = 0; i <= Scan.LIMIT; i++) {
      log.append(TENANT, new PrivacyRecord("s-" + i, 0, Samples.NOON, "noted", Map.of()));
    }
    log.append(
        TENANT, new PrivacyRecord("last", 0, Samples.NOON, "noted", Map.of("by", "0307654321")));
    assertThat(JUERGEN.findIn(List.of(Scannable.privacyLog("privacy", log, TENANT))))
        .extracting(Finding::marker)
        .containsExactly("phone");
  }

  @Test
  void aMarkerThatStandsNowhereIsMissing() {
    Scannable mail = Scannable.of("mail", () -> List.of("to: J.Grosse+web@persons.example"));
    assertThat(JUERGEN.missingIn(List.of(mail))).containsExactly("name", "phone");
  }

  @Test
  void aMarkerThatIsTooShortIsRefused() {
    PersonalTrace trace = PersonalTrace.ofNothing().with("name", "Grosz");
    assertThatIllegalArgumentException().isThrownBy(() -> trace.findIn(List.of()));
  }

  @Test
  void aNumberThatTheFlowKnowsAlreadyIsRefused() {
    PersonalTrace.plantedIn(flow, 7);
    assertThatThrownBy(() -> PersonalTrace.plantedIn(flow, 7))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Maybe");
    assertThatIllegalArgumentException().isThrownBy(() -> PersonalTrace.plantedIn(flow, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> PersonalTrace.plantedIn(flow, 1_000_000));
  }

  @Test
  void aTraceShowsNoValueInItsText() {
    assertThat(JUERGEN.toString()).isEqualTo("PersonalTrace[name, email, phone]");
  }
}
