package org.leadkit.formats;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.leadkit.consent.PolicyPack;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.profile.FieldCatalogue;
import org.leadkit.qualification.QualificationFramework;
import org.leadkit.routing.RoutingPolicy;
import org.leadkit.scoring.Scorer;
import org.leadkit.scoring.ScoringModel;

/**
 * Reads and writes policies as JSON. A policy that is written and read again is equal to itself and
 * has the same hash. Reading tells everything that is wrong at once, each {@code Issue} with its
 * JSON pointer, line and column. A text may have at most 4 Mi characters and nest 64 deep. No
 * argument may be null and nothing returns null. Immutable and thread-safe.
 */
public final class LeadJson {

  private static final LeadJson STANDARD = new LeadJson(FieldCatalogue.standard(), Map.of());

  private final FieldCatalogue catalogue;
  private final Map<String, Scorer> scorers;

  private LeadJson(FieldCatalogue catalogue, Map<String, Scorer> scorers) {
    this.catalogue = catalogue;
    this.scorers = scorers;
  }

  /** Knows the usual fields. */
  public static LeadJson standard() {
    return STANDARD;
  }

  /** Knows the fields of a catalogue, and how to read their values. */
  public static LeadJson with(FieldCatalogue catalogue) {
    return new LeadJson(Objects.requireNonNull(catalogue, "catalogue"), Map.of());
  }

  /**
   * Knows one more scorer of the host's, to which the rules of a scoring model refer by its name. A
   * name that is not known is refused when a model is read.
   */
  public LeadJson withScorer(String name, Scorer scorer) {
    Map<String, Scorer> more = new TreeMap<>(scorers);
    more.put(name, Objects.requireNonNull(scorer, "scorer"));
    return new LeadJson(catalogue, Collections.unmodifiableMap(more));
  }

  /**
   * Reads a scoring model.
   *
   * @throws InvalidConfiguration with everything that is wrong, by line and column
   */
  public ScoringModel readScoring(String json) {
    return new ScoringReader(json, catalogue, scorers).read();
  }

  /**
   * A scoring model that comes with leadkit, for example {@code mission}. It does over the usual
   * fields what a product or a company is known to do; its {@link ScoringModel#source()} says where
   * its numbers are from and which activities it expects. To change one, {@link #write} it and
   * change the text.
   *
   * @throws InvalidConfiguration if there is none of that name
   */
  public static ScoringModel scoringModel(String name) {
    return STANDARD.readScoring(Presets.SCORING.text(name));
  }

  /** The names of the scoring models that come with leadkit, sorted. */
  public static List<String> scoringModels() {
    return Presets.SCORING.names();
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
   * Reads a qualification framework.
   *
   * @throws InvalidConfiguration with everything that is wrong, by line and column
   */
  public QualificationFramework readFramework(String json) {
    return new FrameworkReader(json).read();
  }

  /**
   * A qualification framework that comes with leadkit: {@code bant}, {@code champ}, {@code gpct} or
   * {@code meddic}. To change one, {@link #write} it and change the text.
   *
   * @throws InvalidConfiguration if there is none of that name
   */
  public static QualificationFramework framework(String name) {
    return STANDARD.readFramework(Presets.FRAMEWORKS.text(name));
  }

  /** The names of the frameworks that come with leadkit, sorted. */
  public static List<String> frameworks() {
    return Presets.FRAMEWORKS.names();
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

  /** The JSON Schema (2020-12) of qualification frameworks. */
  public static String frameworkSchema() {
    return schema("framework");
  }

  private static String schema(String kind) {
    return Presets.resource("schema/" + kind + ".schema.json");
  }
}
