package org.leadkit.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.leadkit.decision.Issue;
import org.leadkit.profile.Field;
import org.leadkit.profile.FieldCatalogue;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Sensitivity;

class IntakePolicyTest {

  private final IntakePolicy policy = IntakePolicy.standard();

  private static Submission submission() {
    return Submission.from("website").with(Fields.EMAIL, "ada@engines.example");
  }

  @Test
  void aNationalNumberIsCompletedByTheCountryInAnyOrderOfTheFields() {
    Submission first =
        Submission.from("web").with(Fields.PHONE, "07400 123456").with(Fields.COUNTRY, "uk");
    Submission last =
        Submission.from("web").with(Fields.COUNTRY, "GB").with(Fields.PHONE, "0044 7400 123456");

    assertThat(IntakePolicy.standard().read(first).profile().text(Fields.PHONE))
        .contains("+447400123456");
    assertThat(IntakePolicy.standard().read(last).profile().text(Fields.PHONE))
        .contains("+447400123456");
    assertThat(IntakePolicy.standard().read(first).changes())
        .anyMatch(
            change -> change.detail("effect").equals(Optional.of("completed by the country")));
  }

  @Test
  void aNationalNumberOfNoKnownCountryStaysNational() {
    Draft draft =
        IntakePolicy.standard().read(Submission.from("web").with(Fields.PHONE, "07400 123456"));

    assertThat(draft.profile().text(Fields.PHONE)).contains("07400123456");
  }

  @Test
  void whatNormalisingChangedIsSaid() {
    Draft draft =
        policy.read(
            Submission.from("website")
                .with(Fields.EMAIL, " Ada@Engines.example")
                .with(Fields.COUNTRY, "de"));

    assertThat(draft.profile().text(Fields.EMAIL)).contains("ada@engines.example");
    assertThat(draft.profile().text(Fields.EMAIL_DOMAIN)).contains("engines.example");
    assertThat(draft.changes())
        .extracting(reason -> reason.detail("effect").orElse(""))
        .containsExactly("trimmed and lower-cased", "upper-cased");
    assertThat(draft.issues()).isEmpty();
    assertThat(draft.accepted()).isTrue();
  }

