package org.leadkit.benchmarks.scorecard;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.leadkit.benchmarks.Zipf;

/** Draws leads: a value of every attribute, by Zipf's law. */
final class LeadDraw {

  private static final double SET = 0.25;

  private final Random random;
  private final Map<String, String> pool = new HashMap<>();

  LeadDraw(long seed) {
    this.random = new Random(seed);
  }

  Map<String, Object> next() {
    Map<String, Object> lead = new HashMap<>();
    for (Attribute attribute : Attribute.values()) {
      lead.put(attribute.key(), value(attribute));
    }
    return lead;
  }

  private Object value(Attribute attribute) {
    if (attribute.isFlag()) {
      return random.nextDouble() < SET;
    }
    if (attribute.isNumber()) {
      return attribute.number(random.nextDouble());
    }
    return attribute == Attribute.TITLE
        ? Titles.draw(random)
        : pooled(Zipf.draw(attribute.texts(), random));
  }

  /** Leads share their texts, but no text is the very object that a rule holds. */
  private String pooled(String text) {
    return pool.computeIfAbsent(text, String::new);
  }
}
