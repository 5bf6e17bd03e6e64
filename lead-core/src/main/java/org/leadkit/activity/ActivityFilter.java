package org.leadkit.activity;

import java.util.ArrayList;
import java.util.List;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.value.NumberOperators;
import org.leadkit.value.TextOperators;
import org.leadkit.value.ValueTest;
import org.leadkit.value.ValueType;
import org.leadkit.value.Verdict;

/**
 * Picks activities by type and by their properties. An activity without a property that is asked
 * for is not picked.
 *
 * @param type the type, compared exactly; {@link #ANY_TYPE} for all
 * @param where what its properties must hold, all of them
 */
public record ActivityFilter(String type, List<PropertyTest> where) {

  /** Stands for every type. */
  public static final String ANY_TYPE = "*";

  /**
   * A question about one property.
   *
   * @param property the property's name
   * @param test the question
   */
  public record PropertyTest(String property, ValueTest test) {

    /** Checks that the question is about a text, a number or a flag. */
    public PropertyTest {
      if (!test.fits(ValueType.TEXT)
          && !test.fits(ValueType.DECIMAL)
          && !test.fits(ValueType.FLAG)) {
        throw InvalidConfiguration.of(
            "bad-property-test",
            "The question (%s) about the property (%s) must be about a text, a number or a flag."
                .formatted(test.operator(), property),
            "Maybe ask for activities in a window of time instead.");
      }
    }
  }

  /** Copies the tests. */
  public ActivityFilter {
    where = List.copyOf(where);
  }

  /** Begins a question about a property; ask it on what this returns. */
  public Property where(String property) {
    return new Property(this, property);
  }

  /** True if the activity is picked. */
  public boolean picks(Activity activity) {
    return (type.equals(ANY_TYPE) || activity.type().equals(type))
        && where.stream()
            .allMatch(
                one ->
                    activity.property(one.property()).map(one.test()::of).orElse(Verdict.UNKNOWN)
                        == Verdict.HOLDS);
  }

  /** Adds {@code on} and, if there are tests, {@code where} to a form. */
  public CanonicalForm into(CanonicalForm form) {
    List<CanonicalForm> tests =
        where.stream()
            .map(one -> one.test().into(CanonicalForm.object().with("property", one.property())))
            .toList();
    CanonicalForm typed = form.with("on", type);
    return tests.size() == 1 ? typed.with("where", tests.get(0)) : typed.withAny("where", tests);
  }

  /** A property about which a question is asked. */
  public static final class Property
      implements TextOperators<ActivityFilter>, NumberOperators<ActivityFilter> {

    private final ActivityFilter filter;
    private final String name;

    private Property(ActivityFilter filter, String name) {
      this.filter = filter;
      this.name = name;
    }

    @Override
    public ActivityFilter that(ValueTest test) {
      List<PropertyTest> more = new ArrayList<>(filter.where);
      more.add(new PropertyTest(name, test));
      return new ActivityFilter(filter.type, more);
    }
  }
}
