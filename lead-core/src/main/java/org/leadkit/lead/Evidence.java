package org.leadkit.lead;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.leadkit.activity.Activity;
import org.leadkit.value.Value;

/**
 * One statement about one criterion of a qualification: the budget is approved, says the buyer, 80
 * percent sure. It is kept as an {@link Activity} of type {@link #TYPE} in the lead's history, so
 * it needs no storage of its own. Who said it can be a person, so {@code toString} leaves the
 * source out.
 *
 * @param id unique within a lead and without a personal value; the same id again is the same
 *     statement
 * @param criterion kebab-case name of the criterion, such as {@code budget}
 * @param level kebab-case name of what was found, such as {@code approved}; a framework says which
 *     there are
 * @param confidence how sure it is, in percent from 1 to 100
 * @param source who or what said so; its newest statement about a criterion replaces its older ones
 * @param observedAt when it was said
 * @param recordedAt when we learned of it
 */
public record Evidence(
    String id,
    String criterion,
    String level,
    int confidence,
    String source,
    Instant observedAt,
    Instant recordedAt) {

  /** The type of the activity that holds evidence. */
  public static final String TYPE = "evidence.observed";

  /** Entirely sure, in percent. */
  public static final int CERTAIN = 100;

  private static final Pattern LETTERS = Pattern.compile("[a-z0-9-]+");

  /** By the time it was said, then by id: the order of {@link Activity#ORDER}. */
  public static final Comparator<Evidence> ORDER =
      Comparator.comparing(Evidence::observedAt).thenComparing(Evidence::id);

  /** Checks the codes, the confidence, and that id and source are not blank. */
  public Evidence {
    if (id.isBlank() || source.isBlank()) {
      throw new IllegalArgumentException(
          "The id (%s) and the source (%d characters) of evidence must not be blank.\nMaybe name the seller, the form or the system that said so."
              .formatted(id, source.length()));
    }
    if (!isCode(criterion) || !isCode(level)) {
      throw new IllegalArgumentException(
          "The criterion (%d characters) and the level (%d characters) of evidence must be in kebab case.\nMaybe write them like economic-buyer."
              .formatted(criterion.length(), level.length()));
    }
    if (!isPercent(confidence)) {
      throw new IllegalArgumentException(
          "The confidence (%d) of evidence must lie between 1 and 100 percent.\nMaybe it was meant as a fraction."
              .formatted(confidence));
    }
    Objects.requireNonNull(observedAt, "observedAt");
    Objects.requireNonNull(recordedAt, "recordedAt");
  }

  /** A certain statement, learned of when it was made. */
  public static Evidence observed(
      String id, String criterion, String level, String source, Instant observedAt) {
    return new Evidence(id, criterion, level, CERTAIN, source, observedAt, observedAt);
  }

  /** The same statement, so many percent sure. */
  public Evidence withConfidence(int percent) {
    return new Evidence(id, criterion, level, percent, source, observedAt, recordedAt);
  }

  /** The same statement as learned of at an instant. */
  public Evidence recorded(Instant newRecordedAt) {
    return new Evidence(id, criterion, level, confidence, source, observedAt, newRecordedAt);
  }

  /** The activity that holds it; {@link #from} reads it back. */
  public Activity asActivity() {
    return Activity.occurred(id, TYPE, observedAt)
        .recorded(recordedAt)
        .with("criterion", criterion)
        .with("level", level)
        .with("confidence", Value.of(confidence))
        .with("source", source);
  }

  /**
   * The evidence that an activity holds.
   *
   * @return empty if the activity is of another type, or lacks something that evidence must have
   */
  public static Optional<Evidence> from(Activity activity) {
    Optional<String> criterion = text(activity, "criterion").filter(Evidence::isCode);
    Optional<String> level = text(activity, "level").filter(Evidence::isCode);
    Optional<String> source = text(activity, "source").filter(name -> !name.isBlank());
    Optional<Integer> confidence = activity.property("confidence").flatMap(Evidence::percent);
    if (!activity.type().equals(TYPE)
        || criterion.isEmpty()
        || level.isEmpty()
        || source.isEmpty()
        || confidence.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Evidence(
            activity.id(),
            criterion.get(),
            level.get(),
            confidence.get(),
            source.get(),
            activity.occurredAt(),
            activity.recordedAt()));
  }

  /** All evidence among some activities, in {@link #ORDER}. */
  public static List<Evidence> in(Collection<Activity> activities) {
    return activities.stream().map(Evidence::from).flatMap(Optional::stream).sorted(ORDER).toList();
  }

  private static Optional<String> text(Activity activity, String property) {
    return activity.property(property).filter(Value.Text.class::isInstance).map(Value::text);
  }

  private static Optional<Integer> percent(Value value) {
    return value instanceof Value.Decimal decimal
            && decimal.number().scale() <= 0
            && decimal.number().abs().compareTo(BigDecimal.valueOf(CERTAIN)) <= 0
            && isPercent(decimal.number().intValueExact())
        ? Optional.of(decimal.number().intValueExact())
        : Optional.empty();
  }

  private static boolean isPercent(int number) {
    return number >= 1 && number <= CERTAIN;
  }

  private static boolean isCode(String text) {
    return LETTERS.matcher(text).matches()
        && !text.startsWith("-")
        && !text.endsWith("-")
        && !text.contains("--");
  }

  /** Codes and times, and not who said it. */
  @Override
  public String toString() {
    return "Evidence[id=%s, criterion=%s, level=%s, confidence=%d, observedAt=%s]"
        .formatted(id, criterion, level, confidence, observedAt);
  }
}
