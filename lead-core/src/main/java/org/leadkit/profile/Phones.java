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
    boolean international = text.startsWith("+") || text.replaceAll("[^0-9]", "").startsWith("00");
    // The trunk prefix that is dialled at home only: +44 (0)20 is +44 20.
    String dialled = international ? text.replaceFirst("\\(0\\)", "") : text;
    String digits = dialled.replaceAll("[^0-9]", "");
    String number = digits.startsWith("00") && !text.startsWith("+") ? digits.substring(2) : digits;
    if (number.length() < FEWEST_DIGITS || number.length() > MOST_DIGITS) {
      return Optional.empty();
    }
    return Optional.of(international ? "+" + number : number);
  }
}
