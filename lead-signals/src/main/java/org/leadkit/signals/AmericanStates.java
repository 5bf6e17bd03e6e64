package org.leadkit.signals;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The states of the United States as libphonenumber's descriptions name them. */
final class AmericanStates {

  private static final String LIST =
      "AL Alabama, AK Alaska, AZ Arizona, AR Arkansas, CA California, CO Colorado, CT Connecticut,"
          + " DE Delaware, DC Washington D.C., FL Florida, GA Georgia, HI Hawaii, ID Idaho,"
          + " IL Illinois, IN Indiana, IA Iowa, KS Kansas, KY Kentucky, LA Louisiana, ME Maine,"
          + " MD Maryland, MA Massachusetts, MI Michigan, MN Minnesota, MS Mississippi,"
          + " MO Missouri, MT Montana, NE Nebraska, NV Nevada, NH New Hampshire, NJ New Jersey,"
          + " NM New Mexico, NY New York, NC North Carolina, ND North Dakota, OH Ohio, OK Oklahoma,"
          + " OR Oregon, PA Pennsylvania, RI Rhode Island, SC South Carolina, SD South Dakota,"
          + " TN Tennessee, TX Texas, UT Utah, VT Vermont, VA Virginia, WA Washington State,"
          + " WV West Virginia, WI Wisconsin, WY Wyoming";
  private static final Map<String, String> CODES = codes();

  private AmericanStates() {}

  /** The code of a description such as "Pensacola, FL" or "Florida"; empty if it names none. */
  static Optional<String> of(String description) {
    String last = description.substring(description.lastIndexOf(',') + 1).strip();
    return Optional.ofNullable(CODES.get(last));
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String entry : LIST.split(", ", -1)) {
      String code = entry.substring(0, 2);
      codes.put(code, code);
      codes.put(entry.substring(3), code);
    }
    return Map.copyOf(codes);
  }
}
