package org.leadkit.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
