package org.leadkit.decision;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A JSON object in one fixed spelling: members in the order in which the code adds them, no
 * insignificant space, decimals without trailing zeros, ISO-8601 times and durations (whole days as
 * {@code P14D}), UTF-8. Its SHA-256 names a policy. Immutable and thread-safe.
 */
public final class CanonicalForm {

  private static final CanonicalForm EMPTY = new CanonicalForm(Map.of());
  private static final long SECONDS_A_DAY = 86_400;

  private final Map<String, Object> members;

  private CanonicalForm(Map<String, Object> members) {
    this.members = members;
  }

  /** An object without members. */
  public static CanonicalForm object() {
    return EMPTY;
  }

  /**
   * The same object with one more member at its end; an existing member of that name is replaced in
   * its place.
   *
   * @param value a text, a number, a boolean, {@link Points}, an enum, an {@link Instant}, a {@link
   *     Duration}, a form, something {@link Canonical}, or a collection of these
   * @throws IllegalArgumentException for any other type
   */
  public CanonicalForm with(String name, Object value) {
    Map<String, Object> copy = new LinkedHashMap<>(members);
    copy.put(name, plain(value));
    return new CanonicalForm(Collections.unmodifiableMap(copy));
  }

  /** The same object, with the member only if the collection is not empty. */
  public CanonicalForm withAny(String name, Collection<?> values) {
    return values.isEmpty() ? this : with(name, values);
  }

  /** The same object without a member. */
  public CanonicalForm without(String name) {
    Map<String, Object> copy = new LinkedHashMap<>(members);
    copy.remove(name);
    return new CanonicalForm(Collections.unmodifiableMap(copy));
  }

  /** All members of the other object added at the end of this one. */
  public CanonicalForm and(CanonicalForm other) {
    Map<String, Object> copy = new LinkedHashMap<>(members);
    copy.putAll(other.members);
    return new CanonicalForm(Collections.unmodifiableMap(copy));
  }

  /** The SHA-256 of the UTF-8 text, 64 hex digits. */
  public String sha256() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CanonicalForm form && toString().equals(form.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  /** The text. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    write(members, out);
    return out.toString();
  }

  private static Object plain(Object value) {
    if (value instanceof CanonicalForm form) {
      return form.members;
    }
    if (value instanceof Canonical canonical) {
      return canonical.form().members;
    }
    if (value instanceof Collection<?> collection) {
      return collection.stream().map(CanonicalForm::plain).toList();
    }
    if (value instanceof Points points) {
      return points.decimal();
    }
    if (value instanceof BigDecimal decimal) {
      return decimal.signum() == 0 ? BigDecimal.ZERO : decimal.stripTrailingZeros();
    }
    if (value instanceof Duration duration) {
      return text(duration);
    }
    if (value instanceof Instant) {
      return value.toString();
    }
    if (value instanceof Enum<?> constant) {
      return kebab(constant);
    }
    if (value instanceof String
        || value instanceof Boolean
        || value instanceof Integer
        || value instanceof Long) {
      return value;
    }
    throw new IllegalArgumentException(
        "The type (%s) has no canonical form.%nMaybe give its text."
            .formatted(value.getClass().getName()));
  }

  /** An enum constant in kebab case: {@code SALES_FOLLOW_UP} is {@code sales-follow-up}. */
  public static String kebab(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** ISO-8601, whole days as {@code P14D}, anything else as {@link Duration#toString()}. */
  public static String text(Duration duration) {
    boolean wholeDays =
        duration.getNano() == 0
            && duration.getSeconds() != 0
            && duration.getSeconds() % SECONDS_A_DAY == 0;
    return wholeDays ? "P" + duration.toDays() + "D" : duration.toString();
  }

  private static void write(Object value, StringBuilder out) {
    if (value instanceof Map<?, ?> object) {
      String separator = "{";
      for (Map.Entry<?, ?> member : object.entrySet()) {
        out.append(separator);
        quote((String) member.getKey(), out);
        out.append(':');
        write(member.getValue(), out);
        separator = ",";
      }
      out.append(object.isEmpty() ? "{}" : "}");
    } else if (value instanceof List<?> list) {
      String separator = "[";
      for (Object item : list) {
        out.append(separator);
        write(item, out);
        separator = ",";
      }
      out.append(list.isEmpty() ? "[]" : "]");
    } else if (value instanceof String text) {
      quote(text, out);
    } else if (value instanceof BigDecimal decimal) {
      out.append(decimal.toPlainString());
    } else {
      out.append(value);
    }
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || (Character.isSurrogate(c) && !isPaired(text, i))) {
        out.append("\\u").append(HexFormat.of().toHexDigits(c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  private static boolean isPaired(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }
}
