package org.leadkit.routing.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.arbitraries.CoreArbitraries.NOW;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadkit.profile.Condition;
import org.leadkit.profile.Profile;
import org.leadkit.testsupport.Promise;
import org.leadkit.value.Value;
import org.leadkit.value.ValueTest;
import org.leadkit.value.Verdict;

/** In small worlds, in which all leads can be listed, what is found is all that there is. */
class LintExactnessTest {

  /** What a field can hold, as far as the questions below tell apart; null for nothing. */
  private static final List<Value> KINDS = kinds();

  private static final List<Profile> LEADS = leads();

  private static List<Value> kinds() {
    List<Value> kinds = new ArrayList<>(Arrays.asList((Value) null));
    for (String text : List.of("de", "de-b", "de-bx", "de-c", "dx", "at", "other")) {
      kinds.add(Value.of(text));
    }
    for (String number : List.of("-1", "0", "0.5", "1", "1.5", "2", "3")) {
      kinds.add(Value.of(new BigDecimal(number)));
    }
    kinds.addAll(List.of(Value.of(true), Value.of(false)));
    kinds.add(Value.of(NOW));
    return kinds;
  }

  private static List<Profile> leads() {
    List<Profile> leads = new ArrayList<>();
    for (Value first : KINDS) {
      for (Value second : KINDS) {
        leads.add(with(with(Profile.empty(), "first", first), "second", second));
      }
    }
    return leads;
  }

  private static Profile with(Profile profile, String name, Value value) {
    return value == null ? profile : profile.with(NearLeads.field(name, value), value);
  }

  @Provide
  Arbitrary<List<Condition>> rules() {
    return conditions(2).list().ofMinSize(1).ofMaxSize(7);
  }

  private static Arbitrary<Condition> conditions(int depth) {
    if (depth == 0) {
      return leaves();
    }
    Arbitrary<List<Condition>> some =
        Arbitraries.lazy(() -> conditions(depth - 1)).list().ofMinSize(1).ofMaxSize(3);
    return Arbitraries.oneOf(
        List.of(
            leaves(),
            some.map(Condition.All::new),
            some.map(Condition.All::new),
            some.map(Condition.Any::new),
            some.map(Condition.None::new)));
  }

  private static Arbitrary<Condition> leaves() {
    Arbitrary<String> fields = Arbitraries.of("first", "second");
    Arbitrary<Condition> tests =
        Combinators.combine(fields, questions()).as(Condition.FieldIs::new);
    return Arbitraries.oneOf(
        List.of(
            tests,
            tests,
            tests,
            fields.map(Condition.Known::new),
            fields.map(Condition.Unknown::new)));
  }

  private static Arbitrary<ValueTest> questions() {
    List<Value> numbers = List.of(Value.of(0), Value.of(1), Value.of(2));
    List<ValueTest> tests = new ArrayList<>();
    for (Value number : numbers) {
      tests.addAll(
          List.of(
              new ValueTest.Is(number),
              new ValueTest.AtLeast(number),
              new ValueTest.AtMost(number)));
    }
    tests.add(new ValueTest.Between(Value.of(0), Value.of(1)));
    tests.add(new ValueTest.IsOneOf(List.of(Value.of(0), Value.of(2))));
    tests.add(new ValueTest.Is(Value.of("DE")));
    tests.add(new ValueTest.IsOneOf(List.of(Value.of("de"), Value.of("at"))));
    tests.add(new ValueTest.StartsWith("d"));
    tests.add(new ValueTest.StartsWith("DE"));
    tests.add(new ValueTest.StartsWith("de-b"));
    tests.add(new ValueTest.Is(Value.of("de-b")));
    tests.add(new ValueTest.Is(Value.of(true)));
    return Arbitraries.of(tests);
  }

  private static boolean[] meeting(Condition condition) {
    boolean[] meeting = new boolean[LEADS.size()];
    for (int i = 0; i < meeting.length; i++) {
      meeting[i] = condition.test(LEADS.get(i), NOW) == Verdict.HOLDS;
    }
    return meeting;
  }

  private static boolean implies(boolean[] one, boolean[] other) {
    return IntStream.range(0, one.length).noneMatch(i -> one[i] && !other[i]);
  }

  private static boolean never(boolean[] one) {
    return IntStream.range(0, one.length).noneMatch(i -> one[i]);
  }

