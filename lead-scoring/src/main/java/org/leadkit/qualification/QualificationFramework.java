package org.leadkit.qualification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Decision;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Issues;
import org.leadkit.decision.PolicyRef;
import org.leadkit.lead.Evidence;
import org.leadkit.profile.Field;
import org.leadkit.profile.Profile;

/**
 * A way to qualify a lead by evidence, such as BANT or MEDDIC, as plain data: criteria, what can be
 * found about each, and what it is worth. Built in Java or read from JSON, it is the same framework
 * with the same hash. Immutable and thread-safe.
 */
public final class QualificationFramework implements Canonical {

  private final String name;
  private final String version;
  private final String source;
  private final List<Criterion> criteria;
  private final PolicyRef ref;

  private QualificationFramework(
      String name, String version, String source, List<Criterion> criteria) {
    this.name = name;
    this.version = version;
    this.source = source;
    this.criteria = List.copyOf(criteria);
    this.ref = PolicyRef.of(name, version, form());
  }

  /** Begins a framework; {@code named("bant")} in kebab case. */
  public static QualificationFrameworkBuilder named(String name) {
    return new QualificationFrameworkBuilder(name);
  }

  /**
   * A framework from its parts.
   *
   * @param source where it comes from, in words; may be empty
   * @throws InvalidConfiguration with everything that is wrong
   */
  public static QualificationFramework of(
      String name, String version, String source, List<Criterion> criteria) {
    Issues issues = new Issues();
    FrameworkCheck.check(name, criteria, issues);
    issues.throwIfErrors();
    return new QualificationFramework(name, version, source, criteria);
  }

  /** BANT: budget, authority, need and timeline, 25 points each at best. */
  public static QualificationFramework bant() {
    return Bant.framework();
  }

  /**
   * Assesses the evidence among the activities of a profile. An activity of type {@link
   * Evidence#TYPE} that can't be read as evidence is named.
   *
   * @param profile activities after {@code now} are not seen
   * @param now the instant of the decision
   */
  public Decision<Assessment> assess(Profile profile, Instant now) {
    return new Assessing(this, Evidence.in(profile.activities()), now)
        .decide(
            profile.activities().stream()
                .filter(activity -> activity.type().equals(Evidence.TYPE))
                .filter(activity -> !activity.occurredAt().isAfter(now))
                .filter(activity -> Evidence.from(activity).isEmpty())
                .toList());
  }

  /**
   * Assesses evidence, in whatever order; evidence about criteria of other frameworks plays no
   * part.
   *
   * @param evidence what was observed after {@code now} is not seen
   * @param now the instant of the decision
   * @return what is known of each criterion; its reasons are in the framework's order
   */
  public Decision<Assessment> assess(Collection<Evidence> evidence, Instant now) {
    return new Assessing(this, evidence, now).decide(List.of());
  }

  /** The same with no more evidence than had been recorded at an earlier instant. */
  public Decision<Assessment> assess(Collection<Evidence> evidence, Instant now, Instant knownAt) {
    return assess(
        evidence.stream().filter(one -> !one.recordedAt().isAfter(knownAt)).toList(), now);
  }

  /** What decides, by name and hash. */
  public PolicyRef ref() {
    return ref;
  }

  /** Where it comes from, in words; empty if nothing is said. */
  public String source() {
    return source;
  }

  /** The criteria in order. */
  public List<Criterion> criteria() {
    return criteria;
  }

  /** The field into which the score goes: {@code bantScore}. */
  public Field.Decimal scoreField() {
    return FrameworkFields.score(name);
  }

  /**
   * The field into which the level of a criterion goes: {@code bantBudget}.
   *
   * @throws IllegalArgumentException if there is no such criterion
   */
  public Field.Text levelField(String criterion) {
    if (criteria.stream().noneMatch(one -> one.name().equals(criterion))) {
      throw new IllegalArgumentException(
          "The criterion (%s) is not one of the framework (%s).\nMaybe one of %s."
              .formatted(
                  criterion,
                  name,
                  String.join(", ", criteria.stream().map(Criterion::name).toList())));
    }
    return FrameworkFields.level(name, criterion);
  }

  /**
   * All fields that {@link Assessment#facts()} can hold, for {@code
   * FieldCatalogue.standard().withDecided(fields)}: policies can read them then, and no submission
   * can set them.
   */
  public List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    fields.add(scoreField());
    criteria.forEach(criterion -> fields.add(FrameworkFields.level(name, criterion.name())));
    return List.copyOf(fields);
  }

  @Override
  public CanonicalForm form() {
    CanonicalForm form =
        CanonicalForm.object().with("format", 1).with("framework", name).with("version", version);
    return (source.isEmpty() ? form : form.with("source", source)).with("criteria", criteria);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof QualificationFramework that && form().equals(that.form());
  }

  @Override
  public int hashCode() {
    return form().hashCode();
  }

  @Override
  public String toString() {
    return ref.toString();
  }
}
