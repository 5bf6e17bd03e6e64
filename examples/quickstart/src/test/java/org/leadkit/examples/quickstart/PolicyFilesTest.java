package org.leadkit.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.leadkit.activity.Activity;
import org.leadkit.consent.pack.PolicyPack;
import org.leadkit.decision.Canonical;
import org.leadkit.distribution.Pool;
import org.leadkit.formats.LeadJson;
import org.leadkit.profile.FieldCatalogue;
import org.leadkit.profile.Fields;
import org.leadkit.routing.RoutingPolicy;
import org.leadkit.scoring.Cap;
import org.leadkit.scoring.Decay;
import org.leadkit.scoring.ScoringModel;

/** The policies as files are the policies that one would write in Java. */
class PolicyFilesTest {

  private static final Path FOLDER = Path.of("policies");
  private final PolicyFiles policies = new PolicyFiles(FOLDER);

  @Test
  void explicitConsentIsTheBuiltInPack() throws IOException {
    PolicyPack pack = policies.consent("explicit-consent");
    assertThat(pack).isEqualTo(PolicyPack.explicitConsent());
    assertThat(pack.ref().hash()).isEqualTo(PolicyPack.explicitConsent().ref().hash());
  }

  @Test
  void theScoringModelOfTheWebIsTheOneBuiltInJava() throws IOException {
    ScoringModel built =
        ScoringModel.named("b2b-fit")
            .version("2026-11")
            .rule("senior-title", Fields.TITLE.mentions("VP", "Head", "Chief", "Director"), +30)
            .rule("mid-market", Fields.COMPANY_SIZE.between(50, 1_000), +25)
            .rule(
                "free-mail",
                Fields.EMAIL_DOMAIN.isOneOf(
                    "gmail.com", "yahoo.com", "hotmail.com", "outlook.com", "gmx.de", "web.de"),
                -20)
            .on(
                "inquiry",
                Activity.of("lead.submitted")
                    .where("source")
                    .isOneOf("google-ads", "meta-lead-ads", "hubspot"),
                +10,
                Decay.halfLife(Duration.ofDays(14)),
                Cap.perDay(1, ZoneOffset.UTC))
            .qualifyAt(50)
            .build();
    assertThat(policies.scoring("b2b-fit", FieldCatalogue.standard())).isEqualTo(built);
  }

  @Test
  void theRoutingOfTheBankIsTheOneBuiltInJava() throws IOException {
    Pool advisers = Pool.of("advisers", List.of("olga", "pedro", "quynh"));
    RoutingPolicy built =
        RoutingPolicy.named("bank-campaign")
            .version("2026-11")
            .rule(
                "bought-before",
                BankFields.PREVIOUS_OUTCOME.is("success"),
                Duration.ofHours(4),
                advisers)
            .rule("likely", Fields.QUALIFIED.is(true), Duration.ofDays(1), advisers)
            .otherwise(
                Duration.ofDays(5), Pool.of("callers", List.of("rosa", "sam", "tariq", "uma")));
    assertThat(policies.routing("bank-campaign", BankFields.CATALOGUE)).isEqualTo(built);
  }

  @Test
  void everyFileIsLaidOutAsTheLibraryWritesIt() throws IOException {
    for (String name : List.of("b2b-fit", "bank-campaign")) {
      assertWritten(policies.scoring(name, BankFields.CATALOGUE), name + ".scoring.json");
    }
    for (String name : List.of("inbound", "bank-campaign")) {
      assertWritten(policies.routing(name, BankFields.CATALOGUE), name + ".routing.json");
    }
    for (String name : List.of("explicit-consent", "double-opt-in")) {
      assertWritten(policies.consent(name), name + ".consent.json");
    }
  }

  @Test
  void noPolicyAsksForTheLengthOfTheCall() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.toList())
          .hasSize(6)
          .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain("duration"));
    }
  }

  private static void assertWritten(Canonical policy, String file) throws IOException {
    assertThat(Files.readString(FOLDER.resolve(file))).isEqualTo(LeadJson.standard().write(policy));
  }
}
