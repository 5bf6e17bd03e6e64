package org.leadkit.arbitraries;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.leadkit.activity.Activity;
import org.leadkit.profile.Field;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;
import org.leadkit.value.Value;

/**
 * Arbitrary leads to score. Their activities lie on a grid of half hours around an instant, so that
 * they often tie, often lie exactly at the edge of a window, a burst or a local day, and often on
 * days on which clocks change.
 */
public final class LeadArbitraries {

  /** Local midnights shortly after clocks changed, but for the first. */
  private static final List<Instant> NOWS =
      List.of(
          CoreArbitraries.NOW,
          Instant.parse("2026-03-30T22:00:00Z"), // Berlin, whose 29th had 23 hours
          Instant.parse("2026-10-26T23:00:00Z"), // Berlin, whose 25th had 25 hours
          Instant.parse("2026-03-10T04:00:00Z"), // New York, whose 8th had 23 hours
          Instant.parse("2026-11-03T05:00:00Z"), // New York, whose 1st had 25 hours
          Instant.parse("2012-01-01T10:00:00Z"), // Apia, which had no 30 December
          Instant.parse("2026-04-06T13:30:00Z"), // Lord Howe, whose 5th had 24.5 hours
          Instant.parse("2026-10-05T13:00:00Z")); // Lord Howe, whose 4th had 23.5 hours

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration HALF_HOUR = Duration.ofMinutes(30);

  private LeadArbitraries() {}

  /** Any lead. */
  public static Arbitrary<ScoredLead> leads() {
    return Combinators.combine(
            Arbitraries.of(NOWS), entries().list().ofMaxSize(6), activities().list().ofMaxSize(16))
        .as(LeadArbitraries::lead);
  }

  /** A lead whose activities are moved along with its instant. */
  private static ScoredLead lead(
      Instant now, List<Profile.Entry> entries, List<Activity> activities) {
    Duration by = Duration.between(CoreArbitraries.NOW, now);
    List<Activity> moved =
        activities.stream()
            .map(
                one ->
                    new Activity(
                        one.id(),
                        one.type(),
                        one.occurredAt().plus(by),
                        one.recordedAt().plus(by),
                        one.properties(),
                        one.source()))
            .toList();
    return new ScoredLead(Profile.empty().with(entries).with(moved), now);
  }

  /** Any value of the fields about which {@link CoreArbitraries#conditions} asks. */
  public static Arbitrary<Profile.Entry> entries() {
    Arbitrary<String> words =
        Arbitraries.of("VP Sales", "Head of Data", "chief", "DE", "at", "software", "ß");
    Arbitrary<Field> texts =
        Arbitraries.of(Fields.TITLE, Fields.COUNTRY, Fields.INDUSTRY, Field.text("host's own"));
    Arbitrary<Field> numbers = Arbitraries.of(Fields.COMPANY_SIZE, Fields.SCORE);
    Arbitrary<BigDecimal> tenths =
        Arbitraries.integers().between(0, 100).map(n -> BigDecimal.valueOf(n, 1));
    return Arbitraries.frequencyOf(
        Tuple.of(2, entries(texts, words.map(Value::of))),
        Tuple.of(1, entries(numbers, tenths.map(Value::of))));
  }

  private static Arbitrary<Profile.Entry> entries(
      Arbitrary<Field> fields, Arbitrary<Value> values) {
    return Combinators.combine(fields, values).as(Profile.Entry::new);
  }

  /** Any activity up to 60 days before {@link CoreArbitraries#NOW}, or up to a day after it. */
  public static Arbitrary<Activity> activities() {
    Arbitrary<Integer> ids = Arbitraries.integers().between(0, 60);
    Arbitrary<String> types =
        Arbitraries.of("page.viewed", "page.viewed", "form.sent", "mail.clicked");
    Arbitrary<String> paths = Arbitraries.of("/pricing/plans", "VP Sales", "software", "at");
    return Combinators.combine(ids, types, paths, ages(), marks(), delays())
        .as(
            (id, type, path, age, mark, delay) -> {
              Instant at = CoreArbitraries.NOW.minus(age);
              Activity activity =
                  Activity.occurred("a" + id, type, at).with("path", path).recorded(at.plus(delay));
              return mark.equals("person")
                  ? activity
                  : activity.with(Activity.AUTOMATED, flag(mark));
            });
  }

  private static Arbitrary<Duration> ages() {
    Arbitrary<Integer> days = Arbitraries.of(0, 0, 0, 1, 1, 2, 2, 3, 7, 14, 30, 60, -1);
    Arbitrary<Integer> halfHours = Arbitraries.of(0, 0, 0, 1, 2, 3, 23, 24, 45, 46, 47, 48, 49, 50);
    Arbitrary<Integer> seconds = Arbitraries.of(0, 0, 0, 0, 3, 10);
    Arbitrary<Integer> nanos = Arbitraries.of(0, 0, 0, 0, 0, 1, -1);
    return Combinators.combine(days, halfHours, seconds, nanos)
        .as(
            (d, h, s, n) ->
                DAY.multipliedBy(d).plus(HALF_HOUR.multipliedBy(h)).plusSeconds(s).plusNanos(n));
  }

  private static Arbitrary<String> marks() {
    return Arbitraries.of("person", "person", "person", "person", "person", "yes", "no", "text");
  }

  private static Value flag(String mark) {
    return mark.equals("text") ? Value.of("true") : Value.of(mark.equals("yes"));
  }

  private static Arbitrary<Duration> delays() {
    return Arbitraries.of(Duration.ZERO, Duration.ZERO, HALF_HOUR, DAY);
  }
}