  @Test
  void anUnknownFieldIsAWarningAndItsValueIsKeptAsPersonal() {
    Draft draft = policy.read(submission().with("kad_vari_sakt", "2027"));

    assertThat(draft.issues())
        .singleElement()
        .satisfies(
            issue -> {
              assertThat(issue.code()).isEqualTo("unknown-field");
              assertThat(issue.severity()).isEqualTo(Issue.Severity.WARNING);
              assertThat(issue.pointer()).isEqualTo("/kad_vari_sakt");
            });
    assertThat(draft.profile().entries())
        .filteredOn(entry -> entry.field().name().equals("kad_vari_sakt"))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.field().sensitivity()).isEqualTo(Sensitivity.PERSONAL);
              assertThat(entry.value().text()).isEqualTo("2027");
            });
  }

  @Test
  void aNameThatIsNoNameIsCountedAndNotShown() {
    Draft draft = policy.read(submission().with("ada.lovelace@engines.example", "on"));

    assertThat(draft.issues().toString() + draft.profile()).doesNotContain("lovelace");
    assertThat(draft.profile().value("ada.lovelace@engines.example")).isPresent();
  }

  @Test
  void aValueOver16KibIsRefusedAndKept() {
    String fits = "x".repeat(IntakePolicy.LONGEST_VALUE);
    Draft draft =
        policy.read(submission().with(Fields.MESSAGE, fits).with(Fields.TITLE, fits + "x"));

    assertThat(draft.profile().text(Fields.MESSAGE)).contains(fits);
    assertThat(draft.profile().text(Fields.TITLE)).isEmpty();
    assertThat(codes(draft)).containsExactly("value-too-long");
    assertThat(draft.refused()).containsExactly(java.util.Map.entry("title", fits + "x"));
    assertThat(draft.accepted()).isTrue();
  }

  @Test
  void aControlCharacterRefusesItsFieldOnly() {
    Draft draft =
        policy.read(
            submission()
                .with(Fields.TITLE, "VP\u0007")
                .with(Fields.COMPANY, "a\nb")
                .with(Fields.MESSAGE, "first\nsecond"));

    assertThat(codes(draft)).containsExactly("control-character", "control-character");
    assertThat(draft.refused()).containsOnlyKeys("title", "company");
    assertThat(draft.profile().text(Fields.MESSAGE)).contains("first\nsecond");
  }

  @Test
  void anUnreadableValueIsAnIssueAndAbsent() {
    Draft draft =
        policy.read(
            Submission.from("website")
                .with(Fields.EMAIL, "ada")
                .with(Fields.COMPANY_SIZE, "many")
                .with(Fields.BIRTH_DATE, "31.01.1990")
                .with(Fields.TITLE, "VP"));

    assertThat(codes(draft)).containsOnly("unreadable-value").hasSize(3);
    assertThat(draft.profile().value("email")).isEmpty();
    assertThat(draft.refused()).containsOnlyKeys("email", "companySize", "birthDate");
    assertThat(draft.issues().toString()).doesNotContain("31.01.1990");
  }

  @Test
  void aBlankTextIsNoValueAndNoIssue() {
    Draft draft = policy.read(submission().with(Fields.TITLE, "   "));

    assertThat(draft.issues()).isEmpty();
    assertThat(draft.profile().value("title")).isEmpty();
  }

  @Test
  void whatTheLibraryDecidesCanNotBeSubmitted() {
    Draft draft = policy.read(submission().with(Fields.SCORE.name(), "1000").with("source", "x"));

    assertThat(codes(draft)).containsExactly("decided-field", "decided-field");
    assertThat(draft.profile().value("score")).isEmpty();
    assertThat(draft.profile().text(Fields.SOURCE)).contains("website");
  }

  @Test
  void aSubmissionOfNothingUsableIsRefused() {
    assertThat(policy.read(Submission.from("website")).accepted()).isFalse();
    assertThat(policy.read(Submission.from("website").with(Fields.EMAIL, "ada")).accepted())
        .isFalse();
  }

  @Test
  void whatCouldNotBeReadAtAllIsRefusedWithItsIssues() {
    Issue broken = Issue.error("broken-json", "", "The text is no JSON.", "").at(3, 7);
    Draft draft = policy.read(Submission.unreadable("webhook", "{", List.of(broken)));

    assertThat(draft.accepted()).isFalse();
    assertThat(draft.issues()).containsExactly(broken);
  }

  @Property
  void nothingThatAPersonCouldSendMakesItThrow(@ForAll String name, @ForAll String text) {
    assertThatCode(() -> policy.read(submission().with(name, text)).toString())
        .doesNotThrowAnyException();
    for (var field : policy.catalogue().all()) {
      assertThatCode(() -> policy.read(submission().with(field, text))).doesNotThrowAnyException();
    }
  }

  @Property
  void everyValueIsEitherUnderstoodOrKept(@ForAll String name, @ForAll String text) {
    Draft draft = policy.read(Submission.from("website").with(name, text));

    boolean kept = draft.refused().containsKey(name) || draft.profile().value(name).isPresent();
    assertThat(kept).isEqualTo(!text.isBlank() || name.equals("source"));
  }

  private static List<String> codes(Draft draft) {
    return draft.issues().stream().map(Issue::code).toList();
  }

  @Test
  void aPersonCanNotQualifyThemselves() {
    for (Field field : List.of(Fields.GRADE, Fields.QUALIFIED, Fields.QUALIFICATION_LEVEL)) {
      Draft draft = policy.read(submission().with(field.name(), "true"));

      assertThat(codes(draft)).containsExactly("decided-field");
      assertThat(draft.profile().value(field.name())).isEmpty();
    }
  }

  @Test
  void aFieldThatAHostsDecisionsWriteCanNotBeSubmitted() {
    Field score = Field.number("bantScore").open();
    FieldCatalogue catalogue = FieldCatalogue.standard().withDecided(List.of(score));
    Draft draft = IntakePolicy.reading(catalogue).read(submission().with("bantScore", "100"));

    assertThat(codes(draft)).containsExactly("decided-field");
    assertThat(draft.profile().value("bantScore")).isEmpty();
    assertThat(catalogue.find("bantScore")).contains(score);
  }
}
