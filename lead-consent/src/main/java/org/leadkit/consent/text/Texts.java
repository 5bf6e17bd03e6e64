package org.leadkit.consent.text;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The texts of one language, English where it lacks one. */
final class Texts {

  private static final String NAME = "META-INF.leadkit.permission-text";

  private final ResourceBundle bundle;

  private Texts(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  /**
   * The platform looks for the default locale before it takes the file without a language, and a
   * module may not tell it otherwise: what it found there is given back.
   */
  static Texts of(Locale locale) {
    ResourceBundle found = load(locale);
    boolean isAsked =
        ResourceBundle.Control.getControl(ResourceBundle.Control.FORMAT_PROPERTIES)
            .getCandidateLocales(NAME, locale)
            .contains(found.getLocale());
    return new Texts(isAsked ? found : load(Locale.ROOT));
  }

  private static ResourceBundle load(Locale locale) {
    return ResourceBundle.getBundle(NAME, locale, Texts.class.getClassLoader());
  }

  /** A text with {0}, {1} and so on filled in; the key in words if there is none. */
  String text(String key, String... values) {
    String text = found(key, key);
    StringBuilder filled = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      int slot = slot(text, i);
      if (slot >= 0 && slot < values.length) {
        filled.append(oneLine(values[slot]));
        i += 2;
      } else {
        filled.append(text.charAt(i));
      }
    }
    return filled.toString();
  }

  /** The text of a code; the code in words if there is none. */
  String named(String kind, String code) {
    return found(kind + "." + code, code);
  }

  private String found(String key, String code) {
    try {
      return bundle.getString(key);
    } catch (MissingResourceException e) {
      return oneLine(code.replace('-', ' '));
    }
  }

  /** Which value stands at a place such as {0}; -1 for none. */
  private static int slot(String text, int at) {
    boolean isSlot =
        at + 2 < text.length()
            && text.charAt(at) == '{'
            && text.charAt(at + 1) >= '0'
            && text.charAt(at + 1) <= '9'
            && text.charAt(at + 2) == '}';
    return isSlot ? text.charAt(at + 1) - '0' : -1;
  }

  /** The name of a source must not look like a second line. */
  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}|[\\u0085\\u2028\\u2029]", " ");
  }
}
