package org.leadkit.formats;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.leadkit.activity.ActivityFilter;
import org.leadkit.profile.Condition;
import org.leadkit.profile.Field;
import org.leadkit.profile.FieldCatalogue;
import org.leadkit.value.ValueType;

/** Arbitrary conditions over a catalogue with fields of every type. */
final class AnyCondition {

  static final FieldCatalogue CATALOGUE =
      FieldCatalogue.standard()
          .with(Field.flag("isPartner"), Field.moment("lastVisit"), Field.text("odd \"name\"/~"));

  private AnyCondition() {}

  static Arbitrary<Condition> any() {
    return nested(3);
  }

  private static Arbitrary<Condition> nested(int depth) {
    if (depth == 0) {
      return leaf();
    }
    Arbitrary<List<Condition>> list = Arbitraries.lazy(() -> nested(depth - 1)).list().ofMaxSize(3);
    return Arbitraries.frequencyOf(
        Tuple.of(6, leaf()),
        Tuple.of(1, list.map(Condition.All::new)),
        Tuple.of(1, list.map(Condition.Any::new)),
        Tuple.of(1, list.map(Condition.None::new)));
  }

  private static Arbitrary<Condition> leaf() {
    Arbitrary<Field> field = Arbitraries.of(List.copyOf(CATALOGUE.all()));
    return Arbitraries.oneOf(
        field.map(Field::known),
        field.map(Field::unknown),
        field.flatMap(
            one ->
                AnyQuestion.about(one.type()).map(test -> new Condition.FieldIs(one.name(), test))),
        count());
  }

  private static Arbitrary<Condition> count() {
    return Combinators.combine(
            filter(),
            Arbitraries.oneOf(duration(), Arbitraries.just(Condition.Count.EVER)),
            Arbitraries.longs().between(1, Long.MAX_VALUE))
        .as(Condition.Count::new);
  }

  static Arbitrary<ActivityFilter> filter() {
    Arbitrary<ActivityFilter.PropertyTest> test =
        Combinators.combine(
                AnyText.any(),
                Arbitraries.of(ValueType.TEXT, ValueType.DECIMAL, ValueType.FLAG)
                    .flatMap(AnyQuestion::about))
            .as(ActivityFilter.PropertyTest::new);
    return Combinators.combine(AnyText.notBlank(), test.list().ofMaxSize(3))
        .as(ActivityFilter::new);
  }

  static Arbitrary<Duration> duration() {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(1, 4_000).map(Duration::ofDays),
        Arbitraries.longs().between(1, 4_000_000).map(Duration::ofSeconds),
        Arbitraries.longs().between(1, 1_000_000_000_000_000_000L).map(Duration::ofNanos));
  }
}
