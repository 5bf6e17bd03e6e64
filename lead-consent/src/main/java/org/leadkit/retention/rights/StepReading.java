package org.leadkit.retention.rights;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.profile.Field;
import org.leadkit.retention.DataCategory;

/** Reads a step from flat facts. */
record StepReading(Map<String, String> facts) {

  RightsStep step() {
    StepKind kind = StepKind.named(fact("step")).orElseThrow(() -> unreadable("step"));
    Instant at = at();
    return switch (kind) {
      case RECEIVED ->
          new RightsStep.Received(
              at,
              request(),
              constant("right", Right.values()),
              new HashSet<>(all("law")),
              new HashSet<>(all("subject")));
      case RECEIPT_CONFIRMED -> new RightsStep.ReceiptConfirmed(at);
      case IDENTITY_ASKED -> new RightsStep.IdentityAsked(at);
      case IDENTITY_FAILED -> new RightsStep.IdentityFailed(at, fact("because"));
      case IDENTITY_VERIFIED -> new RightsStep.IdentityVerified(at);
      case CLARIFICATION_ASKED -> new RightsStep.ClarificationAsked(at, fact("question"));
      case CLARIFICATION_RECEIVED -> new RightsStep.ClarificationReceived(at, fact("question"));
      case EXTENDED -> new RightsStep.Extended(at, fact("because"));
      case CLOSED ->
          new RightsStep.Closed(
              at,
              constant("outcome", RightsStep.Outcome.values()),
              facts.getOrDefault("because", ""),
              withheld());
    };
  }

  private String request() {
    String request = fact("request");
    if (request.isBlank()) {
      throw unreadable("request");
    }
    return request;
  }

  private Instant at() {
    try {
      return Instant.parse(fact("at"));
    } catch (DateTimeException e) {
      throw unreadable("at");
    }
  }

  private List<Withheld> withheld() {
    List<String> categories = all("withheld");
    List<String> grounds = all("ground");
    if (categories.size() != grounds.size()) {
      throw unreadable("ground");
    }
    List<Withheld> withheld = new ArrayList<>();
    for (int i = 0; i < categories.size(); i++) {
      withheld.add(new Withheld(new DataCategory(categories.get(i)), grounds.get(i)));
    }
    return withheld;
  }

  private List<String> all(String name) {
    List<String> values = new ArrayList<>();
    String value = facts.get(name + 0);
    while (value != null) {
      values.add(value);
      value = facts.get(name + values.size());
    }
    if (facts.keySet().stream().filter(key -> isNumbered(name, key)).count() != values.size()) {
      throw unreadable(name);
    }
    return values;
  }

  private static boolean isNumbered(String name, String key) {
    return key.startsWith(name) && key.substring(name.length()).matches("[0-9]+");
  }

  private <E extends Enum<E>> E constant(String name, E[] constants) {
    String text = fact(name);
    return Arrays.stream(constants)
        .filter(one -> CanonicalForm.kebab(one).equals(text))
        .findFirst()
        .orElseThrow(() -> unreadable(name));
  }

  private String fact(String name) {
    String value = facts.get(name);
    if (value == null) {
      throw unreadable(name);
    }
    return value;
  }

  private static InvalidConfiguration unreadable(String name) {
    return InvalidConfiguration.of(
        "unreadable-step",
        "The fact (%s) of a step is missing or can't be read.".formatted(Field.shown(name)),
        "Maybe it was written by a later version.");
  }
}
