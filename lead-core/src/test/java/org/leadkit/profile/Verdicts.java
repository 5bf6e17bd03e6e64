package org.leadkit.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.arbitraries.CoreArbitraries.NOW;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.leadkit.value.Value;
import org.leadkit.value.Verdict;

/** Compares what an index says with what its conditions say one by one. */
final class Verdicts {

  private Verdicts() {}

  static void assertAgreement(List<Condition> conditions, Profile... profiles) {
    ConditionIndex index = ConditionIndex.of(conditions);
    for (Profile profile : profiles) {
      long[] holding = dirty(index);
      long[] undecided = dirty(index);
      index.verdicts(profile, NOW, holding, undecided);

      BitSet holds = bits(conditions, profile, Verdict.HOLDS);
      BitSet unknown = bits(conditions, profile, Verdict.UNKNOWN);
      assertThat(BitSet.valueOf(holding)).as("holding").isEqualTo(holds);
      assertThat(BitSet.valueOf(undecided)).as("undecided").isEqualTo(unknown);
      assertThat(holding(index, profile)).isEqualTo(holds);
      assertThat(undecided(index, profile)).isEqualTo(unknown);
    }
  }

  static BitSet holding(ConditionIndex index, Profile profile) {
    long[] into = dirty(index);
    index.holding(profile, NOW, into);
    return BitSet.valueOf(into);
  }

  static BitSet undecided(ConditionIndex index, Profile profile) {
    long[] into = dirty(index);
    index.undecided(profile, NOW, into);
    return BitSet.valueOf(into);
  }

  /** A profile in which nothing but this value is known. */
  static Profile only(String name, Value value) {
    return Profile.empty()
        .with(
            switch (value.type()) {
              case TEXT -> Field.text(name);
              case DECIMAL -> Field.number(name);
              case FLAG -> Field.flag(name);
              case MOMENT -> Field.moment(name);
              case DAY -> Field.day(name);
            },
            value);
  }

  private static BitSet bits(List<Condition> conditions, Profile profile, Verdict verdict) {
    BitSet bits = new BitSet();
    for (int i = 0; i < conditions.size(); i++) {
      bits.set(i, conditions.get(i).test(profile, NOW) == verdict);
    }
    return bits;
  }

  /** What stood in an array before must not matter. */
  private static long[] dirty(ConditionIndex index) {
    long[] words = new long[index.words()];
    Arrays.fill(words, -1L);
    return words;
  }
}
