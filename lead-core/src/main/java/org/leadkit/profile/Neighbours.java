package org.leadkit.profile;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Puts conditions that ask alike next to each other, so that a value rules them out by the word and
 * not one here and one there. None leaves its page, and in each word their numbers rise.
 */
final class Neighbours {

  /** By condition, the fields it asks, each with a constant. */
  private final List<Map<String, String>> asked;

  /** The fields, those first that are asked by the most. */
  private final Map<String, Integer> ranks = new HashMap<>();

  private Neighbours(List<Condition> conditions) {
    asked = conditions.stream().map(Neighbours::asked).toList();
    Map<String, Integer> often = new TreeMap<>();
    asked.forEach(one -> one.keySet().forEach(field -> often.merge(field, -1, Integer::sum)));
    often.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .forEach(entry -> ranks.put(entry.getKey(), ranks.size()));
  }

  /** The number of the condition for each place. */
  static int[] order(List<Condition> conditions) {
    return new Neighbours(conditions).order();
  }

  private int[] order() {
    String[] keys = asked.stream().map(this::key).toArray(String[]::new);
    Integer[] order = IntStream.range(0, keys.length).boxed().toArray(Integer[]::new);
    for (int from = 0; from < order.length; from += Page.CONDITIONS) {
      int to = Math.min(order.length, from + Page.CONDITIONS);
      Arrays.sort(order, from, to, Comparator.comparing(number -> keys[number]));
    }
    for (int from = 0; from < order.length; from += Long.SIZE) {
      Arrays.sort(order, from, Math.min(order.length, from + Long.SIZE));
    }
    return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
  }

  /** Lists of constants are left out: they would scatter what asks for a single one. */
  private static Map<String, String> asked(Condition condition) {
    Map<String, String> asked = new HashMap<>();
    for (Condition part : Conjuncts.of(condition)) {
      if (part instanceof Condition.FieldIs is && Constants.equal(is.test()).size() <= 1) {
        asked.putIfAbsent(is.field(), Constants.texts(is.test()).findFirst().orElse(""));
      }
    }
    return asked;
  }

  /** Texts whose order is that of the conditions: by the field that is asked most, and so on. */
  private String key(Map<String, String> one) {
    StringBuilder key = new StringBuilder();
    one.keySet().stream()
        .sorted(Comparator.comparing(ranks::get))
        .forEach(
            field ->
                key.append((char) ranks.getOrDefault(field, 0).intValue())
                    .append(one.get(field))
                    .append('\0'));
    return key.toString();
  }
}
