package org.leadkit.profile;

import java.time.Instant;
import org.leadkit.value.Value;
import org.leadkit.value.Verdict;

/** Asks a condition about one value that stands for many, when tables are made. */
final class Specimen {

  private Specimen() {}

  /** The verdict for a profile in which nothing but this value is known. */
  static Verdict verdict(Condition condition, String field, Value value) {
    Profile profile =
        switch (value.type()) {
          case TEXT -> Profile.empty().with(Field.text(field), value);
          case DECIMAL -> Profile.empty().with(Field.number(field), value);
          case FLAG -> Profile.empty().with(Field.flag(field), value);
          case MOMENT -> Profile.empty().with(Field.moment(field), value);
          case DAY -> Profile.empty().with(Field.day(field), value);
        };
    return condition.test(profile, Instant.EPOCH);
  }

  /** The verdict for a profile in which nothing is known. */
  static Verdict verdict(Condition condition) {
    return condition.test(Profile.empty(), Instant.EPOCH);
  }
}
