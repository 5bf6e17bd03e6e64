package org.leadkit.benchmarks.scorecard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds whole words in one pass, in any case. Since only whole words count, Aho and Corasick's
 * failure links all lead to one place: the end of the current word.
 */
final class WordAutomaton {

  private static final int LETTERS = 32;
  private static final int START = 0;
  private static final int LOST = 1;

  /** What a character is: 1 to 26 a letter, 27 another letter or digit, 0 an edge. */
  private final byte[] kinds = new byte[Character.MAX_VALUE + 1];

  private final List<int[]> building = new ArrayList<>();
  private final int[] next;
  private final int[] ends;

  WordAutomaton(List<String> words) {
    for (int c = 0; c < kinds.length; c++) {
      kinds[c] = kind((char) c);
    }
    state();
    Arrays.fill(state(), LOST);
    int[] finds = new int[words.stream().mapToInt(String::length).sum() + 2];
    for (int i = 0; i < words.size(); i++) {
      finds[add(words.get(i))] |= 1 << i;
    }
    next = building.stream().flatMapToInt(Arrays::stream).map(to -> to * LETTERS).toArray();
    ends = new int[next.length];
    for (int state = 0; state < building.size(); state++) {
      ends[state * LETTERS] = finds[state];
    }
  }

  /** The words that a text holds, as bits. */
  int in(String text) {
    int found = 0;
    int state = START;
    for (int i = 0; i < text.length(); i++) {
      int kind = kinds[text.charAt(i)];
      if (kind == 0) {
        found |= ends[state];
        state = START;
      } else {
        state = next[state + kind];
      }
    }
    return found | ends[state];
  }

  private int add(String word) {
    int state = START;
    for (char letter : word.toCharArray()) {
      int[] from = building.get(state);
      int kind = kind(letter);
      if (from[kind] == LOST) {
        from[kind] = building.size();
        state();
      }
      state = from[kind];
    }
    return state;
  }

  private int[] state() {
    int[] state = new int[LETTERS];
    Arrays.fill(state, LOST);
    building.add(state);
    return state;
  }

  private static byte kind(char c) {
    if (!Character.isLetterOrDigit(c)) {
      return 0;
    }
    char letter = Character.toLowerCase(Character.toUpperCase(c));
    return (byte) (letter >= 'a' && letter <= 'z' ? letter - 'a' + 1 : 27);
  }
}
