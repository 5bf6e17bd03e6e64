package org.leadkit.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.arbitraries.CoreArbitraries.NOW;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.leadkit.value.Verdict;

/** Compares what an index finds first with what a linear scan of its conditions finds. */
final class FirstMatches {

  private final List<Verdict> verdicts;
  private final FirstMatchIndex index;
  private final Profile profile;

  private FirstMatches(List<Condition> conditions, Profile profile) {
    this.verdicts = conditions.stream().map(one -> one.test(profile, NOW)).toList();
    this.index = FirstMatchIndex.of(conditions);
    this.profile = profile;
  }

  /** Asks from every condition on, and from beyond the last. */
  static void assertAgreement(List<Condition> conditions, Profile... profiles) {
    for (Profile profile : profiles) {
      assertAgreement(conditions, profile, IntStream.rangeClosed(0, conditions.size() + 1));
    }
  }

  /** Asks from some conditions on. */
  static void assertAgreement(List<Condition> conditions, Profile profile, IntStream from) {
    from.forEach(new FirstMatches(conditions, profile)::assertAgreementFrom);
  }

  private void assertAgreementFrom(int from) {
    int first = -1;
    BitSet unknown = new BitSet();
    for (int i = from; i < verdicts.size() && first < 0; i++) {
      first = verdicts.get(i) == Verdict.HOLDS ? i : -1;
      unknown.set(i, verdicts.get(i) == Verdict.UNKNOWN);
    }
    assertThat(index.first(profile, NOW, from)).as("first from %d", from).isEqualTo(first);
    assertThat(index.undecided(profile, NOW, from, first < 0 ? verdicts.size() : first))
        .as("undecided from %d", from)
        .isEqualTo(unknown);
  }
}
