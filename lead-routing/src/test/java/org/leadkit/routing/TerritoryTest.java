package org.leadkit.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.leadkit.distribution.Team;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;
import org.leadkit.value.Verdict;

class TerritoryTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private static Verdict in(Territory territory, Profile profile) {
    return territory.condition().test(profile, NOW);
  }

  @Test
  void aLeadIsInOneEntryOfEachList() {
    Territory munich =
        Territory.named("munich").countries("DE").postalRanges("80331-81929").areaCodes("+4989");
    Profile inside =
        Profile.empty()
            .with(Fields.COUNTRY, "DE")
            .with(Fields.POSTAL_CODE, "80805")
            .with(Fields.PHONE, "+498912345");

    assertThat(in(munich, inside)).isEqualTo(Verdict.HOLDS);
    assertThat(in(munich, inside.with(Fields.COUNTRY, "AT"))).isEqualTo(Verdict.FAILS);
    assertThat(in(munich, inside.with(Fields.POSTAL_CODE, "80330"))).isEqualTo(Verdict.FAILS);
    assertThat(in(munich, inside.without(Fields.PHONE))).isEqualTo(Verdict.UNKNOWN);
  }

  @Property
  void aRangeOfPostalCodesHoldsExactlyThoseBetween(
      @ForAll @IntRange(max = 9_999) int one,
      @ForAll @IntRange(max = 9_999) int other,
      @ForAll @IntRange(max = 9_999) int code) {
    String range = "%04d-%04d".formatted(Math.min(one, other), Math.max(one, other));
    Profile lead = Profile.empty().with(Fields.POSTAL_CODE, "%04d".formatted(code));
    boolean between = Math.min(one, other) <= code && code <= Math.max(one, other);

    assertThat(in(Territory.named("t").postalRanges(range), lead))
        .as("%s in %s", code, range)
        .isEqualTo(Verdict.of(between));
    assertThat(PostalRange.prefixes(range))
        .hasSizeLessThanOrEqualTo(2 * 9 * 4)
        .doesNotHaveDuplicates();
  }

  @Test
  void aRangeIsTheFewestBeginnings() {
    assertThat(PostalRange.prefixes("80330-80341")).containsExactly("8033", "80340", "80341");
    assertThat(PostalRange.prefixes("00000-99999")).hasSize(10);
    assertThat(PostalRange.prefixes("SW1-SW9")).hasSize(9).contains("SW1", "SW9");
    assertThat(PostalRange.prefixes("10115-10115")).containsExactly("10115");
  }

  @Test
  void aNamedAccountIsKnownByEitherDomainOrByItsName() {
    Territory named =
        Territory.named("a").companyDomains("engines.example").companyNames("Engines");

    assertThat(in(named, Profile.empty().with(Fields.COMPANY_DOMAIN, "engines.example")))
        .isEqualTo(Verdict.HOLDS);
    assertThat(in(named, Profile.empty().with(Fields.EMAIL_DOMAIN, "engines.example")))
        .isEqualTo(Verdict.HOLDS);
    assertThat(in(named, Profile.empty().with(Fields.COMPANY, "ENGINES"))).isEqualTo(Verdict.HOLDS);
    assertThat(in(named, Profile.empty().with(Fields.COMPANY, "Looms"))).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void aRuleForNamedAccountsFindsThemByAnyOfThese() {
    RoutingPolicy policy =
        RoutingPolicy.named("p")
            .rule(
                "named",
                Territory.named("a").companyDomains("engines.example").companyNames("Engines"),
                HOUR,
                "anna")
            .otherwise(HOUR, "queue");
    Profile strange =
        Profile.empty().with(Fields.COMPANY_DOMAIN, "looms.example").with(Fields.COMPANY, "Looms");

    assertThat(
            List.of(
                strange.with(Fields.COMPANY_DOMAIN, "engines.example"),
                strange.with(Fields.EMAIL_DOMAIN, "engines.example"),
                strange.with(Fields.COMPANY, "engines")))
        .allMatch(lead -> policy.decide(lead, Team.everyone(), NOW).rule().equals("named"));
    RoutingPlan missed = policy.decide(strange, Team.everyone(), NOW);
    assertThat(missed.reasons().get(0).code()).isEqualTo("rule-unknown");
    assertThat(missed.reasons().get(0).facts().get(0).name()).isEqualTo("emailDomain");
    assertThat(
            policy
                .decide(strange.with(Fields.EMAIL_DOMAIN, "looms.example"), Team.everyone(), NOW)
                .reasons())
        .hasSize(1);
  }

  @Test
  void aSizeBandHasBothEnds() {
    Territory middle = Territory.named("mid-market").companySize(101, 750);

    for (Map.Entry<Integer, Verdict> size :
        Map.of(100, Verdict.FAILS, 101, Verdict.HOLDS, 750, Verdict.HOLDS, 751, Verdict.FAILS)
            .entrySet()) {
      assertThat(in(middle, Profile.empty().with(Fields.COMPANY_SIZE, size.getKey())))
          .isEqualTo(size.getValue());
    }
  }

  @Test
  void aPartIsInTheWholeAndEndsWithIt() {
    Territory germany =
        Territory.named("germany").countries("DE").valid(Validity.until(NOW.plusSeconds(1)));
    Territory software = Territory.named("software").in("germany").industries("software");
    RoutingPolicy policy =
        RoutingPolicy.named("p")
            .territories(germany)
            .rule("german-software", software, HOUR, "anna")
            .otherwise(HOUR, "queue");
    Profile lead = Profile.empty().with(Fields.COUNTRY, "DE").with(Fields.INDUSTRY, "software");

    assertThat(policy.decide(lead, Team.everyone(), NOW).rule()).isEqualTo("german-software");
    assertThat(policy.decide(lead, Team.everyone(), NOW.plusSeconds(1)).rule())
        .isEqualTo("otherwise");
    assertThat(policy.decide(lead.with(Fields.COUNTRY, "AT"), Team.everyone(), NOW).rule())
        .isEqualTo("otherwise");
    assertThat(policy.effectiveRules()).hasSize(1);
    assertThat(policy.effectiveRules())
        .extracting(EffectiveRule::validity)
        .containsExactly(Validity.until(NOW.plusSeconds(1)));
    assertThat(software.parent()).contains("germany");
  }

  @Test
  void everyStateOfTheCensusFindsItsDivisionAndItsRegion() throws IOException {
    Map<String, List<String[]>> byDivision = new LinkedHashMap<>();
    List<String[]> states =
        text("us_census_regions_divisions.csv")
            .lines()
            .skip(1)
            .map(line -> line.split(","))
            .toList();
    states.forEach(
        state -> byDivision.computeIfAbsent(state[3], ignored -> new ArrayList<>()).add(state));
    RoutingPolicyBuilder builder = RoutingPolicy.named("united-states");
    for (String region : states.stream().map(state -> state[2]).distinct().toList()) {
      String[] inRegion =
          states.stream()
              .filter(state -> state[2].equals(region))
              .map(state -> state[1])
              .toArray(String[]::new);
      builder.territories(Territory.named(kebab(region)).countries("US").subdivisions(inRegion));
    }
    byDivision.forEach(
        (division, members) ->
            builder.rule(
                kebab(division),
                Territory.named("division-" + kebab(division))
                    .in(kebab(members.get(0)[2]))
                    .subdivisions(members.stream().map(state -> state[1]).toArray(String[]::new)),
                HOUR,
                "seller-" + kebab(division)));
    RoutingPolicy policy = builder.otherwise(HOUR, "queue");

    assertThat(states).hasSize(59);
    assertThat(byDivision).hasSize(10);
    assertThat(policy.territories()).hasSize(15);
    for (String[] state : states) {
      Profile lead = Profile.empty().with(Fields.COUNTRY, "US").with(Fields.SUBDIVISION, state[1]);
      assertThat(policy.decide(lead, Team.everyone(), NOW).rule())
          .as(state[0])
          .isEqualTo(kebab(state[3]));
      assertThat(policy.decide(lead.with(Fields.COUNTRY, "DE"), Team.everyone(), NOW).rule())
          .isEqualTo("otherwise");
    }
  }

  @Test
  void everyCountryOfIso3166CanBeATerritory() throws IOException {
    TreeSet<String> codes = new TreeSet<>();
    Pattern.compile("\\[\"([A-Z]{2})\"")
        .matcher(text("iso3166_codes.json"))
        .results()
        .forEach(match -> codes.add(match.group(1)));
    codes.remove("XK"); // Kosovo is not in ISO 3166-1.

    assertThat(codes).hasSizeGreaterThan(240);
    assertThatCode(
            () ->
                RoutingPolicy.named("world")
                    .rule(
                        "world",
                        Territory.named("world").countries(codes.toArray(new String[0])),
                        HOUR,
                        "anna")
                    .otherwise(HOUR, "queue"))
        .doesNotThrowAnyException();
  }

  private static String kebab(String name) {
    return name.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  private static String text(String name) throws IOException {
    try (InputStream in = TerritoryTest.class.getResourceAsStream("/territories/" + name)) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
