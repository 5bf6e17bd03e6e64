package org.leadkit.formats;

/** What values of unknown origin become before they are shown. */
final class ExportText {

  private static final int REPLACEMENT = 0xFFFD;

  private ExportText() {}

  /** Without what is no character or moves the terminal; tabs and line ends stay. */
  static String printable(String value) {
    StringBuilder out = new StringBuilder(value.length());
    value.codePoints().forEach(c -> out.appendCodePoint(isPrintable(c) ? c : REPLACEMENT));
    return out.toString();
  }

  private static boolean isPrintable(int c) {
    if (c == '\n' || c == '\r' || c == '\t') {
      return true;
    }
    boolean isNoCharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    boolean isSurrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return !Character.isISOControl(c) && !isNoCharacter && !isSurrogate;
  }

  /** As text of HTML and of its attributes: nothing in it is markup. */
  static String html(String value) {
    StringBuilder out = new StringBuilder(value.length());
    printable(value)
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '`' -> out.append("&#96;");
                case '\r' -> out.append("&#13;");
                default -> out.appendCodePoint(c);
              }
            });
    return out.toString();
  }
}
