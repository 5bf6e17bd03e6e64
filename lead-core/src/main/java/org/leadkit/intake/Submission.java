package org.leadkit.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadkit.decision.Issue;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;
import org.leadkit.profile.Field;

/**
 * What arrived, as it arrived: raw texts by field name, and what the person allowed and refused
 * with them. Nothing is checked here; the intake says what is wrong, all at once. Immutable. It
 * holds personal values; {@code toString} shows none.
 */
public final class Submission {

  private static final int LONGEST_SOURCE = 256;

  private final String source;
  private final boolean imported;
  private final Map<String, String> values;
  private final Choices choices;
  private final @Nullable String requestKey;
  private final @Nullable Instant occurredAt;
  private final @Nullable String raw;
  private final List<Issue> issues;

  /**
   * A contact about which the person was asked.
   *
   * @param purpose what for
   * @param channel how
   */
  public record Choice(Purpose purpose, Channel channel) {}

  /** What the person allowed and refused. */
  private record Choices(List<Choice> given, List<Choice> refused, boolean isOptedOutOfSale) {

    static final Choices NONE = new Choices(List.of(), List.of(), false);

    Choices giving(Choice one) {
      return new Choices(and(given, one), refused, isOptedOutOfSale);
    }

    Choices refusing(Choice one) {
      return new Choices(given, and(refused, one), isOptedOutOfSale);
    }

    Choices optedOutOfSale() {
      return new Choices(given, refused, true);
    }

    private static List<Choice> and(List<Choice> list, Choice one) {
      List<Choice> more = new ArrayList<>(list);
      more.add(one);
      return List.copyOf(more);
    }
  }

  private Submission(
      String source,
      boolean imported,
      Map<String, String> values,
      Choices choices,
      @Nullable String requestKey,
      @Nullable Instant occurredAt,
      @Nullable String raw,
      List<Issue> issues) {
    this.source = source;
    this.imported = imported;
    this.values = Collections.unmodifiableMap(values);
    this.choices = choices;
    this.requestKey = requestKey;
    this.occurredAt = occurredAt;
    this.raw = raw;
    this.issues = List.copyOf(issues);
  }

  /**
   * An empty submission from a source.
   *
   * @param source the form, campaign, file or system it came from: one line, not blank
   */
  public static Submission from(String source) {
    return begin(source, false);
  }

  /**
   * An empty submission from a file or another system, which the person did not send in person. It
   * is no inquiry, and consent that it reports never lifts a refusal.
   */
  public static Submission imported(String source) {
    return begin(source, true);
  }

  private static Submission begin(String source, boolean imported) {
    requireSource(source);
    return new Submission(source, imported, Map.of(), Choices.NONE, null, null, null, List.of());
  }

  /**
   * Something that could not be read at all. The flow keeps it, with its issues, and refuses it.
   *
   * @param raw the text as it arrived
   * @param issues what is wrong with it
   */
  public static Submission unreadable(String source, String raw, List<Issue> issues) {
    requireSource(source);
    return new Submission(source, true, Map.of(), Choices.NONE, null, null, raw, issues);
  }

  private static void requireSource(String source) {
    boolean hasControl = source.chars().anyMatch(Character::isISOControl);
    if (source.isBlank() || hasControl || source.length() > LONGEST_SOURCE) {
      throw new IllegalArgumentException(
          "The source (of %d characters) of a submission must be one line of 1 to %d characters.\nMaybe name the form or the file."
              .formatted(source.length(), LONGEST_SOURCE));
    }
  }

  /** The same submission with a raw text for a field. */
  public Submission with(Field field, String text) {
    return with(field.name(), text);
  }

  /** The same submission with a raw text under any name; a later one of that name replaces it. */
  public Submission with(String name, String text) {
    Map<String, String> more = new LinkedHashMap<>(values);
    more.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(text, "text"));
    return new Submission(source, imported, more, choices, requestKey, occurredAt, raw, issues);
  }

  /** The same submission with raw texts under their names, in that order. */
  public Submission withAll(Map<String, String> texts) {
    Map<String, String> more = new LinkedHashMap<>(values);
    texts.forEach(
        (name, text) ->
            more.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(text, "text")));
    return new Submission(source, imported, more, choices, requestKey, occurredAt, raw, issues);
  }

  /** The same submission with consent that the person gave in it. */
  public Submission consentTo(Purpose purpose, Channel channel) {
    return with(choices.giving(new Choice(purpose, channel)));
  }

  /** The same submission with a contact that the person refused in it. */
  public Submission refuse(Purpose purpose, Channel channel) {
    return with(choices.refusing(new Choice(purpose, channel)));
  }

  /**
   * The same submission of a person who opts out of sale and sharing, as a browser says by Global
   * Privacy Control.
   */
  public Submission optOutOfSale() {
    return with(choices.optedOutOfSale());
  }

  private Submission with(Choices newChoices) {
    return new Submission(
        source, imported, values, newChoices, requestKey, occurredAt, raw, issues);
  }

  /**
   * The same submission with a key under which it is answered once: sending it again gives the same
   * answer and changes nothing. A blank key is none.
   */
  public Submission requestKey(String text) {
    @Nullable String key = text.isBlank() ? null : text;
    return new Submission(source, imported, values, choices, key, occurredAt, raw, issues);
  }

  /** The same submission with the instant at which the person acted. */
  public Submission at(Instant newOccurredAt) {
    return new Submission(
        source, imported, values, choices, requestKey, newOccurredAt, raw, issues);
  }

  /** Where it came from. */
  public String source() {
    return source;
  }

  /** True if a file or another system sent it, and not the person. */
  public boolean isImported() {
    return imported;
  }

  /** The raw texts by field name, in the order in which they arrived. */
  public Map<String, String> values() {
    return values;
  }

  /** The consent given in it. */
  public List<Choice> consents() {
    return choices.given();
  }

  /** The contacts refused in it. */
  public List<Choice> refusals() {
    return choices.refused();
  }

  /** True if the person opts out of sale and sharing. */
  public boolean isOptedOutOfSale() {
    return choices.isOptedOutOfSale();
  }

  /** The key under which it is answered once. */
  public Optional<String> requestKey() {
    return Optional.ofNullable(requestKey);
  }

  /** When the person acted; empty if that is when it arrived. */
  public Optional<Instant> occurredAt() {
    return Optional.ofNullable(occurredAt);
  }

  /** The text that could not be read; empty for a submission that could. */
  public Optional<String> raw() {
    return Optional.ofNullable(raw);
  }

  /** What its reader found wrong. */
  public List<Issue> issues() {
    return issues;
  }

  /** The source and the number of values, and no value. */
  @Override
  public String toString() {
    return "Submission[source=" + source + ", values=" + values.size() + "]";
  }
}
