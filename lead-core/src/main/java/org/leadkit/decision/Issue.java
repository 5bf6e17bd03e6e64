package org.leadkit.decision;

import java.util.HexFormat;
import java.util.Objects;

/**
 * One thing that is wrong with a policy or with a submission, and where. An issue never holds a
 * personal value: those of a submission name the field only.
 *
 * @param severity how bad it is
 * @param code a stable kebab-case code
 * @param pointer JSON pointer (RFC 6901) to the place; empty for the whole
 * @param line one-based line of the text, or 0 where there is no text
 * @param column one-based column of the text, or 0 where there is no text
 * @param message what is wrong, the offending value in parentheses
 * @param hint what to do about it; empty, or a sentence that begins with "Maybe"
 */
public record Issue(
    Severity severity,
    String code,
    String pointer,
    int line,
    int column,
    String message,
    String hint) {

  /** How bad an issue is: an error refuses the thing, a warning lets it pass. */
  public enum Severity {
    /** The policy, the field or the submission is refused. */
    ERROR,
    /** It is accepted, but someone should look. */
    WARNING
  }

  /** Checks that nothing is null. */
  public Issue {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(pointer, "pointer");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(hint, "hint");
  }

  /** An error without a position in a text. */
  public static Issue error(String code, String pointer, String message, String hint) {
    return new Issue(Severity.ERROR, code, pointer, 0, 0, message, hint);
  }

  /** A warning without a position in a text. */
  public static Issue warning(String code, String pointer, String message, String hint) {
    return new Issue(Severity.WARNING, code, pointer, 0, 0, message, hint);
  }

  /** The same issue at a position of a text, both one-based. */
  public Issue at(int newLine, int newColumn) {
    return new Issue(severity, code, pointer, newLine, newColumn, message, hint);
  }

  /** The same issue at another JSON pointer. */
  public Issue under(String newPointer) {
    return new Issue(severity, code, newPointer, line, column, message, hint);
  }

  /** True if it refuses what it is about. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** One line and, where there is a hint, a second one. */
  @Override
  public String toString() {
    String place = line > 0 ? line + ":" + column + " " : "";
    String where = pointer.isEmpty() ? "" : pointer + " ";
    String head = severity + " " + place + where + code + ": " + message;
    return hint.isEmpty() ? oneLine(head) : oneLine(head) + "\n  " + oneLine(hint);
  }

  /** A name with a line break in it must not look like a second line of a log. */
  private static String oneLine(String text) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      line.append(Character.isISOControl(c) ? "\\u" + HexFormat.of().toHexDigits(c) : c);
    }
    return line.toString();
  }
}
