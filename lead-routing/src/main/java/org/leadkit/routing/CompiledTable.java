package org.leadkit.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
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

  /** The rules that lead to a table. */
  private final BitSet goingOn = new BitSet();

  /** Where each rule leads, and behind the last the end; null for a table. */
  private final @Nullable Destination[] ends;

  /**
   * @param name empty for the policy itself
   * @param otherwise null to go on after the rule that led here
   */
  CompiledTable(
      String name,
      List<CompiledRule> rules,
      Target.@Nullable ToPool otherwise,
      Destinations destinations) {
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
    this.ends = new @Nullable Destination[rules.size() + 1];
    for (int i = 0; i < rules.size(); i++) {
      goingOn.set(i, rules.get(i).table() != null);
      ends[i] = rules.get(i).rule().pool().map(destinations::add).orElse(null);
    }
    ends[rules.size()] = otherwise == null ? null : destinations.add(otherwise);
  }

  /** Its name; empty for the policy itself. */
  String name() {
    return name;
  }

  List<CompiledRule> rules() {
    return rules;
  }

  CompiledRule rule(int number) {
    return rules.get(number);
  }

  /** The table to which a rule leads; null for a pool. */
  @Nullable CompiledTable next(int number) {
    return goingOn.get(number) ? rules.get(number).table() : null;
  }

  /** Where a rule leads, which must be a pool; that of the number of all is the end. */
  Destination end(int number) {
    return Objects.requireNonNull(ends[number]);
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
    int end = entriesByRule[to];
    BitSet entries = index.undecided(profile, now, entriesByRule[from], end);
    BitSet numbers = new BitSet();
    for (int i = entries.nextSetBit(0); i >= 0; i = entries.nextSetBit(i + 1)) {
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
