package org.leadkit.profile;

import static org.leadkit.profile.Verdicts.assertAgreement;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadkit.arbitraries.TrapArbitraries;
import org.leadkit.value.Value;
import org.leadkit.value.ValueTest;

class ConditionIndexAgreementTest {

  @Provide
  Arbitrary<Profile> profiles() {
    return TrapArbitraries.profiles();
  }

  @Provide
  Arbitrary<List<Condition>> few() {
    return TrapArbitraries.conditions().list().ofMaxSize(8);
  }

  @Provide
  Arbitrary<List<Condition>> many() {
    return TrapArbitraries.conditions().list().ofMinSize(60).ofMaxSize(140);
  }

  @Provide
  Arbitrary<List<Condition>> aboutOneField() {
    return TrapArbitraries.ofOneField("asked").list().ofMinSize(1).ofMaxSize(10);
  }

  @Provide
  Arbitrary<List<ValueTest>> questions() {
    return TrapArbitraries.tests().list().ofMinSize(1).ofMaxSize(12);
  }

  @Provide
  Arbitrary<Value> values() {
    return TrapArbitraries.values();
  }

  @Property(tries = 3_000)
  void theIndexGivesTheVerdictsOfItsConditions(
      @ForAll("few") List<Condition> conditions, @ForAll("profiles") Profile profile) {
    assertAgreement(conditions, profile);
  }

  @Property(tries = 200)
  void manyConditionsDoNotDisturbEachOther(
      @ForAll("many") List<Condition> conditions,
      @ForAll("profiles") Profile profile,
      @ForAll("profiles") Profile other) {
    assertAgreement(conditions, profile, other, Profile.empty());
  }

  @Property(tries = 3_000)
  void allPartsThatAskOneFieldCount(
      @ForAll("aboutOneField") List<Condition> conditions, @ForAll("values") Value value) {
    assertAgreement(conditions, Verdicts.only("asked", value));
  }

  @Property(tries = 3_000)
  void manyQuestionsAboutAValueAreAnsweredAsEachAlone(
      @ForAll("questions") List<ValueTest> questions, @ForAll("values") Value value) {
    List<Condition> conditions =
        questions.stream()
            .<Condition>map(question -> new Condition.FieldIs("asked", question))
            .toList();

    assertAgreement(conditions, Verdicts.only("asked", value));
  }
}
