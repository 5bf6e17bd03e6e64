package org.leadkit.consent.pack;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadkit.calendar.Holidays;
import org.leadkit.consent.ConsentLevel;
import org.leadkit.consent.Relationship;
import org.leadkit.consent.Scope;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Issues;
import org.leadkit.decision.PolicyRef;
import org.leadkit.lead.Purpose;

/**
 * Who may be contacted, how and when, as plain dated data that the host chooses and owns. What no
 * rule permits is not permitted. Policy evaluation, not legal advice. Immutable and thread-safe.
 */
public final class PolicyPack implements Canonical {

  private static final PolicyPack EXPLICIT_CONSENT =
      of(
          "explicit-consent",
          "1",
          List.of(
              new PackRule.Permit(
                  RuleHead.of(
                      "reply", Applies.to(new Scope(Set.of(Purpose.REPLY_TO_INQUIRY), Set.of()))),
                  new Ground.Related(
                      Set.of(Relationship.INQUIRY),
                      Period.ofDays(30),
                      Ground.Counting.FORWARD,
                      Set.of())),
              new PackRule.Permit(
                  RuleHead.of("explicit", Applies.ALWAYS),
                  Ground.Consent.of(ConsentLevel.EXPRESS))));

  private final String name;
  private final String version;
  private final Reach reach;
  private final ZoneId zone;
  private final @Nullable LocalDate reviewed;
  private final List<PackRule> rules;
  private final List<Uncertainty> uncertainties;
  private final CanonicalForm form;
  private final PolicyRef ref;

  private PolicyPack(
      String name,
      String version,
      Reach reach,
      ZoneId zone,
      @Nullable LocalDate reviewed,
      List<PackRule> rules,
      List<Uncertainty> uncertainties) {
    this.name = name;
    this.version = version;
    this.reach = reach;
    this.zone = zone;
    this.reviewed = reviewed;
    this.rules = List.copyOf(rules);
    this.uncertainties = List.copyOf(uncertainties);
    this.form = PackForm.of(this);
    this.ref = PolicyRef.of(name, version, form);
  }

  /**
   * The built-in pack: an answer within 30 days to the person's own inquiry, and express consent.
   */
  public static PolicyPack explicitConsent() {
    return EXPLICIT_CONSENT;
  }

  /**
   * A house pack that applies everywhere.
   *
   * @throws InvalidConfiguration with everything that is wrong
   */
  public static PolicyPack of(String name, String version, List<PackRule> rules) {
    return of(name, version, Reach.EVERYWHERE, ZoneOffset.UTC, null, rules, List.of());
  }

  /**
   * A pack from its parts.
   *
   * @param reach where it applies
   * @param zone by whose dates its rules come into force
   * @param reviewed when somebody last compared it with the law; null for a house pack
   * @throws InvalidConfiguration with everything that is wrong
   */
  public static PolicyPack of(
      String name,
      String version,
      Reach reach,
      ZoneId zone,
      @Nullable LocalDate reviewed,
      List<PackRule> rules,
      List<Uncertainty> uncertainties) {
    Issues issues = new Issues();
    new PackCheck(issues).check(name, reach, reviewed, rules, uncertainties);
    issues.throwIfErrors();
    return new PolicyPack(name, version, reach, zone, reviewed, rules, uncertainties);
  }

  /** The name in kebab case. */
  public String name() {
    return name;
  }

  /** The version text; empty if it has none. */
  public String version() {
    return version;
  }

  /** Where it applies. */
  public Reach reach() {
    return reach;
  }

  /** By whose dates its rules come into force. */
  public ZoneId zone() {
    return zone;
  }

  /** When somebody last compared it with the law; empty for a house pack. */
  public Optional<LocalDate> reviewed() {
    return Optional.ofNullable(reviewed);
  }

  /** The rules in the order in which they were written; it plays no part in a decision. */
  public List<PackRule> rules() {
    return rules;
  }

  /** What the law leaves open, and what the pack makes of it. */
  public List<Uncertainty> uncertainties() {
    return uncertainties;
  }

  /** What decides, by name and hash. */
  public PolicyRef ref() {
    return ref;
  }

  /**
   * The dates that follow from an event under the rules in force on its day. Holidays that are not
   * given count as working days, which brings a nominal date forward and changes no safe one.
   *
   * @param trigger kebab-case name of the event, such as {@code opt-out-received}
   * @param date its day where the pack applies
   * @param holidays those that are known, in any order; a rule takes the one that it names
   * @return in the order of the rules; empty if none names the event
   */
  public List<Deadline> due(
      String trigger, LocalDate date, Collection<? extends Holidays> holidays) {
    return due(trigger, date, holidays, Set.of());
  }

  /**
   * The same, where some days don't count because the clock stands, as while an answer of the
   * person is awaited. The caller knows whether the law stops the clock.
   *
   * @param stopped the days that don't count
   */
  public List<Deadline> due(
      String trigger,
      LocalDate date,
      Collection<? extends Holidays> holidays,
      Set<LocalDate> stopped) {
    return rules.stream()
        .filter(rule -> rule.head().enabled() && rule.head().inForce().holds(date))
        .filter(PackRule.Due.class::isInstance)
        .map(PackRule.Due.class::cast)
        .filter(due -> due.trigger().equals(trigger))
        .map(due -> deadline(due, date, holidays, stopped))
        .toList();
  }

  private static Deadline deadline(
      PackRule.Due due,
      LocalDate date,
      Collection<? extends Holidays> holidays,
      Set<LocalDate> stopped) {
    DayCount count = due.count();
    List<? extends Holidays> named =
        holidays.stream().filter(one -> one.name().equals(count.holidays())).limit(1).toList();
    DayCounting counting =
        new DayCounting(
            count, date, day -> named.stream().anyMatch(one -> one.isHoliday(day)), stopped);
    return new Deadline(
        counting.safe(due.kind()),
        counting.nominal(),
        due.head().id(),
        due.duty(),
        due.kind(),
        named.isEmpty() ? "" : count.holidays(),
        count.isDefined());
  }

  /** The pack as data, in the shape in which it is read from JSON. */
  @Override
  public CanonicalForm form() {
    return form;
  }

  /** True for a pack of the same form, the version included. */
  @Override
  public boolean equals(Object other) {
    return other instanceof PolicyPack that && form.equals(that.form);
  }

  @Override
  public int hashCode() {
    return ref.hashCode();
  }

  /** Name and hash, and what a pack is not. */
  @Override
  public String toString() {
    return "PolicyPack[" + ref + ", policy evaluation, not legal advice]";
  }
}
