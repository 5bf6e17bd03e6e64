package org.leadkit.routing.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.arbitraries.CoreArbitraries.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadkit.arbitraries.CoreArbitraries;
import org.leadkit.arbitraries.TrapArbitraries;
import org.leadkit.profile.Condition;
import org.leadkit.profile.Profile;
import org.leadkit.testsupport.Promise;
import org.leadkit.value.Verdict;

/** What is said holds for every lead that is tried, whatever it holds. */
class LintSoundnessTest {

  private static final List<Instant> TIMES =
      List.of(
          NOW.minus(Duration.ofDays(9)),
          NOW,
          NOW.plus(Duration.ofDays(9)),
          NOW.plus(Duration.ofDays(40)));

  @Provide
  Arbitrary<NaiveList> ordinary() {
    return lists(CoreArbitraries.conditions());
  }

  @Provide
  Arbitrary<NaiveList> traps() {
    return lists(TrapArbitraries.conditions());
  }

  @Provide
  Arbitrary<NaiveList> ofOneField() {
    return lists(TrapArbitraries.ofOneField("asked"));
  }

  private static Arbitrary<NaiveList> lists(Arbitrary<Condition> conditions) {
    Arbitrary<Instant> from = Arbitraries.of(Instant.MIN, Instant.MIN, TIMES.get(0), TIMES.get(2));
    Arbitrary<Instant> until = Arbitraries.of(Instant.MAX, Instant.MAX, NOW, TIMES.get(3));
    Arbitrary<Integer> pools = Arbitraries.integers().between(0, 2);
    Arbitrary<Line> lines =
        Combinators.combine(conditions, from, until, pools)
            .as(
                (when, first, last, pool) ->
                    new Line("", "", when, first, last, "pool-" + pool, NaiveList.HOUR));
    return lines.list().ofMinSize(1).ofMaxSize(8).map(LintSoundnessTest::numbered);
  }

  private static NaiveList numbered(List<Line> lines) {
    List<Line> numbered = new ArrayList<>();
    for (Line line : lines) {
      numbered.add(
          new Line(
              "r" + numbered.size(),
              "/rules/" + numbered.size(),
              line.when(),
              line.from(),
              line.until(),
              line.pool(),
              line.within()));
    }
    return new NaiveList(numbered);
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  @Promise("R-06: what the linter says of rules holds for every lead")
  void whatIsSaidOfOrdinaryRulesHolds(@ForAll("ordinary") NaiveList list, @ForAll long seed) {
    check(list, seed);
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  @Promise("R-06: what the linter says of rules full of traps holds for every lead")
  void whatIsSaidOfTrapsHolds(@ForAll("traps") NaiveList list, @ForAll long seed) {
    check(list, seed);
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  @Promise("R-06: what the linter says of rules about one field holds for every value")
  void whatIsSaidOfOneFieldHolds(@ForAll("ofOneField") NaiveList list, @ForAll long seed) {
    check(list, seed);
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  @Promise("R-06: where no gap is seen there is none, and one that is seen is one")
  void whatIsSaidOfGapsHolds(@ForAll("traps") NaiveList list, @ForAll long seed) {
    List<Condition> all = list.lines().stream().map(Line::when).toList();
    Condition parent = all.get(0);
    List<Condition> children = all.subList(1, all.size());
    Answer<Lead> gap = Gaps.of(parent, children, NOW);
    if (gap instanceof Answer.Found<Lead> found) {
      assertThat(isGap(parent, children, found.value().profile())).isTrue();
    }
    if (gap.isNone()) {
      assertThat(new NearLeads(all, seed).some(40))
          .noneMatch(lead -> isGap(parent, children, lead));
    }
  }

  private static boolean isGap(Condition parent, List<Condition> children, Profile lead) {
    return parent.test(lead, NOW) == Verdict.HOLDS
        && children.stream().noneMatch(child -> child.test(lead, NOW) == Verdict.HOLDS);
  }

  private static void check(NaiveList list, long seed) {
    List<Condition> conditions = list.lines().stream().map(Line::when).toList();
    List<Profile> leads = new NearLeads(conditions, seed).some(40);
    for (RoutingLint.Finding finding : RoutingLint.of(list.lines(), NOW).findings()) {
      checkEvidence(finding, list);
      for (Profile lead : leads) {
        for (Instant at : TIMES.subList(1, TIMES.size())) {
          check(finding, list, lead, at);
        }
      }
      assertThat(finding.asIssue().hint()).startsWith("Maybe ");
    }
  }

  private static void check(RoutingLint.Finding finding, NaiveList list, Profile lead, Instant at) {
    if (finding.isUnreachable()) {
      assertThat(list.taker(lead, at)).isNotEqualTo(finding.rule());
    }
    if (finding instanceof RoutingLint.Dead dead) {
      assertThat(dead.conflicting())
          .anyMatch(condition -> condition.test(lead, at) != Verdict.HOLDS);
    }
    if (finding instanceof RoutingLint.Masked masked && meets(list, finding.rule(), lead, at)) {
      assertThat(masked.by()).anyMatch(id -> meets(list, id, lead, at));
    }
    if (finding instanceof RoutingLint.Duplicate duplicate) {
      assertThat(list.line(duplicate.of()).when().test(lead, at) == Verdict.HOLDS)
          .isEqualTo(list.line(finding.rule()).when().test(lead, at) == Verdict.HOLDS);
    }
    if (finding instanceof RoutingLint.IdlePart idle
        && idle.because().stream().allMatch(one -> one.test(lead, at) == Verdict.HOLDS)) {
      assertThat(idle.part().test(lead, at)).isEqualTo(Verdict.HOLDS);
    }
    if (finding instanceof RoutingLint.CatchAll) {
      assertThat(meets(list, finding.rule(), lead, at)).isTrue();
    }
  }

  private static boolean meets(NaiveList list, String rule, Profile lead, Instant at) {
    return rule.equals("otherwise") || NaiveList.meets(list.line(rule), lead, at);
  }

  private static void checkEvidence(RoutingLint.Finding finding, NaiveList list) {
    if (finding instanceof RoutingLint.Masked masked) {
      for (RoutingLint.Witness example : masked.examples()) {
        checkTaker(example, list);
        assertThat(meets(list, masked.rule(), example.lead(), example.at())).isTrue();
        assertThat(masked.by()).contains(example.goesTo()).doesNotContain(masked.rule());
        assertThat(masked.by()).anyMatch(id -> meets(list, id, example.lead(), example.at()));
      }
    }
    if (finding instanceof RoutingLint.Overlapping overlapping) {
      assertThat(overlapping.overlaps()).isNotEmpty().hasSizeLessThanOrEqualTo(10);
      for (RoutingLint.Overlap overlap : overlapping.overlaps()) {
        RoutingLint.Witness witness = overlap.witness();
        checkTaker(witness, list);
        assertThat(meets(list, overlapping.rule(), witness.lead(), witness.at())).isTrue();
        assertThat(meets(list, overlap.with(), witness.lead(), witness.at())).isTrue();
        assertThat(list.line(overlap.with()).leadsLike(list.line(overlapping.rule()))).isFalse();
      }
    }
  }

  private static void checkTaker(RoutingLint.Witness witness, NaiveList list) {
    assertThat(witness.at()).isAfterOrEqualTo(NOW);
    assertThat(list.taker(witness.lead(), witness.at())).isEqualTo(witness.goesTo());
  }
}
