package org.leadkit.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leadkit.decision.Issue;
import org.leadkit.decision.Reason;
import org.leadkit.profile.Field;
import org.leadkit.profile.FieldCatalogue;
import org.leadkit.profile.Fields;
import org.leadkit.profile.PhoneNumber;
import org.leadkit.profile.Profile;
import org.leadkit.value.Value;
import org.leadkit.value.ValueType;

/** Reads one submission; used once. */
final class SubmissionReader {

  private final FieldCatalogue catalogue;
  private final List<Profile.Entry> entries = new ArrayList<>();
  private final List<Reason> changes = new ArrayList<>();
  private final List<Issue> issues = new ArrayList<>();
  private final Map<String, String> refused = new LinkedHashMap<>();

  SubmissionReader(FieldCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  Draft read(Submission submission) {
    issues.addAll(submission.issues());
    submission.values().forEach(this::readValue);
    boolean accepted = submission.raw().isEmpty() && !entries.isEmpty();
    if (submission.raw().isEmpty() && entries.isEmpty()) {
      issues.add(
          Issue.error(
              "nothing-understood",
              "",
              "The submission has (%d) values, none of which could be used."
                  .formatted(submission.values().size()),
              "Maybe the names of its fields differ from those of the catalogue."));
    }
    entries.add(new Profile.Entry(Fields.SOURCE, Value.of(submission.source())));
    deriveEmailDomain();
    completePhone();
    return new Draft(Profile.empty().with(entries), changes, issues, refused, accepted);
  }

  private void readValue(String name, String raw) {
    Optional<Field> known = catalogue.find(name);
    if (raw.isBlank()) {
      return;
    }
    if (!isUsableName(name)) {
      refuse(
          name,
          raw,
          "bad-field-name",
          "The name of the field can't be used.",
          "Maybe the form sends its own markup.");
    } else if (known.isEmpty()) {
      readUnknown(name, raw);
    } else if (catalogue.isDecided(known.get()) || known.get().equals(Fields.SOURCE)) {
      refuse(
          name,
          raw,
          "decided-field",
          "The field (%s) is written by the library and can't be submitted.".formatted(name),
          "Maybe use a field of your own.");
    } else if (hasUsableText(name, raw, known.get())) {
      readKnown(known.get(), raw);
    }
  }

  private void readUnknown(String name, String raw) {
    Field.Text field = Field.text(name);
    if (hasUsableText(name, raw, field)) {
      issues.add(
          Issue.warning(
              "unknown-field",
              pointer(name),
              "The field (%s) is not in the catalogue; its value is kept as personal."
                  .formatted(Field.shown(name)),
              "Maybe add it to the catalogue, with its type and its sensitivity."));
      field.read(raw).ifPresent(value -> entries.add(new Profile.Entry(field, value)));
    }
  }

  private void readKnown(Field field, String raw) {
    Optional<Value> value = field.read(raw);
    if (value.isEmpty()) {
      refuse(
          field.name(),
          raw,
          "unreadable-value",
          "The text of the field (%s) is no %s.".formatted(field.name(), kind(field)),
          "Maybe a typing error, or the wrong column.");
      return;
    }
    entries.add(new Profile.Entry(field, value.get()));
    noteChanges(field, raw, value.get().text());
  }

  private void noteChanges(Field field, String raw, String normal) {
    String stripped = raw.strip();
    boolean trimmed = !stripped.equals(raw);
    boolean changed = field.type() == ValueType.TEXT && !normal.equals(stripped);
    if (trimmed || changed) {
      String effect = changed ? field.normaliser().effect() : "";
      String both = trimmed && changed ? "trimmed and " + effect : trimmed ? "trimmed" : effect;
      changes.add(Reason.of("normalised", "").fact("field", field.name()).fact("effect", both));
    }
  }

  private boolean hasUsableText(String name, String raw, Field field) {
    if (raw.getBytes(StandardCharsets.UTF_8).length > IntakePolicy.LONGEST_VALUE) {
      refuse(
          name,
          raw,
          "value-too-long",
          "The text of the field (%s) has more than %d bytes."
              .formatted(Field.shown(name), IntakePolicy.LONGEST_VALUE),
          "Maybe it is a file: keep it elsewhere and send its reference.");
      return false;
    }
    boolean lineBreaks = field.normaliser().allowsLineBreaks();
    if (raw.strip().codePoints().anyMatch(c -> isControl(c) && !(lineBreaks && isLayout(c)))) {
      refuse(
          name,
          raw,
          "control-character",
          "The text of the field (%s) holds a control character.".formatted(Field.shown(name)),
          "Maybe it was pasted from a document or sent in another encoding.");
      return false;
    }
    return true;
  }

  private void refuse(String name, String raw, String code, String message, String hint) {
    issues.add(Issue.error(code, pointer(name), message, hint));
    refused.put(name, raw);
  }

  private void deriveEmailDomain() {
    for (Profile.Entry entry : List.copyOf(entries)) {
      if (entry.field().equals(Fields.EMAIL)) {
        String address = entry.value().text();
        String domain = address.substring(address.lastIndexOf('@') + 1);
        entries.add(new Profile.Entry(Fields.EMAIL_DOMAIN, Value.of(domain)));
      }
    }
  }

  /** A national number of a person whose country is known is one of that country. */
  private void completePhone() {
    Profile read = Profile.empty().with(entries);
    Optional<PhoneNumber> complete =
        read.text(Fields.PHONE)
            .flatMap(
                number ->
                    read.text(Fields.COUNTRY)
                        .flatMap(country -> PhoneNumber.read(number, country)));
    complete
        .filter(number -> !read.text(Fields.PHONE).equals(Optional.of(number.normal())))
        .ifPresent(
            number -> {
              entries.add(new Profile.Entry(Fields.PHONE, Value.of(number.normal())));
              changes.add(
                  Reason.of("normalised", "")
                      .fact("field", Fields.PHONE.name())
                      .fact("effect", "completed by the country"));
            });
  }

  private static boolean isUsableName(String name) {
    return !name.isBlank()
        && name.length() <= FieldCatalogue.LONGEST_NAME
        && name.codePoints().noneMatch(SubmissionReader::isControl);
  }

  private static boolean isControl(int codePoint) {
    return Character.isISOControl(codePoint)
        || Character.getType(codePoint) == Character.SURROGATE
        || codePoint == '\u2028'
        || codePoint == '\u2029';
  }

  private static boolean isLayout(int codePoint) {
    return codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
  }

  private static String kind(Field field) {
    return switch (field.normaliser()) {
      case EMAIL -> "e-mail address";
      case COUNTRY -> "ISO 3166 country code";
      case DOMAIN -> "host name";
      case PHONE -> "telephone number";
      case PLAIN, MULTILINE, LOWER, UPPER ->
          switch (field.type()) {
            case TEXT -> "text";
            case DECIMAL -> "number";
            case FLAG -> "true or false";
            case MOMENT -> "instant (ISO 8601)";
            case DAY -> "date (ISO 8601)";
          };
    };
  }

  private static String pointer(String name) {
    return "/" + Field.shown(name).replace("~", "~0").replace("/", "~1");
  }
}
