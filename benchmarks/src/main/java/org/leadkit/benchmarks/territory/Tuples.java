package org.leadkit.benchmarks.territory;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/** The rules that ask for one set of attributes, in a hash table by what they want. */
final class Tuples {

  private final int[] asked;
  private final int lowest;
  private final long[] keys;
  private final int[] rules;

  /**
   * @param asked the attributes
   * @param rules by the wanted values, each shifted to its attribute's place, the first rule
   */
  Tuples(Set<Attribute> asked, Map<Long, Integer> rules) {
    this.asked = asked.stream().mapToInt(Enum::ordinal).toArray();
    this.lowest = rules.values().stream().mapToInt(rule -> rule).min().orElseThrow();
    this.keys = new long[4 * Integer.highestOneBit(rules.size())];
    this.rules = new int[keys.length];
    Arrays.fill(this.rules, Integer.MAX_VALUE);
    rules.forEach(
        (key, rule) -> {
          int place = place(key);
          keys[place] = key;
          this.rules[place] = rule;
        });
  }

  int lowest() {
    return lowest;
  }

  /**
   * The first rule that wants some values.
   *
   * @param values by attribute, each shifted to its place
   */
  int first(long[] values) {
    long key = 0;
    for (int attribute : asked) {
      key |= values[attribute];
    }
    return rules[place(key)];
  }

  /** Where the key stands, or else an empty place, which holds no rule. */
  private int place(long key) {
    int i = (int) (key * 0x9E3779B97F4A7C15L >>> 32);
    for (; rules[i & keys.length - 1] != Integer.MAX_VALUE; i++) {
      if (keys[i & keys.length - 1] == key) {
        break;
      }
    }
    return i & keys.length - 1;
  }
}
