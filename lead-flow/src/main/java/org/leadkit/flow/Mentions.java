package org.leadkit.flow;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.leadkit.lead.ContactPoint;
import org.leadkit.lead.LeadId;
import org.leadkit.spi.Rejection;

/**
 * Whether a text names a person's contact point, in any spelling: another case, a tag behind a
 * plus, blanks and brackets in a telephone number, escapes of a form or of JSON. It rather finds
 * too much, for it looks through input that was refused.
 */
final class Mentions {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "[^\\s,;:<>()\\[\\]{}\"'=&?|]{1,64}@[^\\s,;:<>()\\[\\]{}\"'=&?|/\\\\]{1,255}");
  private static final Pattern ESCAPE =
      Pattern.compile("%([0-9A-Fa-f]{2})|\\\\u00([0-9A-Fa-f]{2})");

  /** Fewer digits are in too many texts. */
  private static final int DIGITS = 7;

  private final Set<ContactPoint> mailboxes = new HashSet<>();
  private final Set<String> numbers = new HashSet<>();

  Mentions(Set<ContactPoint> points) {
    for (ContactPoint point : points) {
      if (point.kind() == ContactPoint.Kind.EMAIL) {
        mailboxes.add(point.mailbox());
      } else if (point.kind() == ContactPoint.Kind.PHONE) {
        Stream.concat(Stream.of(point), point.equivalents().stream())
            .map(one -> digits(one.value()))
            .map(Mentions::withoutPrefix)
            .filter(number -> number.length() >= DIGITS)
            .forEach(numbers::add);
      }
    }
  }

  /** True if refused input is about one of the leads, or names a point. */
  boolean isOf(Rejection rejection, Set<LeadId> leads) {
    return rejection.lead().filter(leads::contains).isPresent() || in(rejection);
  }

  /**
   * True if it is certain enough to show it to the person: a telephone number may be shared, so
   * input that names another address, or is about another lead, is somebody else's.
   */
  boolean isSurelyOf(Rejection rejection, Set<LeadId> leads) {
    if (rejection.lead().isPresent()) {
      return leads.contains(rejection.lead().get());
    }
    List<String> texts = texts(rejection).map(Mentions::unescaped).toList();
    return texts.stream().anyMatch(this::hasAddress)
        || (in(rejection) && texts.stream().noneMatch(text -> ADDRESS.matcher(text).find()));
  }

  private static Stream<String> texts(Rejection rejection) {
    return Stream.concat(
        Stream.of(rejection.raw()),
        Stream.concat(rejection.values().keySet().stream(), rejection.values().values().stream()));
  }

  boolean in(Rejection rejection) {
    return texts(rejection).anyMatch(this::in);
  }

  private boolean in(String raw) {
    String text = unescaped(raw);
    return hasAddress(text) || hasNumber(raw) || hasNumber(text);
  }

  private boolean hasAddress(String text) {
    if (mailboxes.isEmpty()) {
      return false;
    }
    Matcher found = ADDRESS.matcher(text);
    while (found.find()) {
      if (email(found.group()).filter(point -> mailboxes.contains(point.mailbox())).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private boolean hasNumber(String text) {
    if (numbers.isEmpty()) {
      return false;
    }
    String digits = digits(text);
    return numbers.stream().anyMatch(digits::contains);
  }

  private static Optional<ContactPoint> email(String text) {
    String end = text.replaceAll("[.!]+$", "");
    try {
      return Optional.of(ContactPoint.email(end.toLowerCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String digits(String text) {
    return text.replaceAll("\\D", "");
  }

  /** A number is written with a trunk prefix, or with none. */
  private static String withoutPrefix(String number) {
    return number.replaceFirst("^0+", "");
  }

  private static String unescaped(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(
            escape -> {
              String hex = escape.group(1) == null ? escape.group(2) : escape.group(1);
              return Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(hex, 16)));
            });
  }
}
