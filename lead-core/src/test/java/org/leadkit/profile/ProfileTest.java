package org.leadkit.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.value.Value;

class ProfileTest {

  @Test
  void aBlankTextIsNoValue() {
    Profile profile = Profile.empty().with(Fields.TITLE, "VP").with(Fields.TITLE, "  ");

    assertThat(profile.value("title")).isEmpty();
    assertThat(profile.isEmpty()).isTrue();
  }

  @Test
  void entriesAreOrderedByNameAndTheLaterOfTwoStays() {
    Profile profile =
        Profile.empty()
            .with(Fields.TITLE, "VP")
            .with(
                List.of(
                    new Profile.Entry(Fields.COUNTRY, Value.of("AT")),
                    new Profile.Entry(Fields.TITLE, Value.of("CEO")),
                    new Profile.Entry(Fields.COUNTRY, Value.of("DE"))));

    assertThat(profile.entries())
        .containsExactly(
            new Profile.Entry(Fields.COUNTRY, Value.of("DE")),
            new Profile.Entry(Fields.TITLE, Value.of("CEO")));
    assertThat(profile.toString()).isEqualTo("Profile[fields=[country, title], activities=0]");
    assertThatThrownBy(() -> profile.entries().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void profilesAreEqualHoweverTheyWereFilled() {
    Profile one = Profile.empty().with(Fields.TITLE, "VP").with(Fields.COUNTRY, "DE");
    Profile other =
        Profile.empty()
            .with(Fields.CITY, "Bonn")
            .with(Fields.COUNTRY, "DE")
            .with(Fields.TITLE, "VP")
            .without(Fields.CITY)
            .without(Fields.CITY);

    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
    assertThat(one).isNotEqualTo(other.without(Fields.TITLE));
    assertThat(other.value("city")).isEmpty();
  }

  @Test
  void aValueOfTheWrongTypeIsRefused() {
    assertThatThrownBy(() -> Profile.empty().with((Field) Fields.COMPANY_SIZE, Value.of("240")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(companySize)")
        .hasMessageContaining("Maybe");
  }

  @Test
  void theNameOfAFieldIsPutIntoWords() {
    assertThat(Fields.COMPANY_SIZE.label()).isEqualTo("company size");
    assertThat(Fields.EMAIL.label()).isEqualTo("email");
  }

  @Test
  void aNameInTheCatalogueMeansOneField() {
    FieldCatalogue catalogue = FieldCatalogue.standard().with(Field.text("job").open());

    assertThat(catalogue.find("job")).contains(Field.text("job").open());
    assertThatThrownBy(() -> catalogue.with(Field.number("job")))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessageContaining("(job)");
  }

  @Test
  void everyUsualFieldIsInTheCatalogueUnderItsName() {
    assertThat(FieldCatalogue.standard().all())
        .hasSizeGreaterThan(35)
        .allSatisfy(
            field -> assertThat(FieldCatalogue.standard().find(field.name())).contains(field))
        .allSatisfy(field -> assertThat(field.name()).matches("[a-z][A-Za-z]*"));
  }
}
