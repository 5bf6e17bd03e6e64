package org.leadkit.profile;

import java.util.Optional;

/** Strips the punctuation of a telephone number; finding its country is not tried here. */
final class Phones {

  private static final int FEWEST_DIGITS = 5;
  private static final int MOST_DIGITS = 15;

  private Phones() {}

  static Optional<String> normalise(String text) {
    if (!text.matches("\\+?[0-9()\\[\\]\\s./\\-\\u00a0\\u2010-\\u2015]+")) {
      return Optional.empty();
    }
    String digits = text.replaceAll("[^0-9]", "");
    boolean international = text.startsWith("+") || digits.startsWith("00");
    String number = digits.startsWith("00") && !text.startsWith("+") ? digits.substring(2) : digits;
    if (number.length() < FEWEST_DIGITS || number.length() > MOST_DIGITS) {
      return Optional.empty();
    }
    return Optional.of(international ? "+" + number : number);
  }
}
