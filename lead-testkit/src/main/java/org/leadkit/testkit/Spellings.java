package org.leadkit.testkit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The ways in which a value may stand in a text, each with a name. */
final class Spellings {

  private static final int BASE64_BITS = 6;
  private static final int SHORTEST = 6;

  private final Map<String, String> inAnyCase = new LinkedHashMap<>();
  private final Map<String, List<String>> inTheirCase = new LinkedHashMap<>();
  private final List<Pattern> numbers = new ArrayList<>();

  private Spellings() {}

  /**
   * The spellings of some values that stand for the same.
   *
   * @param values each of 6 characters or more, since a shorter one stands in many texts
   */
  static Spellings of(List<String> values) {
    Spellings spellings = new Spellings();
    values.forEach(spellings::add);
    return spellings;
  }

  private void add(String value) {
    if (value.length() < SHORTEST) {
      throw new IllegalArgumentException(
          "The marker (of %d characters) is too short to be told from other text.%nMaybe take %d characters or more."
              .formatted(value.length(), SHORTEST));
    }
    String lower = value.toLowerCase(Locale.ROOT);
    String url = URLEncoder.encode(value, StandardCharsets.UTF_8);
    anyCase("plain", normal(value));
    anyCase("url", url);
    anyCase("url", url.replace("+", "%20"));
    anyCase("json", json(value));
    anyCase("html", html(value));
    anyCase("hex", HexFormat.of().formatHex(bytes(value)));
    anyCase("hex", HexFormat.of().formatHex(bytes(lower)));
    for (String algorithm : List.of("MD5", "SHA-1", "SHA-256")) {
      anyCase(algorithm, digest(algorithm, value));
      anyCase(algorithm, digest(algorithm, lower));
    }
    for (String one : List.of(value, lower)) {
      inTheirCase.computeIfAbsent("base64", name -> new ArrayList<>()).addAll(base64(one));
    }
    if (value.matches("\\+[0-9]{8,15}")) {
      numbers.add(number(value));
    }
  }

  private void anyCase(String name, String spelling) {
    inAnyCase.putIfAbsent(spelling.toLowerCase(Locale.ROOT), name);
  }

  /** How a value is spelt in a text; empty if it is not in it. */
  Optional<String> in(String text) {
    String lower = normal(text).toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> one : inAnyCase.entrySet()) {
      if (lower.contains(one.getKey())) {
        return Optional.of(one.getValue());
      }
    }
    for (Map.Entry<String, List<String>> one : inTheirCase.entrySet()) {
      if (one.getValue().stream().anyMatch(text::contains)) {
        return Optional.of(one.getKey());
      }
    }
    return numbers.stream().anyMatch(number -> number.matcher(text).find())
        ? Optional.of("number")
        : Optional.empty();
  }

  private static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String json(String value) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else {
        out.append(c < ' ' || c > '~' ? "\\u%04x".formatted((int) c) : String.valueOf(c));
      }
    }
    return out.toString();
  }

  private static String html(String value) {
    return value
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /**
   * What of the value's Base64 stays the same whatever stands before and after it, for each of the
   * three places at which it can begin.
   */
  private static List<String> base64(String value) {
    List<String> spellings = new ArrayList<>();
    for (int before = 0; before < 3; before++) {
      byte[] padded = new byte[before + bytes(value).length];
      System.arraycopy(bytes(value), 0, padded, before, bytes(value).length);
      String all = Base64.getEncoder().withoutPadding().encodeToString(padded);
      int from = (before * Byte.SIZE + BASE64_BITS - 1) / BASE64_BITS;
      String own = all.substring(from, padded.length * Byte.SIZE / BASE64_BITS);
      spellings.add(own);
      spellings.add(own.replace('+', '-').replace('/', '_'));
    }
    return spellings;
  }

  private static String digest(String algorithm, String value) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes(value)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has " + algorithm + ".", e);
    }
  }

  /** The digits of a number with or without its country, and with anything usual between them. */
  private static Pattern number(String international) {
    String between = "[\\s().\\-/\\u00a0]{0,3}";
    String digits = international.substring(1);
    List<String> forms = new ArrayList<>();
    for (int country = 1; country <= 3; country++) {
      String own = spaced(digits.substring(country), between);
      String code = spaced(digits.substring(0, country), between);
      forms.add(
          "(?:(?:\\+|00|%2b)?" + between + code + between + "(?:\\(0\\))?|0)" + between + own);
    }
    return Pattern.compile(
        "(?<![0-9])(?:" + String.join("|", forms) + ")(?![0-9])", Pattern.CASE_INSENSITIVE);
  }

  private static String spaced(String digits, String between) {
    return digits.chars().mapToObj(Character::toString).collect(Collectors.joining(between));
  }
}
