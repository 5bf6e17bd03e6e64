package org.leadkit.profile;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** ISO 3166-1 codes as the platform knows them. */
final class Countries {

  private static final Map<String, String> ALPHA_2 = alpha2();

  private Countries() {}

  static Optional<String> normalise(String text) {
    return Optional.ofNullable(ALPHA_2.get(text.toUpperCase(Locale.ROOT)));
  }

  private static Map<String, String> alpha2() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      codes.put(code, code);
      codes.put(new Locale("", code).getISO3Country(), code);
    }
    codes.put("UK", "GB");
    return codes;
  }
}
