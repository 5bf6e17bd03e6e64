package org.leadkit.formats;

import java.util.Map;
import java.util.Set;
import org.leadkit.profile.Field;
import org.leadkit.retention.Provenance;
import org.leadkit.retention.export.Statement;

/** Names of an export in words for people. */
final class ExportWords {

  private static final Map<String, String> SECTIONS =
      Map.of(
          "controller", "Who answers for your data",
          "processing", "What it is used for, and on what basis",
          "sources", "Where it came from",
          "recipients", "Who got it",
          "retention", "How long it is kept",
          "automated-decisions", "Decisions made by machines",
          "suppression", "Do-not-contact list",
          "duplicates", "Records that are you",
          "transfers", "Transfers to other countries",
          "rights", "Your rights");

  private static final Set<String> NAMED = Set.of("sources", "recipients");

  private static final Map<String, String> KINDS =
      Map.of(
          "lead", "What we know of you now",
          "touch", "What was sent to us",
          "activity", "What you did",
          "consent-event", "What you allowed and refused",
          "score", "Scores",
          "decision", "Decisions",
          "assignment", "Who works on it",
          "rejection", "Input that was refused");

  private static final Map<String, String> GROUNDS =
      Map.of(
          "untagged", "nobody has said yet what it is",
          "secret", "it is never shown, for your safety",
          "about-others", "it says something of other people",
          "other-basis", "its use rests neither on consent nor on a contract",
          "inferred", "it was computed",
          "third-party", "somebody else gave it",
          "staff", "our staff wrote it");

  private ExportWords() {}

  static String section(String id) {
    return SECTIONS.getOrDefault(id, label(id));
  }

  /** A source or a recipient has a name of its own; anything else is named by us. */
  static String name(Statement statement) {
    boolean isOwn = NAMED.contains(statement.section());
    return isOwn ? statement.name() : label(statement.name());
  }

  static String kind(String id) {
    return KINDS.getOrDefault(id, label(id));
  }

  static String ground(String id) {
    return GROUNDS.getOrDefault(id, label(id));
  }

  static String origin(Provenance provenance) {
    return switch (provenance) {
      case DECLARED -> "you said it";
      case OBSERVED -> "you did it, and we saw it";
      case INFERRED -> "computed";
      case THIRD_PARTY -> "somebody else gave it";
      case STAFF -> "our staff wrote it";
    };
  }

  /** A name that is lowerCamel or in kebab case; any other stays as it is. */
  static String label(String name) {
    if (name.matches("[a-z][a-z0-9-]*") && !name.contains("--") && !name.endsWith("-")) {
      return name.replace('-', ' ');
    }
    return name.matches("[a-z][A-Za-z0-9]*") ? Field.label(name) : name;
  }
}
