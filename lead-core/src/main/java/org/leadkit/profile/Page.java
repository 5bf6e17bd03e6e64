package org.leadkit.profile;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.leadkit.value.Verdict;

/**
 * A part of half a row: the bits of 4,096 conditions. Most pages are like another one but for a few
 * words, and keep only those. Immutable.
 */
final class Page {

  /** The conditions of a page. */
  static final int CONDITIONS = Long.SIZE * Long.SIZE;

  /** A page with more words of its own doesn't lean on another one. */
  private static final int MOST_CHANGED = 8;

  private final long[] words;

  /** Says which words are others than those of {@link #words}. */
  private final long changed;

  /** Those words, in their order. */
  private final long[] others;

  /** Says which words have any bit. */
  private final long filled;

  private Page(long[] words, long changed, long[] others, long filled) {
    this.words = words;
    this.changed = changed;
    this.others = others;
    this.filled = filled;
  }

  /** A page whose bits are all set, or none. */
  static Page of(boolean bits) {
    long[] words = new long[Long.SIZE];
    Arrays.fill(words, bits ? -1L : 0);
    return new Page(words, 0, new long[0], bits ? -1L : 0);
  }

  /** The words that have any bit, as bits. */
  long filled() {
    return filled;
  }

  /** All 64 words, not to be changed; null if the page leans on another one. */
  long @Nullable [] own() {
    return changed == 0 ? words : null;
  }

  /** One of the 64 words. */
  long word(int number) {
    long bit = 1L << number;
    return (changed & bit) == 0 ? words[number] : others[Long.bitCount(changed & (bit - 1))];
  }

  /**
   * The same page but for some bits.
   *
   * @param changes all of this page
   * @param isSet the bit of a verdict
   */
  Page with(List<Change> changes, Predicate<Verdict> isSet) {
    long[] all = new long[words.length];
    Arrays.setAll(all, this::word);
    for (Change change : changes) {
      int word = change.condition() % CONDITIONS / Long.SIZE;
      long bit = 1L << change.condition();
      all[word] = isSet.test(change.verdict()) ? all[word] | bit : all[word] & ~bit;
    }
    long differing = 0;
    long nowFilled = 0;
    for (int i = 0; i < all.length; i++) {
      differing |= all[i] == words[i] ? 0 : 1L << i;
      nowFilled |= all[i] == 0 ? 0 : 1L << i;
    }
    if (Long.bitCount(differing) > MOST_CHANGED) {
      return new Page(all, 0, new long[0], nowFilled);
    }
    return new Page(words, differing, picked(all, differing), nowFilled);
  }

  private static long[] picked(long[] all, long which) {
    long[] picked = new long[Long.bitCount(which)];
    int next = 0;
    for (long left = which; left != 0; left &= left - 1) {
      picked[next++] = all[Long.numberOfTrailingZeros(left)];
    }
    return picked;
  }
}
