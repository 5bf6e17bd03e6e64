package org.leadkit.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.leadkit.consent.PolicyPack;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.profile.FieldCatalogue;
import org.leadkit.routing.RoutingPolicy;
import org.leadkit.scoring.ScoringModel;

/**
 * Reads and writes policies as JSON. A policy that is written and read again is equal to itself and
 * has the same hash. Reading tells everything that is wrong at once, each {@code Issue} with its
 * JSON pointer, line and column. A text may have at most 4 Mi characters and nest 64 deep. No
 * argument may be null and nothing returns null. Immutable and thread-safe.
 */
public final class LeadJson {

  private static final LeadJson STANDARD = new LeadJson(FieldCatalogue.standard());

  private final FieldCatalogue catalogue;

  private LeadJson(FieldCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Knows the usual fields. */
  public static LeadJson standard() {
    return STANDARD;
  }

  /** Knows the fields of a catalogue, and how to read their values. */
  public static LeadJson with(FieldCatalogue catalogue) {
    return new LeadJson(Objects.requireNonNull(catalogue, "catalogue"));
  }

  /**
   * Reads a scoring model.
   *
   * @throws InvalidConfiguration with everything that is wrong, by line and column
   */
  public ScoringModel readScoring(String json) {
    return new ScoringReader(json, catalogue).read();
  }

  /**
   * Reads a routing policy.
   *
   * @throws InvalidConfiguration with everything that is wrong, by line and column
   */
  public RoutingPolicy readRouting(String json) {
    return new RoutingReader(json, catalogue).read();
  }

  /**
   * Reads a consent pack.
   *
   * @throws InvalidConfiguration with everything that is wrong, by line and column
   */
  public PolicyPack readConsent(String json) {
    return new ConsentReader(json).read();
  }

  /**
   * Writes the canonical form for people: indented, what fits on a line on one line, a newline at
   * the end. The same thing is always written alike.
   *
   * @throws InvalidConfiguration if the form is so long or so deep that it could not be read again
   */
  public String write(Canonical policy) {
    Findings findings = new Findings();
    return JsonText.read(policy.form().toString(), findings)
        .map(JsonLayout::indented)
        .orElseThrow(findings::failure);
  }

  /** The JSON Schema (2020-12) of scoring models. */
  public static String scoringSchema() {
    return schema("scoring");
  }

  /** The JSON Schema (2020-12) of routing policies. */
  public static String routingSchema() {
    return schema("routing");
  }

  /** The JSON Schema (2020-12) of consent packs. */
  public static String consentSchema() {
    return schema("consent");
  }

  private static String schema(String kind) {
    String path = "/META-INF/leadkit/schema/" + kind + ".schema.json";
    try (InputStream in = LeadJson.class.getResourceAsStream(path)) {
      return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
