package org.leadkit.formats;

import java.util.List;
import java.util.Objects;
import org.leadkit.calendar.Holidays;
import org.leadkit.calendar.WorkCalendar;
import org.leadkit.consent.pack.PolicyPack;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.distribution.Strategy;
import org.leadkit.distribution.Team;
import org.leadkit.profile.FieldCatalogue;
import org.leadkit.qualification.QualificationFramework;
import org.leadkit.retention.RetentionPolicy;
import org.leadkit.retention.RetentionSchedule;
import org.leadkit.routing.RoutingPolicy;
import org.leadkit.scoring.Scorer;
import org.leadkit.scoring.ScoringModel;

/**
 * Reads and writes policies as JSON. A policy that is written and read again is equal to itself and
 * has the same hash. Reading tells everything that is wrong at once, each {@code Issue} with its
 * JSON pointer, line and column. A text may have at most 4 Mi characters and nest 64 deep. No
 * argument may be null and nothing returns null. Immutable and thread-safe. {@link #routingUpTo}
 * allows longer routing policies.
 */
public final class LeadJson {

  private static final LeadJson STANDARD = with(FieldCatalogue.standard());

  private final Known known;
  private final int longest;

  private LeadJson(Known known, int longest) {
    this.known = known;
    this.longest = longest;
  }

  /** Knows the usual fields. */
  public static LeadJson standard() {
    return STANDARD;
  }

  /** Knows the fields of a catalogue, and how to read their values. */
  public static LeadJson with(FieldCatalogue catalogue) {
    return new LeadJson(Known.of(Objects.requireNonNull(catalogue, "catalogue")), JsonText.LONGEST);
  }

  /**
   * Knows one more scorer of the host's, to which the rules of a scoring model refer by its name. A
   * name that is not known is refused when a model is read.
   */
  public LeadJson withScorer(String name, Scorer scorer) {
    return new LeadJson(known.scorer(name, Objects.requireNonNull(scorer, "scorer")), longest);
  }

  /**
   * Knows one more strategy of the host's, to which the pools of a routing policy refer by its
   * name. A name that is not known is refused when a policy is read.
   *
   * @throws InvalidConfiguration if the name is not in kebab case, or that of one of ours
   */
  public LeadJson withStrategy(String name, Strategy strategy) {
    Strategy named = Strategy.named(name, Objects.requireNonNull(strategy, "strategy"));
    return new LeadJson(known.strategy(name, named), longest);
  }

  /**
   * Knows some more holidays, to which calendars refer by their name. A name that is not known is
   * refused when a calendar is read.
   */
  public LeadJson withHolidays(Holidays source) {
    return new LeadJson(known.holidays(source), longest);
  }

  /**
   * Knows one more calendar, to which the members of a team refer by its name. A name that is not
   * known is refused when a team is read.
   */
  public LeadJson withCalendar(WorkCalendar calendar) {
    return new LeadJson(known.calendar(calendar), longest);
  }

  /**
   * Knows one more retention policy of the host's, to which schedules refer by its name. A name
   * that is not known is refused when a schedule is read.
   */
  public LeadJson withRetention(String name, RetentionPolicy policy) {
    return new LeadJson(known.retention(name, Objects.requireNonNull(policy, "policy")), longest);
  }

  /**
   * Reads and writes routing policies of up to so many characters. The default holds some 12,000
   * rules; a policy of 100,000 rules has 20 to 35 Mi characters and can be read in a heap of 2 GiB.
   * To be used for texts that the host trusts.
   *
   * @param characters the length of the longest text, at least 1
   * @throws InvalidConfiguration if it is below 1
   */
  public LeadJson routingUpTo(int characters) {
    if (characters < 1) {
      throw InvalidConfiguration.of(
          "bad-length",
          "The length (%d) of the longest text must be at least 1.".formatted(characters),
          "Maybe leave it at its default.");
    }
    return new LeadJson(known, characters);
  }

  /**
   * Reads a scoring model.
   *
   * @throws InvalidConfiguration with everything that is wrong, by line and column
   */
  public ScoringModel readScoring(String json) {
    return new ScoringReader(json, known.fields(), known.scorers()).read();
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
    return new RoutingReader(json, known, longest).read();
  }

  /**
   * Reads a team.
   *
   * @throws InvalidConfiguration with everything that is wrong, by line and column
   */
  public Team readTeam(String json) {
    return new TeamReader(json, known.calendars()).read();
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
   * A consent pack that comes with leadkit, for example {@code de}. It is somebody's reading of the
   * law on the day that {@link PolicyPack#reviewed()} names, to be checked and owned by the host;
   * each rule says where its text comes from. To change one, {@link #write} it and change the text.
   * Policy evaluation, not legal advice.
   *
   * @throws InvalidConfiguration if there is none of that name
   */
  public static PolicyPack pack(String name) {
    return STANDARD.readConsent(Presets.PACKS.text(name));
  }

  /** The names of the consent packs that come with leadkit, sorted. */
  public static List<String> packs() {
    return Presets.PACKS.names();
  }

  /**
   * Reads a retention schedule.
   *
   * @throws InvalidConfiguration with everything that is wrong, by line and column
   */
  public RetentionSchedule readRetention(String json) {
    return new RetentionReader(json, known.retentions()).read();
  }

  /**
   * A retention schedule that comes with leadkit, for example {@code cnil-prospect}. Nothing uses
   * it unless the host does. It is a part that a host checks and puts into a schedule of its own;
   * each rule says where its text comes from. Policy evaluation, not legal advice.
   *
   * @throws InvalidConfiguration if there is none of that name
   */
  public static RetentionSchedule retention(String name) {
    return STANDARD.readRetention(Presets.RETENTION.text(name));
  }

  /** The names of the retention schedules that come with leadkit, sorted. */
  public static List<String> retentions() {
    return Presets.RETENTION.names();
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
   * Reads a work calendar.
   *
   * @throws InvalidConfiguration with everything that is wrong, by line and column
   */
  public WorkCalendar readCalendar(String json) {
    return CalendarReader.text(json, known.holidays());
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
    return JsonText.read(policy.form().toString(), findings, longest)
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

  /** The JSON Schema (2020-12) of retention schedules. */
  public static String retentionSchema() {
    return schema("retention");
  }

  /** The JSON Schema (2020-12) of qualification frameworks. */
  public static String frameworkSchema() {
    return schema("framework");
  }

  /** The JSON Schema (2020-12) of work calendars. */
  public static String calendarSchema() {
    return schema("calendar");
  }

  /** The JSON Schema (2020-12) of teams. */
  public static String teamSchema() {
    return schema("team");
  }

  private static String schema(String kind) {
    return Presets.resource("schema/" + kind + ".schema.json");
  }
}