  @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
  @Promise("R-06: contradictions and masking, by one rule or several, are all found")
  void whatAnEnumerationFindsIsFound(@ForAll("rules") List<Condition> rules) {
    Map<String, RoutingLint.Finding> said = new HashMap<>();
    Map<String, RoutingLint.Overlapping> overlaps = new HashMap<>();
    for (RoutingLint.Finding one : RoutingLint.of(NaiveList.of(rules).lines(), NOW).findings()) {
      assertThat(one.code()).isNotEqualTo("undecided-rule");
      if (one.isUnreachable()) {
        said.put(one.rule(), one);
      }
      if (one instanceof RoutingLint.Overlapping overlapping) {
        overlaps.put(one.rule(), overlapping);
      }
    }
    List<boolean[]> meeting = rules.stream().map(LintExactnessTest::meeting).toList();
    boolean[] taken = new boolean[LEADS.size()];
    for (int rule = 0; rule < rules.size(); rule++) {
      boolean[] here = meeting.get(rule);
      Optional<RoutingLint.Finding> finding = Optional.ofNullable(said.get("r" + rule));
      checkMasking(here, meeting.subList(0, rule), taken, finding);
      if (finding.isEmpty()) {
        checkOverlaps(here, meeting.subList(0, rule), said.keySet(), overlaps.get("r" + rule));
      }
      IntStream.range(0, taken.length).filter(i -> here[i]).forEach(i -> taken[i] = true);
    }
    boolean isAllTaken = IntStream.range(0, taken.length).allMatch(i -> taken[i]);
    assertThat(said.containsKey("otherwise")).isEqualTo(isAllTaken);
  }

  private static void checkMasking(
      boolean[] here,
      List<boolean[]> earlier,
      boolean[] taken,
      Optional<RoutingLint.Finding> finding) {
    assertThat(finding.filter(RoutingLint.Dead.class::isInstance).isPresent())
        .isEqualTo(never(here));
    assertThat(finding.isPresent()).isEqualTo(implies(here, taken));
    boolean isSame = !never(here) && earlier.stream().anyMatch(other -> Arrays.equals(here, other));
    assertThat(finding.filter(RoutingLint.Duplicate.class::isInstance).isPresent())
        .isEqualTo(isSame);
    if (finding.isPresent() && finding.get() instanceof RoutingLint.Masked masked) {
      boolean isByOne = earlier.stream().anyMatch(other -> implies(here, other));
      assertThat(masked.examples()).hasSize(1);
      if (!isByOne) {
        assertThat(masked.by()).hasSizeGreaterThan(1);
      }
    }
  }

  private static void checkOverlaps(
      boolean[] here,
      List<boolean[]> earlier,
      Set<String> unreachable,
      RoutingLint.Overlapping found) {
    long meeting =
        IntStream.range(0, earlier.size())
            .filter(other -> !unreachable.contains("r" + other))
            .filter(
                other ->
                    IntStream.range(0, here.length).anyMatch(i -> here[i] && earlier.get(other)[i]))
            .count();
    assertThat(found == null ? 0 : found.overlaps().size() + found.more()).isEqualTo(meeting);
  }

  @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
  @Promise("R-06: a part that makes no difference is found, and is enough to leave out")
  void whatIsLeftOfAConditionMeansTheSame(@ForAll("rules") List<Condition> parts) {
    Condition whole = new Condition.All(parts);
    List<Condition> left = new ArrayList<>(Parts.of(whole));
    List<RoutingLint.Finding> findings =
        RoutingLint.of(NaiveList.of(whole).lines(), NOW).findings();
    boolean[] here = meeting(whole);
    for (RoutingLint.Finding finding : findings) {
      if (finding instanceof RoutingLint.IdlePart idle) {
        left.remove(idle.part());
        assertThat(implies(meeting(new Condition.All(idle.because())), meeting(idle.part())))
            .isTrue();
      }
      if (finding instanceof RoutingLint.Dead dead) {
        assertThat(never(meeting(new Condition.All(dead.conflicting())))).isTrue();
        left = List.of();
        for (Condition one : dead.conflicting()) {
          List<Condition> fewer = new ArrayList<>(dead.conflicting());
          fewer.remove(one);
          assertThat(never(meeting(new Condition.All(fewer)))).isFalse();
        }
      }
    }
    for (Condition part : left) {
      List<Condition> fewer = new ArrayList<>(left);
      fewer.remove(part);
      assertThat(Arrays.equals(here, meeting(new Condition.All(fewer)))).isFalse();
    }
    assertThat(never(here) || Arrays.equals(here, meeting(new Condition.All(left)))).isTrue();
  }
}
