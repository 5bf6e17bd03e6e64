package org.leadkit.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leadkit.consent.pack.Deadline;
import org.leadkit.consent.pack.PackRule;
import org.leadkit.consent.pack.PolicyPack;
import org.leadkit.consent.pack.Trust;
import org.leadkit.consent.pack.Uncertainty;
import org.leadkit.consent.pack.lint.PackLint;
import org.leadkit.decision.InvalidConfiguration;

class ConsentPacksTest {

  private static final String PACKS = "org.leadkit.formats.LeadJson#packs";
  private static final int UNCERTAINTIES = 16;

  @Test
  void everyFileOfAPackIsNamed() {
    List<String> files =
        TestFiles.in("META-INF/leadkit/packs").stream()
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith(".json"))
            .map(name -> name.replace(".consent.json", ""))
            .sorted()
            .toList();
    assertThat(LeadJson.packs()).isEqualTo(files).hasSize(12);
  }

  @ParameterizedTest
  @MethodSource(PACKS)
  void aPackIsValidAndLaidOutAsTheLibraryWritesIt(String name) {
    PolicyPack pack = LeadJson.pack(name);
    assertThat(pack.name()).isEqualTo(name);
    assertThat(pack.reviewed()).contains(LocalDate.of(2026, 11, 21));
    assertThat(LeadJson.standard().write(pack)).isEqualTo(Presets.PACKS.text(name));
    assertThat(PolicySchema.CONSENT.errors(Presets.PACKS.text(name))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(PACKS)
  void aRuleFromMemorySaysThatItIsOpenAndEveryRuleOfLawCitesItsText(String name) {
    for (PackRule rule : LeadJson.pack(name).rules()) {
      boolean isUnverified = rule.head().trust() == Trust.UNVERIFIED;
      assertThat(rule.head().uncertain().contains("U15"))
          .as(rule.head().id())
          .isEqualTo(isUnverified);
      assertThat(rule.head().citation().isEmpty())
          .as(rule.head().id())
          .isEqualTo(rule.head().trust() == Trust.HOUSE);
      assertThat(rule.head().id()).startsWith(name + "-");
    }
  }

  /** Those whose text was read; of several cited texts the least known counts. */
  @Test
  void aRuleIsTrustedNoMoreThanItsText() {
    assertThat(of(Trust.PRIMARY))
        .containsExactlyInAnyOrder(
            "au-std-2017",
            "ca-casl-express",
            "ca-casl-purchase",
            "ca-casl-inquiry",
            "ca-casl-published",
            "ca-casl-exempt-messages",
            "ca-casl-unsubscribe",
            "ca-casl-mechanism",
            "de-uwg-7a",
            "de-uwg-7a-given",
            "de-uwg-7a-used",
            "uk-pecr-21",
            "uk-pecr-21a",
            "us-can-spam",
            "us-can-spam-opt-out",
            "us-ca-7021",
            "us-ca-7021-extended",
            "us-ca-7021-receipt",
            "us-fl-501-059",
            "us-fl-501-616-hours",
            "us-fl-501-616-limit",
            "us-reassigned-numbers",
            "us-tx-301-051",
            "za-cpa-12");
    assertThat(of(Trust.QUOTED))
        .containsExactlyInAnyOrder(
            "eu-gdpr-21-4",
            "us-dnc-internal",
            "us-dnc-national",
            "us-tcpa-confirm",
            "us-tcpa-confirm-content",
            "us-tcpa-confirm-exempt",
            "us-tcpa-confirm-once",
            "us-tcpa-hours",
            "us-tcpa-live",
            "us-tcpa-pewc",
            "us-tcpa-pewc-dialled",
            "us-tcpa-revoke");
  }

  private static Stream<String> of(Trust trust) {
    return packs()
        .flatMap(pack -> pack.rules().stream())
        .filter(rule -> rule.head().trust() == trust)
        .map(rule -> rule.head().id());
  }

  @Test
  void theRegisterOfWhatIsOpenIsInThePacksAndTheSameInAll() {
    List<Uncertainty> all =
        packs().flatMap(pack -> pack.uncertainties().stream()).distinct().toList();
    Set<String> ids = all.stream().map(Uncertainty::id).collect(Collectors.toSet());
    assertThat(ids)
        .isEqualTo(
            IntStream.rangeClosed(1, UNCERTAINTIES)
                .mapToObj(i -> "U" + i)
                .collect(Collectors.toSet()));
    assertThat(all).hasSameSizeAs(ids);
  }

  @Test
  void everyRuleThatDecidesIsNamedInAScenario() {
    Set<String> named = new TreeSet<>();
    for (ConsentFile file : ConsentFile.all()) {
      file.scenarios()
          .forEach(one -> one.expected().forEach(expected -> named.addAll(expected.rules())));
      file.deadlines().forEach(one -> one.due().forEach(due -> named.add(due.rule())));
    }
    List<String> unnamed =
        packs()
            .flatMap(pack -> pack.rules().stream())
            .filter(rule -> rule.head().enabled() && !named.contains(rule.head().id()))
            .map(rule -> rule.head().id())
            .toList();
    assertThat(unnamed).isEmpty();
    Set<String> known =
        packs()
            .flatMap(pack -> pack.rules().stream())
            .map(rule -> rule.head().id())
            .collect(Collectors.toSet());
    known.add("*");
    assertThat(known).containsAll(named);
  }

  @TestFactory
  Stream<DynamicTest> theDatesThatFollowFromAnEventAreAsExpected() {
    return ConsentFile.all().stream()
        .flatMap(
            file ->
                file.deadlines().stream()
                    .map(
                        one ->
                            DynamicTest.dynamicTest(
                                file.pack() + ": " + one.name(), () -> check(file.pack(), one))));
  }

  private static void check(String pack, ConsentDeadline one) {
    List<ConsentDeadline.Due> found =
        LeadJson.pack(pack).due(one.event(), one.on(), ConsentScenarioTest.HOLIDAYS).stream()
            .map(ConsentPacksTest::due)
            .toList();
    assertThat(found).containsAll(one.due());
  }

  private static ConsentDeadline.Due due(Deadline one) {
    return new ConsentDeadline.Due(one.rule(), one.duty(), one.safe(), one.nominal());
  }

  @Test
  void theLintFindsInThePacksOnlyWhatTheySayThemselves() {
    Set<String> found = new TreeSet<>();
    packs()
        .forEach(
            pack ->
                PackLint.of(pack, LocalDate.of(2026, 8, 1)).findings().stream()
                    .map(finding -> finding.code() + " " + finding.rules())
                    .forEach(found::add));
    assertThat(found)
        .containsExactlyInAnyOrder(
            "disabled-rule [eu-digital-omnibus]",
            "disabled-rule [uk-pecr-22-3a]",
            "unverified-permit [eu-epd-13-2]",
            "unverified-permit [uk-pecr-22-3]",
            "unverified-permit [uk-pecr-22-corporate]");
  }

  @Test
  void theLintFindsNothingInThePacksTogetherAndAStateWithoutItsCountry() {
    LocalDate today = LocalDate.of(2026, 8, 1);
    assertThat(PackLint.together(packs().toList(), today).findings()).isEmpty();
    assertThat(
            PackLint.together(List.of(LeadJson.pack("us-tx"), LeadJson.pack("strictest")), today)
                .findings())
        .extracting(PackLint.Finding::code)
        .containsExactly("only-unknown");
  }

  @Test
  void aPackThatIsNotThereIsRefusedWithAGuess() {
    assertThatThrownBy(() -> LeadJson.pack("us-fx"))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessageContaining("The consent pack (us-fx) must be one that comes with leadkit.")
        .hasMessageContaining("Maybe us-fl was meant.");
  }

  private static Stream<PolicyPack> packs() {
    return LeadJson.packs().stream().map(LeadJson::pack);
  }
}
