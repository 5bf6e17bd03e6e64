package org.leadkit.consent.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.leadkit.consent.chain.Inclusion.Step;

class AnchorTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  private static Map<String, String> heads(int size) {
    Map<String, String> heads = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      heads.put(
          Sha256.COMMITMENT.of(new byte[] {(byte) i}), Sha256.ENTRY.of(new byte[] {(byte) i}));
    }
    return heads;
  }

  @Property(tries = 200)
  void eachHeadIsShownToBeInTheAnchorAndNoOtherIs(@ForAll @IntRange(min = 1, max = 40) int size) {
    Map<String, String> heads = heads(size);
    Anchor anchor = Anchor.of(heads, NOW);

    heads.forEach(
        (subject, head) -> {
          Inclusion shown = Anchor.prove(heads, subject).orElseThrow();
          assertThat(shown.isIn(anchor)).isTrue();
          assertThat(new Inclusion(subject, "00".repeat(32), shown.steps()).isIn(anchor)).isFalse();
          assertThat(new Inclusion("00".repeat(32), head, shown.steps()).isIn(anchor)).isFalse();
        });
    assertThat(Anchor.prove(heads, "nobody")).isEmpty();
    assertThat(anchor.size()).isEqualTo(size);
  }

  @Property(tries = 200)
  void theOrderOfTheHeadsDoesNotMatterAndEachHeadDoes(
      @ForAll @IntRange(min = 1, max = 40) int size, @ForAll long seed) {
    Map<String, String> heads = heads(size);
    List<String> subjects = new ArrayList<>(heads.keySet());
    Collections.shuffle(subjects, new Random(seed));
    Map<String, String> shuffled = new LinkedHashMap<>();
    subjects.forEach(subject -> shuffled.put(subject, heads.get(subject)));

    Anchor anchor = Anchor.of(heads, NOW);
    assertThat(Anchor.of(shuffled, NOW)).isEqualTo(anchor);
    shuffled.put(subjects.get(0), "11".repeat(32));
    assertThat(Anchor.of(shuffled, NOW).root()).isNotEqualTo(anchor.root());
    shuffled.remove(subjects.get(0));
    assertThat(Anchor.of(shuffled, NOW).root()).isNotEqualTo(anchor.root());
  }

  @Test
  void aNodeIsNoLeaf() {
    Map<String, String> two = heads(2);
    List<String> leaves = new ArrayList<>();
    new java.util.TreeMap<>(two).forEach((subject, head) -> leaves.add(Anchor.leaf(subject, head)));
    Anchor anchor = Anchor.of(two, NOW);

    assertThat(Anchor.leaf(leaves.get(0), leaves.get(1))).isNotEqualTo(anchor.root());
    assertThat(Anchor.node(leaves.get(0), leaves.get(1))).isEqualTo(anchor.root());
    assertThat(
            new Inclusion(leaves.get(0), leaves.get(1), List.of(new Step(leaves.get(1), false)))
                .isIn(anchor))
        .isFalse();
  }

  @Test
  void anAnchorOfNothingHasARootToo() {
    assertThat(Anchor.of(Map.of(), NOW).root()).hasSize(64);
    assertThat(Anchor.of(Map.of(), NOW).form().toString())
        .startsWith("{\"root\":\"")
        .endsWith("\"size\":0,\"at\":\"2026-11-23T09:00:00Z\"}");
  }
}
