package org.leadkit.consent.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leadkit.consent.ConsentLevel;
import org.leadkit.consent.Jurisdiction;
import org.leadkit.consent.Scope;
import org.leadkit.consent.Span;
import org.leadkit.consent.Stage;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Issue;

class PackCheckTest {

  private static final RuleHead HEAD = RuleHead.of("a", Applies.ALWAYS);

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    RuleHead head =
        new RuleHead(
            "A",
            " ",
            Trust.PRIMARY,
            new InForce(LocalDate.of(2026, 8, 11), LocalDate.of(2026, 8, 11)),
            Applies.to(Scope.EVERYTHING.ofBrands("My Brand").about("a topic")),
            true,
            Set.of("U9"));
    List<PackRule> rules =
        List.of(
            new PackRule.Permit(
                head,
                new Ground.Consent(
                    ConsentLevel.EXPRESS, false, Period.ofDays(-1), Set.of("The Seller"))),
            new PackRule.Cooling(HEAD, Set.of(), Period.ZERO),
            new PackRule.Limit(
                HEAD, 0, Span.rolling(Duration.ofDays(40_000)), false, false, List.of()));

    assertThat(issues(new Reach(Reach.Kind.PLACES, Set.of()), rules))
        .extracting(Issue::code, Issue::pointer)
        .containsExactlyInAnyOrder(
            tuple("bad-reach", "/applies"),
            tuple("bad-id", "/rules/0/id"),
            tuple("missing-citation", "/rules/0/citation"),
            tuple("bad-dates", "/rules/0/until"),
            tuple("bad-id", "/rules/0/brands"),
            tuple("bad-id", "/rules/0/topics"),
            tuple("unknown-uncertainty", "/rules/0/uncertain"),
            tuple("bad-length", "/rules/0/permit/validFor"),
            tuple("bad-id", "/rules/0/permit/disclosed"),
            tuple("empty-list", "/rules/1/cooling/after"),
            tuple("bad-length", "/rules/1/cooling/length"),
            tuple("bad-times", "/rules/2/limit/times"),
            tuple("bad-length", "/rules/2/limit/within"),
            tuple("duplicate-id", "/rules/2/id"));
  }

  @Test
  void windowsOpenBeforeTheyClose() {
    Set<DayOfWeek> monday = Set.of(DayOfWeek.MONDAY);
    LocalTime eight = LocalTime.of(8, 0);
    List<PackRule> rules =
        List.of(
            new PackRule.Hours(
                HEAD,
                List.of(
                    new Window(monday, eight, LocalTime.MIDNIGHT, false),
                    new Window(Set.of(), eight, eight, false),
                    new Window(monday, eight.plusSeconds(1), LocalTime.of(20, 0), false)),
                "Holidays",
                List.of(new Ground.JustOptedOut(Duration.ZERO))),
            new PackRule.Hours(RuleHead.of("b", Applies.ALWAYS), List.of(), "", List.of()));

    assertThat(issues(Reach.EVERYWHERE, rules))
        .extracting(Issue::code, Issue::pointer)
        .containsExactly(
            tuple("empty-list", "/rules/0/hours/windows/1/days"),
            tuple("bad-window", "/rules/0/hours/windows/1/open"),
            tuple("bad-window", "/rules/0/hours/windows/2/open"),
            tuple("bad-id", "/rules/0/hours/holidays"),
            tuple("bad-length", "/rules/0/hours/unless/0/justOptedOut"),
            tuple("empty-list", "/rules/1/hours/windows"));
  }

  @Test
  void nothingIsExemptFromWhatIsAskedOfThePersonAndFromTheBasis() {
    List<PackRule> rules =
        List.of(
            new PackRule.Exempt(HEAD, Set.of(Stage.SUBJECT, Stage.BASIS, Stage.CHANNEL)),
            new PackRule.Exempt(RuleHead.of("b", Applies.ALWAYS), Set.of()),
            new PackRule.Oblige(RuleHead.of("c", Applies.ALWAYS), Set.of()));

    assertThat(issues(Reach.EVERYWHERE, rules))
        .extracting(Issue::code, Issue::pointer)
        .containsExactly(
            tuple("bad-exemption", "/rules/0/exempt"),
            tuple("bad-exemption", "/rules/0/exempt"),
            tuple("empty-list", "/rules/1/exempt"),
            tuple("empty-list", "/rules/2/oblige"));
  }

  @Test
  void whatMustLastIsNotCountedInWorkingDays() {
    DayCount none = new DayCount(0, DayCount.Unit.DAYS, false, false, "", true);
    DayCount rolled = new DayCount(1, DayCount.Unit.DAYS, false, true, "", true);
    List<PackRule> rules =
        List.of(
            new PackRule.Due(HEAD, "d", "t", none),
            new PackRule.Due(
                RuleHead.of("b", Applies.ALWAYS), "d", "t", PackRule.Due.Kind.KEEP_UNTIL, rolled),
            new PackRule.Due(RuleHead.of("c", Applies.ALWAYS), "D", "T", rolled));

    assertThat(issues(Reach.EVERYWHERE, rules))
        .extracting(Issue::code, Issue::pointer)
        .containsExactly(
            tuple("bad-count", "/rules/0/due"),
            tuple("bad-count", "/rules/1/due"),
            tuple("bad-id", "/rules/2/due/duty"),
            tuple("bad-id", "/rules/2/due/trigger"));
  }

  @Test
  void anEntryOfTheRegisterHasAnIdOfItsOwn() {
    Uncertainty one = new Uncertainty("U1", "q", "w", "a");
    InvalidConfiguration refusal =
        refusal(
            Reach.of(Set.of(Jurisdiction.of("DE"))),
            List.of(),
            List.of(one, one, new Uncertainty(" ", "q", "w", "a")));
    assertThat(refusal.issues())
        .extracting(Issue::code, Issue::pointer)
        .containsExactly(
            tuple("bad-id", "/uncertain/2/id"), tuple("duplicate-id", "/uncertain/1/id"));
  }

  @Test
  void aPackMayBeEmptyAndThenPermitsNothing() {
    assertThat(PolicyPack.of("nothing", "1", List.of()).rules()).isEmpty();
  }

  @Test
  void theBuiltInPackSaysWhatItIs() {
    PolicyPack pack = PolicyPack.explicitConsent();
    assertThat(pack.form())
        .hasToString(
            """
            {"format":1,"consent":"explicit-consent","version":"1","rules":[\
            {"id":"reply","purposes":["reply-to-inquiry"],\
            "permit":{"related":["inquiry"],"within":"P30D"}},\
            {"id":"explicit","permit":{"consent":"express"}}]}""");
    assertThat(pack)
        .hasToString("PolicyPack[" + pack.ref() + ", policy evaluation, not legal advice]");
    assertThat(pack.reach()).isEqualTo(Reach.EVERYWHERE);
    assertThat(pack.zone()).isEqualTo(ZoneOffset.UTC);
    assertThat(pack.reviewed()).isEmpty();
  }

  @Test
  void packsOfOneFormAreEqualAndTheVersionIsNoPartOfTheHash() {
    PolicyPack one = PolicyPack.of("p", "1", List.of(new PackRule.Ban(HEAD)));
    PolicyPack same = PolicyPack.of("p", "1", List.of(new PackRule.Ban(HEAD)));
    PolicyPack newer = PolicyPack.of("p", "2", List.of(new PackRule.Ban(HEAD)));
    PolicyPack other = PolicyPack.of("p", "1", List.of());
    assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(newer).isNotEqualTo(other);
    assertThat(one.ref().hash()).isEqualTo(newer.ref().hash()).isNotEqualTo(other.ref().hash());
  }

  private static List<Issue> issues(Reach reach, List<PackRule> rules) {
    return refusal(reach, rules, List.of()).issues();
  }

  private static InvalidConfiguration refusal(
      Reach reach, List<PackRule> rules, List<Uncertainty> uncertainties) {
    return catchThrowableOfType(
        InvalidConfiguration.class,
        () ->
            PolicyPack.of(
                "pack", "1", reach, ZoneId.of("Europe/Berlin"), null, rules, uncertainties));
  }
}
