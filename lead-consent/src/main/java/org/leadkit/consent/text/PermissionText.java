package org.leadkit.consent.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leadkit.consent.gate.Permission;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Decision;
import org.leadkit.decision.Reason;

/**
 * What the gate decided, in a few lines for people: the answer, one line a reason with its
 * citation, what to do with the contact. The texts come from the resource bundle {@code
 * META-INF/leadkit/permission-text}, to which a host may add languages. A code without a text, such
 * as one of a host's rule, is shown in words. Plain text, to be escaped where it is shown. Policy
 * evaluation, not legal advice.
 */
public final class PermissionText {

  private static final String UNVERIFIED = "unverified";

  private PermissionText() {}

  /**
   * The lines of a decision, the last of which says that it is no legal advice. Reasons that read
   * alike are one line.
   *
   * @param locale of the reader; English where there is no text of its language. The default locale
   *     plays no part
   */
  public static String of(Decision<Permission> decision, Locale locale) {
    Texts texts = Texts.of(locale);
    Permission permission = decision.outcome();
    List<String> lines = new ArrayList<>();
    lines.add(head(permission, texts));
    decision.reasons().stream()
        .map(reason -> "- " + line(reason, texts))
        .distinct()
        .forEach(lines::add);
    if (permission.answer() == Permission.Answer.NOT_NOW) {
      lines.add(
          permission
              .firstPermitted()
              .map(at -> texts.text("not-before", at.toString()))
              .orElseGet(() -> texts.text("never")));
    }
    if (!permission.obligations().isEmpty()) {
      lines.add(
          texts.text(
              "to-do",
              permission.obligations().stream()
                  .map(code -> texts.named("obligation", code))
                  .collect(Collectors.joining(", "))));
    }
    if (!permission.validUntil().equals(Instant.MAX)) {
      lines.add(texts.text("holds-until", permission.validUntil().toString()));
    }
    lines.add(texts.text("not-advice"));
    return String.join("\n", lines);
  }

  /** One reason in one line; what is not open stays out. */
  public static String of(Reason reason, Locale locale) {
    return line(reason, Texts.of(locale));
  }

  private static String head(Permission permission, Texts texts) {
    return texts.text(
        "head",
        texts.named("answer", CanonicalForm.kebab(permission.answer())),
        texts.named("purpose", CanonicalForm.kebab(permission.purpose())),
        texts.named("channel", CanonicalForm.kebab(permission.channel())));
  }

  private static String line(Reason reason, Texts texts) {
    Function<String, Stream<String>> detail =
        name -> reason.detail(name).map(value -> texts.text("detail." + name, value)).stream();
    Optional<String> unverified =
        reason
            .detail("trust")
            .filter(UNVERIFIED::equals)
            .map(trust -> texts.text("detail." + UNVERIFIED));
    String details =
        Stream.concat(
                Stream.of("at", "source", "place", "citation").flatMap(detail), unverified.stream())
            .collect(Collectors.joining("; "));
    String sentence = texts.named("reason", reason.code());
    return details.isEmpty() ? sentence : sentence + " (" + details + ")";
  }
}
