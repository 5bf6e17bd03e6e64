package org.leadkit.profile;

import java.time.Instant;
import org.leadkit.value.Value;
import org.leadkit.value.Verdict;

/** A profile that stands for many, of which conditions are asked when tables are made. */
final class Specimen {

  /** Nothing is known. */
  static final Specimen BLANK = new Specimen(Profile.empty());

  private final Profile profile;

  private Specimen(Profile profile) {
    this.profile = profile;
  }

  /** Nothing but this value is known. */
  static Specimen of(String field, Value value) {
    Field named =
        switch (value.type()) {
          case TEXT -> Field.text(field);
          case DECIMAL -> Field.number(field);
          case FLAG -> Field.flag(field);
          case MOMENT -> Field.moment(field);
          case DAY -> Field.day(field);
        };
    return new Specimen(Profile.empty().with(named, value));
  }

  Verdict verdict(Condition condition) {
    return condition.test(profile, Instant.EPOCH);
  }
}
