package org.leadkit.benchmarks.territory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.leadkit.benchmarks.Zipf;

/** Draws leads by Zipf's law. */
final class LeadDraw {

  private final Random random;
  private final Map<String, String> pool = new HashMap<>();

  LeadDraw(long seed) {
    this.random = new Random(seed);
  }

  Lead next() {
    String country = text(Attribute.COUNTRY.texts());
    List<String> states = Attribute.states(country);
    return new Lead(
        country,
        states.isEmpty() ? null : text(states),
        text(Attribute.INDUSTRY.texts()),
        number(Attribute.SIZE),
        number(Attribute.SCORE),
        text(Attribute.PRODUCT.texts()));
  }

  /** Leads share their texts, but no text is the very object that a rule holds. */
  private String text(List<String> from) {
    return pool.computeIfAbsent(Zipf.draw(from, random), String::new);
  }

  /** Any band, and in it any number. */
  private long number(Attribute attribute) {
    List<Long> edges = attribute.edges();
    int band = random.nextInt(edges.size() - 1);
    long width = edges.get(band + 1) - edges.get(band);
    return edges.get(band) + random.nextInt((int) width);
  }
}
