package org.leadkit.routing.lint;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.leadkit.activity.Activity;
import org.leadkit.arbitraries.CoreArbitraries;
import org.leadkit.profile.Condition;
import org.leadkit.profile.Field;
import org.leadkit.profile.Profile;
import org.leadkit.value.Value;
import org.leadkit.value.ValueTest;

/** Leads whose values lie at and near the constants of some conditions, where mistakes show. */
final class NearLeads {

  private final Map<String, List<Value>> values = new LinkedHashMap<>();
  private final List<String> types = new ArrayList<>(List.of("any.activity"));
  private final Random random;

  NearLeads(List<Condition> conditions, long seed) {
    Questions questions = new Questions();
    conditions.forEach(questions::add);
    questions.fields().forEach((field, tests) -> values.put(field, near(tests)));
    questions.counts().keySet().forEach(topic -> types.add(topic.filter().type()));
    this.random = new Random(seed);
  }

  List<Profile> some(int number) {
    List<Profile> some = new ArrayList<>();
    some.add(Profile.empty());
    for (int i = 1; i < number; i++) {
      some.add(one());
    }
    return some;
  }

  private Profile one() {
    List<Profile.Entry> entries = new ArrayList<>();
    values.forEach(
        (field, near) -> {
          if (random.nextInt(5) > 0) {
            Value value = near.get(random.nextInt(near.size()));
            entries.add(new Profile.Entry(field(field, value), value));
          }
        });
    List<Activity> activities = new ArrayList<>();
    for (int i = random.nextInt(4) * random.nextInt(3); i > 0; i--) {
      activities.add(
          Activity.occurred(
                  "a" + i,
                  types.get(random.nextInt(types.size())),
                  CoreArbitraries.NOW.minusSeconds(random.nextInt(5_000_000)))
              .with("path", "/pricing/plans"));
    }
    return Profile.empty().with(entries).with(activities);
  }

  private static List<Value> near(Set<ValueTest> tests) {
    Set<Value> near = new LinkedHashSet<>();
    List<String> texts = new ArrayList<>(List.of("", "x"));
    for (ValueTest test : tests) {
      Operands.compared(test).forEach(value -> near(value, near));
      Operands.texts(test).forEach(texts::add);
    }
    for (String one : texts) {
      for (String other : texts.subList(0, Math.min(texts.size(), 6))) {
        near.add(Value.of(one + other));
        near.add(Value.of(one + " " + other));
        near.add(Value.of((other + "x" + one).toUpperCase(Locale.ROOT)));
      }
    }
    near.add(Value.of(0));
    near.add(Value.of(true));
    near.add(Value.of(LocalDate.EPOCH));
    near.add(Value.of(Instant.EPOCH));
    return List.copyOf(near);
  }

  private static void near(Value value, Set<Value> near) {
    near.add(value);
    near.add(Value.of(value.text().toLowerCase(Locale.ROOT)));
    if (value instanceof Value.Decimal decimal) {
      for (String step : List.of("1", "-1", "0.1", "-0.1", "1E-40")) {
        try {
          near.add(Value.of(decimal.number().add(new BigDecimal(step))));
        } catch (IllegalArgumentException e) {
          near.add(Value.of(1));
        }
      }
    }
    if (value instanceof Value.Flag flag) {
      near.add(Value.of(!flag.flag()));
    }
    if (value instanceof Value.Day day && day.day().isBefore(LocalDate.MAX)) {
      near.add(Value.of(day.day().plusDays(1)));
    }
    if (value instanceof Value.Moment moment && moment.instant().isAfter(Instant.MIN)) {
      near.add(Value.of(moment.instant().minusNanos(1)));
    }
  }

  static Field field(String name, Value value) {
    return switch (value.type()) {
      case TEXT -> Field.text(name);
      case DECIMAL -> Field.number(name);
      case FLAG -> Field.flag(name);
      case MOMENT -> Field.moment(name);
      case DAY -> Field.day(name);
    };
  }
}
