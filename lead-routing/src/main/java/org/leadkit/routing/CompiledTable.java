package org.leadkit.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadkit.profile.Condition;
import org.leadkit.profile.FirstMatchIndex;
import org.leadkit.profile.Profile;

/** Rules made ready to be asked for the first that holds. Immutable. */
final class CompiledTable {

  private final String name;
  private final List<CompiledRule> rules;
  private final Target.@Nullable ToPool otherwise;
  private final FirstMatchIndex index;

  /** The rule of each condition of the index; the conditions of one rule stand together. */
  private final int[] rulesByEntry;

  /** The first condition of each rule, and behind the last the number of all. */
  private final int[] entriesByRule;

  private final BitSet limited = new BitSet();

  /**
   * @param name empty for the policy itself
   * @param otherwise null to go on after the rule that led here
   */
  CompiledTable(String name, List<CompiledRule> rules, Target.@Nullable ToPool otherwise) {
    this.name = name;
    this.rules = List.copyOf(rules);
    this.otherwise = otherwise;
    this.entriesByRule = new int[rules.size() + 1];
    List<Condition> entries = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      entries.addAll(Alternatives.of(rules.get(i).condition()));
      entriesByRule[i + 1] = entries.size();
      limited.set(i, !rules.get(i).validity().equals(Validity.ALWAYS));
    }
    this.rulesByEntry = new int[entries.size()];
    for (int i = 0; i < rules.size(); i++) {
      Arrays.fill(rulesByEntry, entriesByRule[i], entriesByRule[i + 1], i);
    }
    this.index = FirstMatchIndex.of(entries);
  }

  /** Its name; empty for the policy itself. */
  String name() {
    return name;
  }

  List<CompiledRule> rules() {
    return rules;
  }

  /** The pools to which the rules and the end lead. */
  Stream<Target.ToPool> targets() {
    return Stream.concat(
        rules.stream().flatMap(rule -> rule.rule().pool().stream()), Stream.ofNullable(otherwise));
  }

  CompiledRule rule(int number) {
    return rules.get(number);
  }

  int size() {
    return rules.size();
  }

  Target.@Nullable ToPool otherwise() {
    return otherwise;
  }

  /** The first rule from one on that is in effect and holds; the number of all if none does. */
  int first(Profile profile, Instant now, int from) {
    int entry = index.first(profile, now, entriesByRule[from]);
    while (entry >= 0) {
      int number = rulesByEntry[entry];
      if (isInEffect(number, now)) {
        return number;
      }
      entry = index.first(profile, now, entriesByRule[number + 1]);
    }
    return rules.size();
  }

  /** The rules between two numbers that are in effect and unknown. None between them holds. */
  BitSet undecided(Profile profile, Instant now, int from, int to) {
    BitSet entries = new BitSet();
    int entry = entriesByRule[from];
    while (entry >= 0 && entry < entriesByRule[to]) {
      int found = index.first(profile, now, entry, entries);
      entry = found < 0 ? -1 : entriesByRule[rulesByEntry[found] + 1];
    }
    BitSet numbers = new BitSet();
    int end = entriesByRule[to];
    for (int i = entries.nextSetBit(0); i >= 0 && i < end; i = entries.nextSetBit(i + 1)) {
      if (isInEffect(rulesByEntry[i], now)) {
        numbers.set(rulesByEntry[i]);
      }
    }
    return numbers;
  }

  private boolean isInEffect(int number, Instant now) {
    return !limited.get(number) || rules.get(number).validity().holds(now);
  }
}
