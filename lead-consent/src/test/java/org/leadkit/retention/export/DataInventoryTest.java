package org.leadkit.retention.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadkit.consent.LawfulBasis;
import org.leadkit.lead.Touch;
import org.leadkit.profile.Field;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;
import org.leadkit.retention.DataCategory;
import org.leadkit.retention.Provenance;

class DataInventoryTest {

  private static final List<String> NAMES =
      List.of("shoeSize", "favouriteColour", "city", "nickname", "ssn");

  /** A random tag for some of the names; the others have none. */
  record Tagged(DataInventory inventory, Set<String> names) {}

  @Test
  void everyUsualFieldHasATag() throws IllegalAccessException {
    DataInventory inventory = DataInventory.standard(LawfulBasis.CONSENT);
    List<Field> fields = new ArrayList<>();
    for (java.lang.reflect.Field constant : Fields.class.getFields()) {
      if (Modifier.isStatic(constant.getModifiers())) {
        fields.add((Field) constant.get(null));
      }
    }
    assertThat(fields).hasSizeGreaterThan(40);
    assertThat(fields).allMatch(field -> inventory.field(field.name()).isPresent());
    assertThat(fields).noneMatch(field -> inventory.field(field.name()).orElseThrow().isSecret());
  }

  @Test
  void everyUsualRecordHasATag() {
    DataInventory inventory = DataInventory.standard(LawfulBasis.CONSENT);
    assertThat(
            List.of(
                "lead",
                "touch",
                "activity",
                "consent-event",
                "score",
                "decision",
                "assignment",
                "rejection"))
        .allMatch(kind -> inventory.record(kind).isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password",
        "portal_password",
        "SSN",
        "customerSsn",
        "customerPin",
        "social-security-no",
        "bankAccountNumber",
        "iban",
        "cardNumber",
        "driversLicense",
        "securityAnswer"
      })
  void someNamesAreSecretByThemselves(String name) {
    assertThat(SecretNames.isOne(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"landingPage", "pinCode", "shopping", "opinion", "account", "company", "assn", ""})
  void namesThatOnlyLookAlikeAreNot(String name) {
    assertThat(SecretNames.isOne(name)).isFalse();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void noFieldWithoutATagEntersAnExport(
      @ForAll("inventories") Tagged tagged, @ForAll("values") List<String> values) {
    SubjectExport export = export(tagged.inventory(), values);
    List<Datum> all = new ArrayList<>(export.data());
    all.addAll(export.portable().data());
    assertThat(all)
        .filteredOn(one -> NAMES.contains(one.name()))
        .allMatch(one -> tagged.names().contains(one.name()))
        .noneMatch(one -> one.name().equals("ssn"));
    Set<String> untagged =
        export.withheld().stream()
            .filter(one -> one.ground().equals(Omission.UNTAGGED))
            .map(Omission::name)
            .collect(Collectors.toSet());
    for (int i = 0; i < values.size(); i++) {
      boolean isTagged = tagged.names().contains(NAMES.get(i));
      assertThat(untagged.contains(NAMES.get(i))).isEqualTo(!isTagged);
      if (!isTagged) {
        assertThat(export.form().toString()).doesNotContain(values.get(i));
      }
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void whatIsPortableIsAPartOfWhatIsTold(
      @ForAll("inventories") Tagged tagged, @ForAll("values") List<String> values) {
    SubjectExport export = export(tagged.inventory(), values);
    PortableExport portable = export.portable();
    assertThat(export.data()).containsAll(portable.data());
    assertThat(portable.withheld()).containsAll(export.withheld());
    assertThat(portable.data())
        .allMatch(one -> one.tag().provenance().isProvided())
        .allMatch(one -> one.tag().isOnPortableBasis())
        .noneMatch(one -> one.tag().isSecret() || one.tag().isAboutOthers());
    for (Datum datum : export.data()) {
      assertThat(portable.data().contains(datum))
          .isNotEqualTo(
              portable.withheld().stream()
                  .anyMatch(
                      one ->
                          one.kind().equals(datum.kind())
                              && one.name().equals(datum.name())
                              && one.category().equals(datum.tag().category().id())));
    }
  }

  private static SubjectExport export(DataInventory inventory, List<String> values) {
    Profile profile = Profile.empty();
    List<Profile.Entry> entries = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Field.Text field = Field.text(NAMES.get(i));
      profile = profile.with(field, values.get(i));
      entries.add(Person.entry(field, values.get(i)));
    }
    Touch touch = Person.touch("t1", "web-form", 0, entries.toArray(Profile.Entry[]::new));
    HeldLead held =
        new HeldLead(Person.lead().profile(profile).build(), List.of(touch), List.of(), List.of());
    return SubjectExport.of(
        "r-1", Person.CUT_OFF, SubjectFile.of(Person.CONTROLLER, List.of(held)), inventory);
  }

  @Provide
  Arbitrary<List<String>> values() {
    return Arbitraries.strings()
        .withCharRange('A', 'F')
        .ofLength(12)
        .list()
        .uniqueElements()
        .ofMinSize(1)
        .ofMaxSize(NAMES.size());
  }

  @Provide
  Arbitrary<Tagged> inventories() {
    Arbitrary<DataTag> tag =
        Combinators.combine(
                Arbitraries.of(Provenance.class),
                Arbitraries.of(LawfulBasis.class),
                Arbitraries.of(DataCategory.PROFILE, DataCategory.CONTACT),
                Arbitraries.of(true, false, false),
                Arbitraries.of(true, false, false))
            .as(
                (provenance, basis, category, others, secret) ->
                    new DataTag(category, provenance, basis, Set.of(), others, secret));
    return Combinators.combine(Arbitraries.of(NAMES).set(), tag.list().ofSize(NAMES.size()))
        .as(
            (names, tags) -> {
              DataInventory inventory = DataInventory.empty();
              for (String name : names) {
                inventory = inventory.field(Field.text(name), tags.get(NAMES.indexOf(name)));
              }
              return new Tagged(inventory, names);
            });
  }

  @Test
  void aTagSaysNothingThatItWasNotTold() {
    DataTag tag = DataTag.of(DataCategory.NOTE, Provenance.STAFF, LawfulBasis.CONSENT);
    assertThat(tag.isSecret() || tag.isAboutOthers()).isFalse();
    assertThat(tag.secret().aboutOthers().on(LawfulBasis.CONTRACT).from(Provenance.DECLARED))
        .isEqualTo(
            new DataTag(
                DataCategory.NOTE,
                Provenance.DECLARED,
                LawfulBasis.CONTRACT,
                Set.of(),
                true,
                true));
    assertThat(
            Arrays.stream(LawfulBasis.values()).filter(basis -> tag.on(basis).isOnPortableBasis()))
        .containsExactlyInAnyOrder(LawfulBasis.CONSENT, LawfulBasis.CONTRACT);
  }
}
