package org.leadkit.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.leadkit.value.ValueTest;

/**
 * Puts conditions that ask alike next to each other, so that a value rules them out by the word and
 * not one here and one there. None leaves its page, and in each word their numbers rise.
 */
final class Neighbours {

  private final List<Map<String, String>> asked;
  private final Map<String, Integer> often = new HashMap<>();

  private Neighbours(List<Condition> conditions) {
    asked = conditions.stream().map(Neighbours::asked).toList();
    asked.forEach(one -> one.keySet().forEach(field -> often.merge(field, 1, Integer::sum)));
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

  /** The fields it asks, each with the first constant. */
  private static Map<String, String> asked(Condition condition) {
    Map<String, String> asked = new TreeMap<>();
    for (Condition part : Conjuncts.of(condition)) {
      if (part instanceof Condition.FieldIs is && Constants.equal(is.test()).size() <= 1) {
        asked.putIfAbsent(is.field(), constant(is.test()));
      }
    }
    return asked;
  }

  private static String constant(ValueTest test) {
    return Constants.texts(test).findFirst().orElse("");
  }

  /** Texts whose order is that of the conditions: by the field that is asked most, and so on. */
  private String key(Map<String, String> one) {
    List<String> fields = new ArrayList<>(one.keySet());
    fields.sort(Comparator.comparing(often::get, Comparator.reverseOrder()));
    StringBuilder key = new StringBuilder();
    for (String field : fields) {
      key.append((char) (Character.MAX_VALUE - often.getOrDefault(field, 0)))
          .append(field)
          .append('\0')
          .append(one.get(field))
          .append('\0');
    }
    return key.toString();
  }
}
