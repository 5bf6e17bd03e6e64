package org.leadkit.profile;

import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import org.leadkit.value.Verdict;

/**
 * One question to a {@link FirstMatchIndex}: the rows of a profile's values, which together leave
 * the conditions that hold. It looks only at words that no row says are empty.
 */
final class Search {

  private final int[] numbers;

  /** Each of these rows must leave a condition. */
  private final PagedRow[] rows;

  /** Of each of these sets at least one row must leave it. */
  private final List<PagedRow[]> choices;

  /** They are asked of a condition that the rows leave. */
  private final List<Interpreted> asked;

  private final Profile profile;
  private final Instant now;

  /** The pages of half a row. */
  private final int half;

  /**
   * @param numbers the number of the condition at each place
   */
  Search(
      int[] numbers,
      PagedRow[] rows,
      List<PagedRow[]> choices,
      List<Interpreted> asked,
      Profile profile,
      Instant now) {
    this.numbers = numbers;
    this.rows = rows;
    this.choices = choices;
    this.asked = asked;
    this.profile = profile;
    this.now = now;
    this.half = rows[0].size() / 2;
  }

  /** The number of the first condition from one on that holds, or -1. */
  int first(int from) {
    for (int page = from / Page.CONDITIONS; page < half; page++) {
      int found = first(page, from);
      if (found >= 0) {
        return found;
      }
    }
    return -1;
  }

  private int first(int page, int from) {
    int best = Integer.MAX_VALUE;
    for (long words = filled(page); words != 0; words &= words - 1) {
      int word = Long.numberOfTrailingZeros(words);
      int start = page * Page.CONDITIONS + word * Long.SIZE;
      if (numbers[start] < best) {
        best = first(word(page, word), start, from, best);
      }
    }
    return best == Integer.MAX_VALUE ? -1 : best;
  }

  private int first(long word, int start, int from, int best) {
    for (long bits = word; bits != 0; bits &= bits - 1) {
      int place = start + Long.numberOfTrailingZeros(bits);
      int number = numbers[place];
      if (number >= best) {
        return best;
      }
      if (number >= from && verdict(place) == Verdict.HOLDS) {
        return number;
      }
    }
    return best;
  }

  /** Adds the conditions from one number up to another of which it is unknown whether they hold. */
  void undecided(int from, int to, BitSet undecided) {
    for (int page = from / Page.CONDITIONS; page * Page.CONDITIONS < to; page++) {
      for (long words = open(page); words != 0; words &= words - 1) {
        int word = Long.numberOfTrailingZeros(words);
        int start = page * Page.CONDITIONS + word * Long.SIZE;
        if (numbers[start] < to) {
          add(word(half + page, word), word(page, word), start, from, to, undecided);
        }
      }
    }
  }

  private void add(long open, long holding, int start, int from, int to, BitSet undecided) {
    for (long bits = asked.isEmpty() ? open & ~holding : open; bits != 0; bits &= bits - 1) {
      int bit = Long.numberOfTrailingZeros(bits);
      int number = numbers[start + bit];
      if (number >= to) {
        return;
      }
      Verdict tabled = (holding & 1L << bit) == 0 ? Verdict.UNKNOWN : Verdict.HOLDS;
      if (number >= from && tabled.and(verdict(start + bit)) == Verdict.UNKNOWN) {
        undecided.set(number);
      }
    }
  }

  /** Says which words of a page may have an undecided condition. */
  private long open(int page) {
    boolean isDecided = asked.isEmpty() && choices.isEmpty();
    for (int i = 0; isDecided && i < rows.length; i++) {
      isDecided = rows[i].isSame(page, half + page);
    }
    return isDecided ? 0 : filled(half + page);
  }

  /** Says which words of a page may have a bit left. */
  private long filled(int page) {
    long left = -1L;
    for (PagedRow row : rows) {
      left &= row.filled(page);
    }
    for (int i = 0; i < choices.size(); i++) {
      long met = 0;
      for (PagedRow row : choices.get(i)) {
        met |= row.filled(page);
      }
      left &= met;
    }
    return left;
  }

  /** What the rows leave of a word. */
  private long word(int page, int word) {
    long left = -1L;
    for (PagedRow row : rows) {
      left &= row.word(page, word);
    }
    for (int i = 0; i < choices.size(); i++) {
      long met = 0;
      for (PagedRow row : choices.get(i)) {
        met |= row.word(page, word);
      }
      left &= met;
    }
    return left;
  }

  /** What is said of a condition beyond the rows. */
  private Verdict verdict(int place) {
    Verdict verdict = Verdict.HOLDS;
    for (int i = 0; i < asked.size(); i++) {
      verdict = verdict.and(asked.get(i).verdict(place, profile, now));
    }
    return verdict;
  }
}
