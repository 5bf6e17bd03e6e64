package org.leadkit.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadkit.activity.Activity;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.Suppression;
import org.leadkit.decision.Points;
import org.leadkit.decision.StorageFailure;
import org.leadkit.distribution.Grant;
import org.leadkit.distribution.TeamState;
import org.leadkit.event.LeadEvent;
import org.leadkit.lead.Assignment;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.QualificationState;
import org.leadkit.lead.QualificationState.Standing;
import org.leadkit.lead.TenantId;
import org.leadkit.lead.Touch;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;
import org.leadkit.scoring.Qualification;
import org.leadkit.spi.Answer;
import org.leadkit.spi.JournalEntry;
import org.leadkit.spi.PrivacyRecord;
import org.leadkit.spi.Rejection;
import org.leadkit.value.Value;

class RecordJsonTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.000000001Z");

  private static final Lead ADA =
      Lead.arrived(TenantId.DEFAULT, new LeadId("lead-0001"), NOON)
          .version(1)
          .score(Points.of(55))
          .assignment(
              new Assignment("anna", "dach", "dach", "v1:ab", NOON, Instant.MAX)
                  .due(Optional.of(NOON.plusSeconds(3_600))))
          .possibleDuplicates(List.of(new LeadId("lead-0000")))
          .profile(
              Profile.empty()
                  .with(Fields.EMAIL, "ada@engines.example")
                  .with(Fields.COMPANY_SIZE, 240)
                  .with(Fields.BIRTH_DATE, Value.of(LocalDate.of(1815, 12, 10))))
          .build();

  @Property
  void aLeadIsReadAsItWasWritten(@ForAll("leads") Lead lead) {
    isKept(lead, RecordJson::write, RecordJson::readLead);
  }

  @Property
  void aTouchIsReadAsItWasWritten(@ForAll("touches") Touch touch) {
    isKept(touch, RecordJson::write, RecordJson::readTouch);
  }

  @Property
  void anActivityIsReadAsItWasWritten(@ForAll("activities") Activity activity) {
    isKept(activity, RecordJson::write, RecordJson::readActivity);
  }

  @Property
  void aConsentEventIsReadAsItWasWritten(@ForAll("consents") ConsentEvent event) {
    isKept(event, RecordJson::write, RecordJson::readConsentEvent);
  }

  @Property
  void aSuppressionIsReadAsItWasWritten(@ForAll("suppressions") Suppression suppression) {
    isKept(suppression, RecordJson::write, RecordJson::readSuppression);
  }

  @Property
  void anEventIsReadAsItWasWritten(@ForAll("events") LeadEvent event) {
    isKept(event, RecordJson::write, RecordJson::readLeadEvent);
  }

  @Property
  void anAnswerIsReadAsItWasWritten(@ForAll("answers") Answer answer) {
    isKept(answer, RecordJson::write, RecordJson::readAnswer);
  }

  @Property
  void aJournalEntryIsReadAsItWasWritten(@ForAll("journal") JournalEntry entry) {
    isKept(entry, RecordJson::write, RecordJson::readJournalEntry);
  }

  @Property
  void refusedInputIsReadAsItWasWritten(@ForAll("rejections") Rejection rejection) {
    isKept(rejection, RecordJson::write, RecordJson::readRejection);
    assertThat(
            new ArrayList<>(
                RecordJson.readRejection(RecordJson.write(rejection)).values().keySet()))
        .isEqualTo(new ArrayList<>(rejection.values().keySet()));
  }

  @Property
  void anEntryOfThePrivacyLogIsReadAsItWasWritten(@ForAll("privacy") PrivacyRecord entry) {
    isKept(entry, RecordJson::write, RecordJson::readPrivacyRecord);
  }

  @Test
  void anEntryOfThePrivacyLogReadsLikeThis() {
    PrivacyRecord entry =
        new PrivacyRecord("hold/2026-17", 1, NOON, "released", Map.of("by", "dpo", "a", "b"));
    assertThat(RecordJson.write(entry))
        .isEqualTo(
            """
            {"stream":"hold/2026-17","index":1,"at":"2026-11-23T12:00:00.000000001Z",\
            "kind":"released","facts":[{"name":"a","text":"b"},{"name":"by","text":"dpo"}]}""");
  }

  @Property
  void theStateOfATeamIsReadAsItWasWritten(@ForAll("teams") TeamState state) {
    isKept(state, RecordJson::write, RecordJson::readTeamState);
  }

  @Property
  void aTurnIsReadAsItWasWritten(@ForAll("grants") Grant grant) {
    isKept(grant, RecordJson::write, RecordJson::readGrant);
  }

  @Test
  void everyKindOfEventIsAmongTheArbitraryOnes() {
    assertThat(
            RecordArbitraries.changes()
                .sampleStream()
                .limit(1_000)
                .map(LeadEvent.Change::getClass)
                .distinct())
        .hasSize(LeadEvent.Change.class.getPermittedSubclasses().length);
  }

  @Test
  void aLeadReadsLikeThis() {
    assertThat(RecordJson.write(ADA))
        .isEqualTo(
            """
            {"tenant":"default","id":"lead-0001","version":1,"stage":"new","score":55,\
            "createdAt":"2026-11-23T12:00:00.000000001Z",\
            "changedAt":"2026-11-23T12:00:00.000000001Z",\
            "assignment":{"owner":"anna","pool":"dach","rule":"dach","turn":"v1:ab",\
            "at":"2026-11-23T12:00:00.000000001Z","deadline":"2026-11-23T13:00:00.000000001Z"},\
            "possibleDuplicates":["lead-0000"],"values":[\
            {"name":"birthDate","type":"day","sensitivity":"personal","value":"1815-12-10"},\
            {"name":"companySize","type":"decimal","sensitivity":"open","value":"240"},\
            {"name":"email","type":"text","sensitivity":"personal","normaliser":"email",\
            "value":"ada@engines.example"}]}""");
  }

  @Test
  void aLeadWithLevelsReadsLikeThis() {
    QualificationState state =
        QualificationState.NONE
            .with("sql", new Standing(false, NOON, false))
            .with("mql", new Standing(true, NOON, true));
    assertThat(RecordJson.write(ADA.but().qualification(state).build()))
        .contains(
            """
            "changedAt":"2026-11-23T12:00:00.000000001Z","levels":[\
            {"level":"mql","inside":true,"since":"2026-11-23T12:00:00.000000001Z","armed":true},\
            {"level":"sql","inside":false,"since":"2026-11-23T12:00:00.000000001Z","armed":false}],\
            "assignment":{""");
  }

  @Test
  void aLeadWrittenBeforeThereWereLevelsIsOnNone() {
    String json = RecordJson.write(ADA);
    assertThat(json).doesNotContain("levels");
    assertThat(RecordJson.readLead(json).qualification()).isEqualTo(QualificationState.NONE);
  }

  @Test
  void aScoreToldBeforeThereWereGradesHasNone() {
    String json =
        """
        {"tenant":"default","lead":"lead-0001","version":1,"index":1,\
        "at":"2026-11-23T12:00:00.000000001Z",\
        "change":{"kind":"scored","total":55,"qualification":"qualified"}}""";
    assertThat(RecordJson.readLeadEvent(json).change())
        .isEqualTo(new LeadEvent.Change.Scored(Points.of(55), Qualification.QUALIFIED, ""));
    assertThat(RecordJson.write(RecordJson.readLeadEvent(json))).isEqualTo(json);
  }

  @Test
  void manyAndLongTextsAreNoObstacle() {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < 20_000; i++) {
      values.put("name" + i, "text");
    }
    String raw = "\u0000".repeat(3_000_000);
    Rejection rejection = new Rejection("r", null, "web", values, raw, List.of(), NOON);
    assertThat(RecordJson.readRejection(RecordJson.write(rejection)).equals(rejection)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ada@engines.example",
        "null",
        "[]",
        "{}",
        "{\"tenant\":\"ada@engines.example\"}",
        "{\"ada@engines.example\":",
        "{\"members\":[],\"pools\":[]} ada@engines.example",
        "{\"members\":[],\"pools\":[{\"pool\":\"p\",\"turns\":0,\"last\":[],\"returned\":[],\"new\":\"ada@engines.example\"}]}",
        "{\"members\":[],\"pools\":[{\"pool\":\"p\",\"turns\":0,\"turns\":0,\"last\":[],\"returned\":[]}]}",
        "{\"members\":[],\"pools\":[{\"pool\":\"p\",\"turns\":0.5,\"last\":[],\"returned\":[]}]}",
        "{\"members\":[],\"pools\":[{\"pool\":\"p\",\"turns\":\"ada@engines.example\",\"last\":[],\"returned\":[]}]}",
        "{\"members\":[],\"pools\":[{\"pool\":\"p\",\"turns\":0,\"last\":{},\"returned\":[]}]}",
        "{\"members\":[],\"pools\":[{\"pool\":\"p\",\"turns\":0,\"last\":[\"ada@engines.example\"],\"returned\":[]}]}",
        "{\"members\":[],\"pools\":[{\"pool\":\"p\",\"turns\":0,\"last\":[],\"returned\":[null]}]}",
        "{\"members\":[],\"pools\":[{\"pool\":\"p\",\"turns\":0,\"last\":[],\"returned\":[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]}]}"
      })
  void aBrokenTextIsAFailureThatShowsNothingOfIt(String json) {
    assertThatThrownBy(() -> RecordJson.readTeamState(json))
        .isInstanceOfSatisfying(
            StorageFailure.class,
            failure -> {
              assertThat(failure.operation()).isEqualTo("read team-state");
              assertThat(failure.sqlState()).isEmpty();
              assertThat(printed(failure)).doesNotContain("ada@", "Caused by", "Suppressed");
            });
  }

  @Test
  void oneChangedWordIsAFailureThatShowsNothingOfIt() {
    String json = RecordJson.write(ADA);
    for (String word : List.of("personal", "decimal", "new", "1815-12-10", "240", "2026")) {
      assertThatThrownBy(() -> RecordJson.readLead(json.replace(word, "mallory")))
          .isInstanceOfSatisfying(
              StorageFailure.class,
              failure -> assertThat(printed(failure)).doesNotContain("mallory", "ada@"));
    }
  }

  private static String printed(Throwable failure) {
    StringWriter out = new StringWriter();
    failure.printStackTrace(new PrintWriter(out, true));
    return out + failure.getMessage() + failure;
  }

  private static <T> void isKept(T one, Function<T, String> write, Function<String, T> read) {
    String json = write.apply(one);
    T again = read.apply(json);
    assertThat(again).isEqualTo(one);
    assertThat(write.apply(again)).isEqualTo(json).doesNotContain("\n");
  }

  @Provide
  Arbitrary<Lead> leads() {
    return RecordArbitraries.leads();
  }

  @Provide
  Arbitrary<Touch> touches() {
    return RecordArbitraries.touches();
  }

  @Provide
  Arbitrary<Activity> activities() {
    return RecordArbitraries.activities();
  }

  @Provide
  Arbitrary<ConsentEvent> consents() {
    return RecordArbitraries.consents();
  }

  @Provide
  Arbitrary<Suppression> suppressions() {
    return RecordArbitraries.suppressions();
  }

  @Provide
  Arbitrary<LeadEvent> events() {
    return RecordArbitraries.events();
  }

  @Provide
  Arbitrary<Answer> answers() {
    return RecordArbitraries.answers();
  }

  @Provide
  Arbitrary<JournalEntry> journal() {
    return RecordArbitraries.journal();
  }

  @Provide
  Arbitrary<Rejection> rejections() {
    return RecordArbitraries.rejections();
  }

  @Provide
  Arbitrary<PrivacyRecord> privacy() {
    return RecordArbitraries.privacy();
  }

  @Provide
  Arbitrary<TeamState> teams() {
    return RecordArbitraries.teams();
  }

  @Provide
  Arbitrary<Grant> grants() {
    return RecordArbitraries.grants();
  }
}
