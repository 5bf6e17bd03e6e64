package org.leadkit.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.leadkit.profile.Condition;
import org.leadkit.profile.Fields;

/** Puts what a territory lists into the one condition language; used once. */
final class TerritoryCondition {

  private final Map<Area, List<String>> areas;
  private final long fewest;
  private final long most;
  private final Condition where;
  private final List<Condition> parts = new ArrayList<>();

  TerritoryCondition(Map<Area, List<String>> areas, long fewest, long most, Condition where) {
    this.areas = areas;
    this.fewest = fewest;
    this.most = most;
    this.where = where;
  }

  Condition build() {
    anyOf(oneOf(Area.COUNTRIES, Fields.COUNTRY::isOneOf));
    anyOf(oneOf(Area.SUBDIVISIONS, Fields.SUBDIVISION::isOneOf));
    anyOf(
        Stream.concat(postalRanges(), each(Area.POSTAL_PREFIXES, Fields.POSTAL_CODE::startsWith)));
    anyOf(each(Area.AREA_CODES, Fields.PHONE::startsWith));
    anyOf(oneOf(Area.INDUSTRIES, Fields.INDUSTRY::isOneOf));
    anyOf(accounts());
    if (fewest > 0) {
      parts.add(Fields.COMPANY_SIZE.atLeast(fewest));
    }
    if (most < Long.MAX_VALUE) {
      parts.add(Fields.COMPANY_SIZE.atMost(most));
    }
    if (!where.equals(Condition.all())) {
      parts.add(where);
    }
    return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
  }

  private Stream<Condition> postalRanges() {
    return texts(Area.POSTAL_RANGES).stream()
        .flatMap(range -> PostalRange.prefixes(range).stream())
        .map(Fields.POSTAL_CODE::startsWith);
  }

  private Stream<Condition> accounts() {
    return Stream.of(
            oneOf(Area.COMPANY_DOMAINS, Fields.COMPANY_DOMAIN::isOneOf),
            oneOf(Area.COMPANY_DOMAINS, Fields.EMAIL_DOMAIN::isOneOf),
            oneOf(Area.COMPANY_NAMES, Fields.COMPANY::isOneOf))
        .flatMap(one -> one);
  }

  private Stream<Condition> oneOf(Area area, Function<String[], Condition> question) {
    return texts(area).isEmpty()
        ? Stream.of()
        : Stream.of(question.apply(texts(area).toArray(new String[0])));
  }

  private Stream<Condition> each(Area area, Function<String, Condition> question) {
    return texts(area).stream().map(question);
  }

  private List<String> texts(Area area) {
    return areas.getOrDefault(area, List.of());
  }

  private void anyOf(Stream<Condition> questions) {
    List<Condition> any = questions.toList();
    if (!any.isEmpty()) {
      parts.add(any.size() == 1 ? any.get(0) : new Condition.Any(any));
    }
  }
}
