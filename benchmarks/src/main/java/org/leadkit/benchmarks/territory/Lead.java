package org.leadkit.benchmarks.territory;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a lead.
 *
 * @param country always known
 * @param state null in countries whose states don't count
 * @param industry always known
 * @param size the company's size
 * @param score the score from 0 to 99
 * @param product always known
 */
public record Lead(
    String country,
    @Nullable String state,
    String industry,
    long size,
    long score,
    String product) {

  /** The text of an attribute that holds texts. */
  @Nullable String text(Attribute attribute) {
    return switch (attribute) {
      case COUNTRY -> country;
      case STATE -> state;
      case INDUSTRY -> industry;
      case PRODUCT -> product;
      default -> throw new IllegalArgumentException(attribute.name());
    };
  }

  /** The number of an attribute that holds numbers. */
  long number(Attribute attribute) {
    return attribute == Attribute.SIZE ? size : score;
  }
}
