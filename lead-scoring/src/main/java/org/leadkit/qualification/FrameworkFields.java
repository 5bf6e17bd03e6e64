package org.leadkit.qualification;

import org.leadkit.profile.Field;

/** The fields into which an assessment writes its result for the next decision to read. */
final class FrameworkFields {

  private FrameworkFields() {}

  static Field.Decimal score(String framework) {
    return Field.number(name(framework, "score")).open();
  }

  static Field.Text level(String framework, String criterion) {
    return Field.text(name(framework, criterion)).open();
  }

  /** From kebab case to lowerCamel: meddic and economic-buyer are meddicEconomicBuyer. */
  static String name(String framework, String part) {
    StringBuilder name = new StringBuilder();
    boolean startsWord = false;
    for (char c : (framework + "-" + part).toCharArray()) {
      if (c != '-') {
        name.append(startsWord ? Character.toUpperCase(c) : c);
      }
      startsWord = c == '-';
    }
    return name.toString();
  }
}
