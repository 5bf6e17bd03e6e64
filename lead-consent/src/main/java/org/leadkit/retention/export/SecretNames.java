package org.leadkit.retention.export;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Names of what is never told even to the person, so that a forgotten tag does no harm (11 CCR
 * 7024).
 */
final class SecretNames {

  private static final Set<String> WHOLE = Set.of("ssn", "iban", "cvv", "cvc", "pwd");

  /** Words with other meanings too, such as a postal code. */
  private static final Set<String> LAST = Set.of("pin", "tin");

  private static final Set<String> NUMBERS = Set.of("number", "no", "nr", "hash");

  private static final Set<String> PARTS =
      Set.of(
          "password",
          "passwort",
          "kennwort",
          "contrase",
          "motdepasse",
          "kontonummer",
          "kreditkarte",
          "sozialversicherung",
          "passwd",
          "passphrase",
          "passcode",
          "socialsecurity",
          "ssnumber",
          "accountnumber",
          "bankaccount",
          "cardnumber",
          "creditcard",
          "driverslicense",
          "drivinglicence",
          "passportnumber",
          "securityanswer",
          "securityquestion",
          "biometric",
          "healthinsurance",
          "medicalid",
          "secretkey",
          "apikey",
          "accesstoken");

  private SecretNames() {}

  static boolean isOne(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    return PARTS.stream().anyMatch(plain::contains)
        || isOne(words(name).filter(word -> !word.isEmpty()).toList());
  }

  /** A postal code may be named {@code pinCode}; {@code customerPin} is no postal code. */
  private static boolean isOne(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      boolean isEnd = i == words.size() - 1 || NUMBERS.contains(words.get(i + 1));
      if (WHOLE.contains(words.get(i)) || (isEnd && LAST.contains(words.get(i)))) {
        return true;
      }
    }
    return false;
  }

  /** True if refused input that could not be read names one: who knows what stands beside it. */
  static boolean isIn(HeldRecord held, String name) {
    return held.kind().equals("rejection")
        && name.equals("raw")
        && isOne(held.values().getOrDefault(name, ""));
  }

  private static Stream<String> words(String name) {
    return Stream.of(
            name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
                .split("[^A-Za-z]+"))
        .map(word -> word.toLowerCase(Locale.ROOT));
  }
}
