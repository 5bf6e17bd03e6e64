package org.leadkit.formats;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Arbitrary texts and names. */
final class AnyText {

  private AnyText() {}

  /** Any UTF-16 at all, lone surrogates, quotes and control characters included. */
  static Arbitrary<String> any() {
    return Arbitraries.strings()
        .all()
        .withChars('"', '\\', '/', '\u0000', '\n', '\u2028', '\ud800', '\udc00', '\uFEFF', 'a')
        .ofMaxLength(12);
  }

  static Arbitrary<String> notBlank() {
    return any().filter(text -> !text.isBlank());
  }

  static Arbitrary<String> kebab() {
    return Arbitraries.strings().withCharRange('a', 'z').numeric().ofMinLength(1).ofMaxLength(6);
  }
}
