package org.leadkit.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.leadkit.consent.gate.ContactGate;
import org.leadkit.consent.gate.Permission;
import org.leadkit.consent.pack.PackRule;
import org.leadkit.decision.Decision;
import org.leadkit.decision.Reason;
import org.leadkit.formats.ConsentCase.Expected;
import org.leadkit.holidays.PublicHolidays;
import org.leadkit.testsupport.Promise;

/** The packs that come with leadkit answer the scenarios that stand beside the tests. */
class ConsentScenarioTest {

  /** Of the whole country; a sub-division where the country's own list has gaps. */
  static final List<PublicHolidays> HOLIDAYS =
      List.of(
          PublicHolidays.of("AU"),
          PublicHolidays.of("CA"),
          PublicHolidays.of("FR"),
          PublicHolidays.of("GB", "eng"),
          PublicHolidays.of("US"),
          PublicHolidays.of("ZA"));

  @TestFactory
  @Promise("C-05: the date of the question chooses the rules")
  Stream<DynamicTest> theGateAnswersAsExpected() {
    return ConsentFile.all().stream()
        .flatMap(
            file ->
                file.scenarios().stream()
                    .flatMap(
                        one ->
                            one.expected().stream()
                                .map(
                                    expected ->
                                        DynamicTest.dynamicTest(
                                            file.pack() + ": " + one.name() + " " + expected.at(),
                                            () -> check(one, expected)))));
  }

  private static void check(ConsentCase one, Expected expected) {
    ContactGate gate = ContactGate.following(one.packs());
    for (PublicHolidays holidays : HOLIDAYS) {
      gate = gate.with(holidays);
    }
    Decision<Permission> decision =
        gate.decide(one.request(), one.knownAt(expected.at()), expected.at());
    Permission permission = decision.outcome();
    if (expected.answer().isPresent()) {
      assertThat(permission.answer())
          .as("%s", decision.reasons())
          .isEqualTo(expected.answer().get());
    } else {
      assertThat(permission.isPermitted()).as("%s", decision.reasons()).isFalse();
    }
    for (String reason : expected.reasons()) {
      assertThat(decision.reasons())
          .as(reason)
          .anyMatch(found -> matches(reason.split(" "), found));
    }
    expected
        .notBefore()
        .ifPresent(instant -> assertThat(permission.notBefore()).isEqualTo(instant));
    assertThat(permission.obligations()).containsAll(obligations(one, expected));
  }

  private static boolean matches(String[] expected, Reason reason) {
    return (expected[0].equals("*") || expected[0].equals(reason.code()))
        && (expected[1].equals("*") || expected[1].equals(reason.rule()));
  }

  private static Set<String> obligations(ConsentCase one, Expected expected) {
    return one.packs().stream()
        .flatMap(pack -> pack.rules().stream())
        .filter(rule -> expected.obliged().contains(rule.head().id()))
        .flatMap(rule -> ((PackRule.Oblige) rule).obligations().stream())
        .collect(Collectors.toSet());
  }
}
