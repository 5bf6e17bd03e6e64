package org.leadkit.formats;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadkit.decision.Issue;

/** Reads one text into nodes that know where they stand; used once. */
final class JsonText {

  /** The longest text unless more is asked for, in characters: 4 MiB. */
  static final int LONGEST = 4 * 1024 * 1024;

  /** How deep objects and lists may be nested. */
  static final int DEEPEST = 64;

  private static final int LONGEST_NAME = 1024;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNameLength(LONGEST_NAME)
                  .maxStringLength(LONGEST)
                  .maxNumberLength(LONGEST)
                  .build())
          .build();

  private final JsonParser parser;
  private final Findings findings;

  private JsonText(JsonParser parser, Findings findings) {
    this.parser = parser;
    this.findings = findings;
  }

  /**
   * The root.
   *
   * @return empty if the text is not JSON at all, which is then among the findings
   */
  static Optional<Node> read(String text, Findings findings) {
    return read(text, findings, LONGEST);
  }

  /** The same, for a text of at most so many characters. */
  static Optional<Node> read(String text, Findings findings, int longest) {
    if (text.length() > longest) {
      findings.add(
          Issue.error(
                  "too-long",
                  "",
                  "The text (%d characters) is longer than %d characters."
                      .formatted(text.length(), longest),
                  "Maybe split it.")
              .at(1, 1));
      return Optional.empty();
    }
    String json = text.startsWith("\uFEFF") ? text.substring(1) : text;
    try (JsonParser parser = FACTORY.createParser(json)) {
      return new JsonText(parser, findings).document();
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory can't fail.", e);
    }
  }

  private Optional<Node> document() throws IOException {
    try {
      if (parser.nextToken() == null) {
        findings.add(broken(parser.currentLocation()));
        return Optional.empty();
      }
      Node root = value(here(null, ""));
      if (parser.nextToken() != null) {
        findings.add(broken(parser.currentTokenLocation()));
        return Optional.empty();
      }
      return Optional.of(root);
    } catch (StreamConstraintsException e) {
      findings.add(beyondLimit());
    } catch (JsonProcessingException e) {
      // The message of Jackson shows a part of the text, which may be personal.
      findings.add(broken(e.getLocation()));
    }
    return Optional.empty();
  }

  private Node value(Place place) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> group(place);
      case START_ARRAY -> items(place);
      case VALUE_STRING -> new Node.Text(place, parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Node.Numeral(place, parser.getText());
      case VALUE_TRUE -> new Node.Flag(place, true);
      case VALUE_FALSE -> new Node.Flag(place, false);
      default -> new Node.Nothing(place);
    };
  }

  private Node group(Place place) throws IOException {
    Map<String, Node.Member> members = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      Place key = here(place, name);
      parser.nextToken();
      Node value = value(here(place, name));
      if (members.putIfAbsent(name, new Node.Member(key, value)) != null) {
        findings.add(
            key.error(
                "duplicate-key",
                "The member (%s) stands twice in one object.".formatted(Shown.of(name)),
                "Maybe one of both was copied and not renamed."));
      }
    }
    return new Node.Group(place, members);
  }

  private Node items(Place place) throws IOException {
    List<Node> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(here(place, Integer.toString(items.size()))));
    }
    return new Node.Items(place, items);
  }

  private Place here(@Nullable Place parent, String token) {
    JsonLocation location = parser.currentTokenLocation();
    return new Place(parent, token, location.getLineNr(), location.getColumnNr());
  }

  private static Issue broken(JsonLocation location) {
    return Issue.error(
            "broken-json",
            "",
            "The text is not JSON at line (%d).".formatted(location.getLineNr()),
            "Maybe a comma, a quote or a bracket before it is missing, or is one too many.")
        .at(location.getLineNr(), location.getColumnNr());
  }

  private Issue beyondLimit() {
    JsonLocation location = parser.currentLocation();
    boolean deep = parser.getParsingContext().getNestingDepth() > DEEPEST;
    Issue issue =
        deep
            ? Issue.error(
                "too-deep",
                "",
                "Objects and lists are nested deeper than (%d).".formatted(DEEPEST),
                "Maybe name a part of it as a rule of its own.")
            : Issue.error(
                "too-long",
                "",
                "A name is longer than (%d) characters.".formatted(LONGEST_NAME),
                "Maybe a quote is missing.");
    return issue.at(location.getLineNr(), location.getColumnNr());
  }
}
