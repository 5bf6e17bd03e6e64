package org.leadkit.arbitraries;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.leadkit.activity.Activity;
import org.leadkit.activity.ActivityFilter;
import org.leadkit.profile.Condition;
import org.leadkit.profile.Field;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;
import org.leadkit.value.Value;
import org.leadkit.value.ValueTest;

/**
 * Arbitrary profiles, activities and conditions over a few fields and few values, so that
 * conditions often hold, often fail, and often lack a value.
 */
public final class CoreArbitraries {

  /** The instant around which activities happen. */
  public static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  private static final List<String> WORDS =
      List.of("VP Sales", "Head of Data", "chief", "DE", "at", "software", "/pricing/plans", "ß");
  private static final List<Field.Text> TEXTS =
      List.of(Fields.TITLE, Fields.COUNTRY, Fields.INDUSTRY, Field.text("host's own"));
  private static final List<Field.Decimal> NUMBERS = List.of(Fields.COMPANY_SIZE, Fields.SCORE);
  private static final List<String> TYPES = List.of("page.viewed", "form.sent", "mail.clicked");
  private static final int DEPTH = 3;
  private static final int DAYS = 60;

  private CoreArbitraries() {}

  /** Any profile, often with unknown fields. */
  public static Arbitrary<Profile> profiles() {
    Arbitrary<Profile.Entry> text =
        Combinators.combine(Arbitraries.of(TEXTS), Arbitraries.of(WORDS))
            .as((field, word) -> new Profile.Entry(field, Value.of(word)));
    Arbitrary<Profile.Entry> number =
        Combinators.combine(Arbitraries.of(NUMBERS), numbers())
            .as((field, value) -> new Profile.Entry(field, Value.of(value)));
    return Combinators.combine(
            Arbitraries.oneOf(List.of(text, number)).list().ofMaxSize(6),
            activities().list().ofMaxSize(12))
        .as((entries, activities) -> Profile.empty().with(entries).with(activities));
  }

  /** Any activity within 60 days before {@link #NOW}, or up to a day after it. */
  public static Arbitrary<Activity> activities() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 40),
            Arbitraries.of(TYPES),
            Arbitraries.longs()
                .between(-Duration.ofDays(DAYS).toSeconds(), Duration.ofDays(1).toSeconds()),
            Arbitraries.of(WORDS))
        .as(
            (id, type, seconds, path) ->
                Activity.occurred("a" + id, type, NOW.plusSeconds(seconds)).with("path", path));
  }

  /** Any filter of activities. */
  public static Arbitrary<ActivityFilter> filters() {
    Arbitrary<ActivityFilter> typed = Arbitraries.of(TYPES).map(Activity::of);
    return Combinators.combine(typed, textTests(), Arbitraries.of(true, false))
        .as((filter, test, asked) -> asked ? filter.where("path").that(test) : filter);
  }

  /** Any condition, nested up to three deep. */
  public static Arbitrary<Condition> conditions() {
    return conditions(DEPTH, Arbitraries.oneOf(List.of(fieldTests(), presence(), counts())));
  }

  /** Any condition that only asks for values, so that more knowledge never changes a verdict. */
  public static Arbitrary<Condition> valueConditions() {
    return conditions(DEPTH, fieldTests());
  }

  private static Arbitrary<Condition> conditions(int depth, Arbitrary<Condition> leaves) {
    if (depth == 0) {
      return leaves;
    }
    Arbitrary<List<Condition>> several =
        Arbitraries.lazy(() -> conditions(depth - 1, leaves)).list().ofMaxSize(3);
    return Arbitraries.oneOf(
        List.of(
            leaves,
            several.map(Condition.All::new),
            several.map(Condition.Any::new),
            several.map(Condition.None::new)));
  }

  private static Arbitrary<Condition> fieldTests() {
    Arbitrary<Condition> text =
        Combinators.combine(Arbitraries.of(TEXTS), textTests()).as(Field.Text::that);
    Arbitrary<Condition> number =
        Combinators.combine(Arbitraries.of(NUMBERS), numberTests()).as(Field.Decimal::that);
    return Arbitraries.oneOf(List.of(text, number));
  }

  private static Arbitrary<Condition> presence() {
    return Combinators.combine(Arbitraries.of(TEXTS), Arbitraries.of(true, false))
        .as((field, known) -> known ? field.known() : field.unknown());
  }

  private static Arbitrary<Condition> counts() {
    Arbitrary<Duration> windows =
        Arbitraries.oneOf(
            List.of(
                Arbitraries.just(Condition.Count.EVER),
                Arbitraries.integers().between(1, DAYS).map(Duration::ofDays)));
    return Combinators.combine(filters(), windows, Arbitraries.longs().between(1, 4))
        .as(Condition::count);
  }

  /** Any question about a text. */
  public static Arbitrary<ValueTest> textTests() {
    Arbitrary<String> words = Arbitraries.of(WORDS);
    return Arbitraries.oneOf(
        List.of(
            words.map(word -> new ValueTest.Is(Value.of(word))),
            words.map(Value::of).list().ofMinSize(1).ofMaxSize(3).map(ValueTest.IsOneOf::new),
            words.list().ofMinSize(1).ofMaxSize(3).map(ValueTest.Mentions::new),
            words.map(ValueTest.StartsWith::new),
            words.map(ValueTest.EndsWith::new),
            Arbitraries.of("(?i)vp.*", "[A-Z]{2}", "/pricing(/.*)?").map(ValueTest.Matches::new)));
  }

  /** Any question about a number. */
  public static Arbitrary<ValueTest> numberTests() {
    Arbitrary<Value> values = numbers().map(Value::of);
    return Arbitraries.oneOf(
        List.of(
            values.map(ValueTest.Is::new),
            values.map(ValueTest.AtLeast::new),
            values.map(ValueTest.AtMost::new),
            Combinators.combine(numbers(), numbers())
                .as((a, b) -> new ValueTest.Between(Value.of(a.min(b)), Value.of(a.max(b))))));
  }

  private static Arbitrary<BigDecimal> numbers() {
    return Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.TEN).ofScale(1);
  }
}
