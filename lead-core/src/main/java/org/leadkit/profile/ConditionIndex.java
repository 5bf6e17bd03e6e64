package org.leadkit.profile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Many conditions made ready to be asked of one profile after the other: what that costs grows with
 * the fields that they read and hardly with their number. The verdicts are those of {@link
 * Condition#test}, always.
 *
 * <p>Answers are bits: condition i of the list is bit i, as {@link
 * java.util.BitSet#valueOf(long[])} reads them. Tables answer what depends on the value of one
 * field. The rest is asked one by one, where nothing else has failed: {@code any} over several
 * fields, counts of activities, patterns, and dates and instants. Immutable, so it can be shared
 * among threads.
 */
public final class ConditionIndex {

  private final int size;
  private final List<Block> blocks;

  private ConditionIndex(int size, List<Block> blocks) {
    this.size = size;
    this.blocks = List.copyOf(blocks);
  }

  /** An index of conditions, numbered in their order from 0; equal ones are all kept. */
  public static ConditionIndex of(List<Condition> conditions) {
    List<Condition> all = List.copyOf(conditions);
    List<Block> blocks = new ArrayList<>();
    for (int from = 0; from < all.size(); from += Block.MOST) {
      int to = Math.min(all.size(), from + Block.MOST);
      blocks.add(Block.of(all.subList(from, to)));
    }
    return new ConditionIndex(all.size(), blocks);
  }

  /** How many conditions there are. */
  public int size() {
    return size;
  }

  /** How many words the answers have: one for each 64 conditions, rounded up. */
  public int words() {
    return (size + Long.SIZE - 1) / Long.SIZE;
  }

  /**
   * Writes down which conditions hold.
   *
   * @param profile the facts
   * @param now the instant of the question
   * @param into {@link #words()} words, overwritten
   * @throws IllegalArgumentException if there are more or fewer words
   */
  public void holding(Profile profile, Instant now, long[] into) {
    requireLength(into);
    int at = 0;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      block.ask(profile, now, into, at, block.words(), block.memory());
      at += block.words();
    }
  }

  /** Something that asks again and again in one thread without making garbage each time. */
  public Run newRun() {
    return new Run(this);
  }

  /** Asks again and again and keeps its working memory; for one thread at a time. */
  public static final class Run {

    private final ConditionIndex index;
    private final Memory[] memory;

    private Run(ConditionIndex index) {
      this.index = index;
      this.memory = index.blocks.stream().map(Block::reusableMemory).toArray(Memory[]::new);
    }

    /**
     * The same as {@link ConditionIndex#holding}.
     *
     * @throws IllegalArgumentException if there are more or fewer words
     */
    public void holding(Profile profile, Instant now, long[] into) {
      index.requireLength(into);
      int at = 0;
      for (int i = 0; i < memory.length; i++) {
        Block block = index.blocks.get(i);
        block.ask(profile, now, into, at, block.words(), memory[i]);
        at += block.words();
      }
    }
  }

  /**
   * Writes down the conditions of which it is unknown whether they hold.
   *
   * @param profile the facts
   * @param now the instant of the question
   * @param into {@link #words()} words, overwritten
   * @throws IllegalArgumentException if there are more or fewer words
   */
  public void undecided(Profile profile, Instant now, long[] into) {
    verdicts(profile, now, new long[words()], into);
  }

  /**
   * Writes down both at once, which costs less than one after the other; all other conditions fail.
   *
   * @param profile the facts
   * @param now the instant of the question
   * @param holding {@link #words()} words, overwritten with the conditions that hold
   * @param undecided as many words, of another array, overwritten with those that are unknown
   * @throws IllegalArgumentException if there are more or fewer words
   */
  public void verdicts(Profile profile, Instant now, long[] holding, long[] undecided) {
    requireLength(holding);
    requireLength(undecided);
    int at = 0;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      int words = block.words();
      long[] both = new long[2 * words];
      block.ask(profile, now, both, 0, both.length, block.memory());
      System.arraycopy(both, 0, holding, at, words);
      for (int w = 0; w < words; w++) {
        undecided[at + w] = both[words + w] & ~both[w];
      }
      at += words;
    }
  }

  private void requireLength(long[] words) {
    if (words.length != words()) {
      throw new IllegalArgumentException(
          "The array (%d words) must have %d words for %d conditions.\nMaybe make it with words()."
              .formatted(words.length, words(), size));
    }
  }

  /** How many conditions there are. */
  @Override
  public String toString() {
    return "ConditionIndex[size=" + size + "]";
  }
}
