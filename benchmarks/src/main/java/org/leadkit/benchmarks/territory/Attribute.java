package org.leadkit.benchmarks.territory;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.leadkit.profile.Field;
import org.leadkit.profile.Fields;

/** The six attributes of a lead that territories ask for. */
enum Attribute {
  COUNTRY(
      Fields.COUNTRY,
      "US DE GB FR IN CA AU NL ES IT BR CH SE AT PL BE SG JP MX DK NO FI IE PT CZ IL ZA NZ AE KR"
          + " TR GR HU RO AR CL CO TH MY PH"),
  STATE(Fields.SUBDIVISION, ""),
  INDUSTRY(
      Fields.INDUSTRY,
      "software finance retail machinery health media telecom education insurance logistics energy"
          + " automotive chemicals construction government pharma food travel legal nonprofit textile"
          + " aerospace mining farming gaming"),
  SIZE(Fields.COMPANY_SIZE, 1, 10, 50, 200, 500, 1_000, 5_000, 20_000, 100_000),
  SCORE(Fields.SCORE, 0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100),
  PRODUCT(
      Fields.PRODUCT,
      "starter team business enterprise analytics connect archive mobile insight studio edge desk");

  /** How many states a country has, where they count. */
  private static final Map<String, Integer> STATES =
      Map.of("US", 50, "DE", 16, "GB", 4, "FR", 13, "IN", 28, "CA", 10, "AU", 6);

  private final Field field;
  private final List<String> texts;
  private final List<Long> edges;

  Attribute(Field field, String texts) {
    this.field = field;
    this.texts = List.of(texts.split(" "));
    this.edges = List.of();
  }

  Attribute(Field field, int... edges) {
    this.field = field;
    this.texts = List.of();
    this.edges = IntStream.of(edges).asLongStream().boxed().toList();
  }

  /** The field of a profile that holds it. */
  Field field() {
    return field;
  }

  /** The texts it can hold, the most frequent first; those of states depend on the country. */
  List<String> texts() {
    return texts;
  }

  /** Where the bands of its numbers begin; the last is the end of the last band. */
  List<Long> edges() {
    return edges;
  }

  boolean isNumber() {
    return !edges.isEmpty();
  }

  /** The states of a country, the most frequent first. */
  static List<String> states(String country) {
    return IntStream.rangeClosed(1, STATES.getOrDefault(country, 0))
        .mapToObj(state -> country + "-" + state)
        .toList();
  }
}
