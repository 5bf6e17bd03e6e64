package org.leadkit.profile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

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
   * @param row its row
   * @param next the number of another needle that ends here as well, and is not longer; -1 if there
   *     is none
   */
  record Hit(Needle.Place place, int length, boolean isWanted, int row, int next) {}

  private final Alphabet alphabet;

  /** The next state by state and letter; one in which needles end is given as its complement. */
  private final int[] states;

  /** How far a state is shifted to make room for the letters. */
  private final int shift;

  /** The first hit of each state, or -1. */
  private final int[] first;

  private final Hit[] hits;

  /** The row of the conditions that want no needle. */
  private final int content;

  Needles(Alphabet alphabet, int[] states, int shift, int[] first, List<Hit> hits, int content) {
    this.alphabet = alphabet;
    this.states = states;
    this.shift = shift;
    this.first = first;
    this.hits = hits.toArray(new Hit[0]);
    this.content = content;
  }

  boolean isEmpty() {
    return hits.length == 0;
  }

  /**
   * Takes out of the bits the conditions that the text does not meet.
   *
   * @param table the rows
   * @param found overwritten
   */
  void ask(String text, long[] bits, int at, int width, long[] table, BitSet found) {
    find(text, found);
    for (int w = 0; w < width; w++) {
      long met = table[content + w];
      long left = -1L;
      for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
        long word = table[hits[i].row() + w];
        met |= hits[i].isWanted() ? word : 0;
        left &= hits[i].isWanted() ? -1 : word;
      }
      bits[at + w] &= met & left;
    }
  }

  /** Sets of rows, of each of which at least one must leave a condition for the text to meet it. */
  List<int[]> rows(String text) {
    BitSet found = new BitSet();
    find(text, found);
    List<int[]> rows = new ArrayList<>();
    rows.add(
        IntStream.concat(
                IntStream.of(content),
                found.stream().filter(i -> hits[i].isWanted()).map(i -> hits[i].row()))
            .toArray());
    found.stream()
        .filter(i -> !hits[i].isWanted())
        .forEach(i -> rows.add(new int[] {hits[i].row()}));
    return rows;
  }

  private void find(String text, BitSet found) {
    int state = 0;
    for (int i = 0; i < text.length(); i++) {
      state = states[(state << shift) + alphabet.number(text.charAt(i))];
      if (state < 0) {
        state = ~state;
        for (int number = first[state]; number >= 0; number = hits[number].next()) {
          if (isInPlace(hits[number], text, i + 1)) {
            found.set(number);
          }
        }
      }
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
