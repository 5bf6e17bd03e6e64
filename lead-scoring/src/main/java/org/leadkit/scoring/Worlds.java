package org.leadkit.scoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.leadkit.profile.Condition;
import org.leadkit.profile.Profile;
import org.leadkit.value.Value;
import org.leadkit.value.ValueTest;
import org.leadkit.value.Verdict;

/**
 * Lists the worlds that conditions about one topic can tell apart: the values that a field can have
 * or lack, or how often something can have happened.
 */
final class Worlds {

  /** All that can be. */
  static final Worlds ANY = new Worlds(leaf -> Optional.empty());

  /** How many worlds are listed at most. */
  static final int MOST = 5_000;

  private final Function<Condition, Optional<Verdict>> given;

  private Worlds(Function<Condition, Optional<Verdict>> given) {
    this.given = given;
  }

  /** All that can become of a lead while what is known of it stays as it is. */
  static Worlds after(Profile profile, Instant now) {
    return new Worlds(
        leaf ->
            leaf.fields().stream().allMatch(field -> profile.value(field).isPresent())
                    && !(leaf instanceof Condition.Count)
                ? Optional.of(leaf.test(profile, now))
                : Optional.empty());
  }

  /**
   * The worlds of one topic.
   *
   * @param leaves all of one topic
   * @return empty if there are too many to list
   */
  Optional<List<World>> of(List<Condition> leaves) {
    if (given.apply(leaves.get(0)).isPresent()) {
      return Optional.of(List.of(leaf -> given.apply(leaf).orElse(Verdict.UNKNOWN)));
    }
    return leaves.get(0) instanceof Condition.Count ? counts(leaves) : field(leaves);
  }

  private static Optional<List<World>> counts(List<Condition> leaves) {
    Set<Long> numbers = new TreeSet<>();
    numbers.add(0L);
    Condition.Count first = (Condition.Count) leaves.get(0);
    if (FilterCheck.canPick(first.filter())) {
      leaves.forEach(leaf -> numbers.add(((Condition.Count) leaf).atLeast()));
    }
    List<World> worlds = new ArrayList<>();
    for (long number : numbers) {
      worlds.add(leaf -> Verdict.of(number >= ((Condition.Count) leaf).atLeast()));
    }
    return some(worlds);
  }

  private static Optional<List<World>> field(List<Condition> leaves) {
    Set<ValueTest> tests = new LinkedHashSet<>();
    for (Condition leaf : leaves) {
      if (leaf instanceof Condition.FieldIs is) {
        tests.add(is.test());
      }
    }
    return values(tests)
        .flatMap(
            answers -> {
              List<World> worlds = new ArrayList<>();
              worlds.add(Worlds::absent);
              answers.forEach(answer -> worlds.add(known(answer)));
              return some(worlds);
            });
  }

  private static Verdict absent(Condition leaf) {
    return leaf instanceof Condition.FieldIs
        ? Verdict.UNKNOWN
        : Verdict.of(leaf instanceof Condition.Unknown);
  }

  private static World known(Function<ValueTest, Verdict> answers) {
    return leaf ->
        leaf instanceof Condition.FieldIs is
            ? answers.apply(is.test())
            : Verdict.of(leaf instanceof Condition.Known);
  }

  /** The ways in which some questions about one value, of whatever type, can be answered. */
  static Optional<List<Function<ValueTest, Verdict>>> values(Set<ValueTest> tests) {
    List<Function<ValueTest, Verdict>> texts = TextWorlds.of(tests);
    if (texts.isEmpty()) {
      return Optional.empty();
    }
    List<Value> values = new ArrayList<>(ValueCells.decimals(tests));
    values.add(Value.of(true));
    values.add(Value.of(false));
    values.addAll(ValueCells.moments(tests));
    values.addAll(ValueCells.days(tests));
    List<Function<ValueTest, Verdict>> answers = new ArrayList<>(texts);
    new LinkedHashSet<>(values).forEach(value -> answers.add(test -> test.of(value)));
    return some(answers);
  }

  private static <T> Optional<List<T>> some(List<T> worlds) {
    return worlds.size() > MOST ? Optional.empty() : Optional.of(worlds);
  }
}
