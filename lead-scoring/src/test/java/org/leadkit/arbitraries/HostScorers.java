package org.leadkit.arbitraries;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.leadkit.decision.Points;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;
import org.leadkit.scoring.Scorer;
import org.leadkit.value.Value;

/** Scorers as a host writes them: certain, unknown, and with more that is possible. */
public final class HostScorers {

  /** The parameter by which all of them multiply. */
  static final String TIMES = "times";

  private static final int LARGEST_SIZE = 10;

  /** All of them by name. */
  public static final Map<String, Scorer> ALL =
      new TreeMap<>(
          Map.of(
              "size", (profile, parameters, now) -> size(profile, times(parameters)),
              "activities", (profile, parameters, now) -> activities(profile, times(parameters)),
              "country", (profile, parameters, now) -> country(profile, times(parameters))));

  private HostScorers() {}

  private static long times(Map<String, Value> parameters) {
    return ((Value.Decimal) parameters.get(TIMES)).number().longValueExact();
  }

  private static Scorer.Award size(Profile profile, long times) {
    Optional<Value> size = profile.value(Fields.COMPANY_SIZE.name());
    if (size.isEmpty()) {
      return Scorer.Award.unknown(
          Points.of(LARGEST_SIZE * times), profile.fact(Fields.COMPANY_SIZE.name()));
    }
    BigDecimal number = ((Value.Decimal) size.get()).number();
    return Scorer.Award.of(Points.of(number).times(times));
  }

  private static Scorer.Award activities(Profile profile, long times) {
    return Scorer.Award.of(Points.of(profile.activities().size()).times(times));
  }

  private static Scorer.Award country(Profile profile, long times) {
    Points certain = new Points(1_001);
    boolean known = profile.value(Fields.COUNTRY.name()).isPresent();
    return known
        ? Scorer.Award.of(certain.plus(Points.of(times)))
        : new Scorer.Award(certain, Points.of(times), List.of());
  }
}
