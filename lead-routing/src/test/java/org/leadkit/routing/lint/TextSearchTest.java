package org.leadkit.routing.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.arbitraries.CoreArbitraries.NOW;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.leadkit.profile.Condition;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;
import org.leadkit.testsupport.Promise;
import org.leadkit.value.Value;
import org.leadkit.value.ValueTest;
import org.leadkit.value.Verdict;

/** Words, beginnings and ends of one text, all at once. */
class TextSearchTest {

  private static final List<String> TEXTS = texts();

  private static List<String> texts() {
    List<String> texts = new ArrayList<>(List.of(""));
    for (int i = 0; texts.get(i).length() < 6; i++) {
      for (String letter : List.of("a", "b", " ")) {
        texts.add(texts.get(i) + letter);
      }
    }
    return texts;
  }

  @Provide
  Arbitrary<List<Condition>> parts() {
    Arbitrary<String> words =
        Arbitraries.of("a", "b", "ab", "ba", "a b", "b a", "aa", "A", " a", "a ", "ab a");
    Arbitrary<ValueTest> tests =
        Arbitraries.oneOf(
            List.of(
                words.map(word -> new ValueTest.Is(Value.of(word))),
                words.map(ValueTest.StartsWith::new),
                words.map(ValueTest.EndsWith::new),
                words.list().ofMinSize(1).ofMaxSize(3).map(ValueTest.Mentions::new)));
    Arbitrary<Condition> parts =
        Combinators.combine(tests, Arbitraries.of(true, false))
            .as(
                (test, holds) -> {
                  Condition is = new Condition.FieldIs("title", test);
                  return holds ? is : is.negate();
                });
    return parts.list().ofMinSize(1).ofMaxSize(5);
  }

  @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE)
  @Promise("R-06: a contradiction of words, beginnings and ends is found, and nothing else")
  void itIsAlwaysSettledWhetherThereIsSuchAText(@ForAll("parts") List<Condition> parts) {
    Condition whole = new Condition.All(parts);
    Answer<Lead> answer = Gaps.of(whole, List.of(), NOW);

    assertThat(answer).isNotInstanceOf(Answer.Open.class);
    if (answer.isNone()) {
      assertThat(TEXTS).noneMatch(text -> holds(whole, text));
    }
  }

  @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE)
  @Promise("R-06: masking by one rule is found where words, beginnings and ends are asked for")
  void itIsAlwaysSettledWhetherOneMasksTheOther(
      @ForAll("parts") List<Condition> one, @ForAll("parts") List<Condition> other) {
    Condition child = new Condition.Any(other);
    Answer<Lead> answer = Gaps.of(new Condition.All(one), List.of(child), NOW);

    assertThat(answer).isNotInstanceOf(Answer.Open.class);
    if (answer.isNone()) {
      assertThat(TEXTS)
          .noneMatch(text -> holds(new Condition.All(one), text) && !holds(child, text));
    }
  }

  private static boolean holds(Condition condition, String text) {
    Profile lead = Profile.empty().with(Fields.TITLE, Value.of(text));
    return condition.test(lead, NOW) == Verdict.HOLDS;
  }

  @Test
  void aPatternIsGuessedOrLeftOpen() {
    Condition plain = Fields.TITLE.matches("(?i)vp.*");
    Condition hard = Fields.TITLE.matches("[A-Z]{2}\\d+");

    assertThat(Gaps.of(plain, List.of(), NOW)).isInstanceOf(Answer.Found.class);
    assertThat(Gaps.of(hard, List.of(), NOW)).isInstanceOf(Answer.Open.class);
    assertThat(Gaps.of(hard.and(hard.negate()), List.of(), NOW).isNone()).isTrue();
    assertThat(Gaps.of(hard, List.of(hard), NOW).isNone()).isTrue();
  }

  @Test
  void onlyOneFoldHasLettersAndOthers() {
    boolean[] letter = new boolean[Character.MAX_VALUE + 1];
    boolean[] other = new boolean[Character.MAX_VALUE + 1];
    IntStream.rangeClosed(0, Character.MAX_VALUE)
        .forEach(
            c -> (Character.isLetterOrDigit((char) c) ? letter : other)[Fold.of((char) c)] = true);

    assertThat(IntStream.range(0, letter.length).filter(c -> letter[c] && other[c]))
        .containsExactly((int) Fold.ODD);
  }
}
