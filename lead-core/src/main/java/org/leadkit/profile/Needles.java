package org.leadkit.profile;

import java.util.List;

/**
 * Looks for all needles of a field in one pass over a text: the automaton of Aho and Corasick.
 * Immutable.
 */
final class Needles {

  /**
   * What is said by a needle that is found.
   *
   * @param place where it must stand
   * @param length its length
   * @param isWanted whether its row is that of the conditions that want it, or that of all but
   *     those that want it not to be there
   * @param next the number of another needle that ends here as well, and is not longer; -1 if there
   *     is none
   */
  record Hit(Needle.Place place, int length, boolean isWanted, int next) {}

  private final Alphabet alphabet;

  /** The next state by state and letter; one in which needles end is given as its complement. */
  private final int[] states;

  /** How far a state is shifted to make room for the letters. */
  private final int shift;

  /** The first hit of each state, or -1. */
  private final int[] first;

  private final Hit[] hits;

  /** The rows of the hits. */
  private final long[][] rows;

  /** The row of the conditions that want no needle. */
  private final long[] content;

  Needles(
      Alphabet alphabet,
      int[] states,
      int shift,
      int[] first,
      List<Hit> hits,
      List<long[]> rows,
      long[] content) {
    this.alphabet = alphabet;
    this.states = states;
    this.shift = shift;
    this.first = first;
    this.hits = hits.toArray(new Hit[0]);
    this.rows = rows.toArray(new long[0][]);
    this.content = content;
  }

  boolean isEmpty() {
    return hits.length == 0;
  }

  /** Takes out of the bits the conditions that the text does not meet. */
  void ask(String text, long[] bits, int at, int width, Memory memory) {
    long[] met = content;
    long[] second = content;
    long[] third = content;
    long[] fourth = content;
    boolean isCopied = false;
    int state = 0;
    for (int i = 0; i < text.length(); i++) {
      state = states[(state << shift) + alphabet.number(text.charAt(i))];
      if (state < 0) {
        state = ~state;
        for (int number = first[state]; number >= 0; number = hits[number].next()) {
          Hit hit = hits[number];
          if (isInPlace(hit, text, i + 1)) {
            if (hit.isWanted() && met == content) {
              met = rows[number];
            } else if (hit.isWanted() && second == content) {
              second = rows[number];
            } else if (hit.isWanted() && third == content) {
              third = rows[number];
            } else if (hit.isWanted() && fourth == content) {
              fourth = rows[number];
            } else if (hit.isWanted()) {
              // More than four are rare: only then is there a row of its own.
              met = isCopied ? met : memory.like(met);
              isCopied = true;
              Rows.or(met, fourth);
              fourth = rows[number];
            } else {
              Rows.and(bits, at, width, rows[number]);
            }
          }
        }
      }
    }
    for (int w = 0; w < width; w++) {
      bits[at + w] &= content[w] | met[w] | second[w] | third[w] | fourth[w];
    }
  }

  private static boolean isInPlace(Hit hit, String text, int end) {
    int start = end - hit.length();
    return switch (hit.place()) {
      case WORD -> isEdge(text, start - 1) && isEdge(text, end);
      case START -> start == 0;
      case END -> end == text.length();
      case WHOLE -> start == 0 && end == text.length();
    };
  }

  /** The rule of {@link org.leadkit.value.ValueTest.Mentions}. */
  private static boolean isEdge(String text, int i) {
    return i < 0 || i >= text.length() || !Character.isLetterOrDigit(text.charAt(i));
  }
}
