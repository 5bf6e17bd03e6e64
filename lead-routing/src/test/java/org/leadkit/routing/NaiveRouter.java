package org.leadkit.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.leadkit.distribution.Team;
import org.leadkit.profile.Field;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;
import org.leadkit.value.Value;
import org.leadkit.value.ValueTest;
import org.leadkit.value.Verdict;

/**
 * Routes by reading a policy from top to bottom, as a person would: no index, no table made
 * beforehand, no memory of what was asked before. What it says is what the policy means.
 */
final class NaiveRouter {

  /** Where a lead goes, by which rules, and which rules lacked a value on the way. */
  record Answer(
      String rule, List<String> path, Target.ToPool target, List<String> unknown, String owner) {}

  private final RoutingSpec spec;
  private final Profile profile;
  private final Team team;
  private final Instant now;
  private final List<String> unknown = new ArrayList<>();

  NaiveRouter(RoutingSpec spec, Profile profile, Team team, Instant now) {
    this.spec = spec;
    this.profile = profile;
    this.team = team;
    this.now = now;
  }

  Answer route() {
    List<String> path = new ArrayList<>();
    Optional<Found> found = first(spec.rules(), path);
    Found end = found.orElse(new Found("otherwise", spec.otherwise()));
    return new Answer(
        end.rule(), path, end.target(), unknown.stream().distinct().toList(), owner());
  }

  private record Found(String rule, Target.ToPool target) {}

  private Optional<Found> first(List<RoutingRule> rules, List<String> path) {
    for (RoutingRule rule : rules) {
      if (!isOpen(rule)) {
        continue;
      }
      Verdict verdict = isIn(rule.territory()).and(rule.when().test(profile, now));
      if (verdict == Verdict.UNKNOWN) {
        unknown.add(rule.id());
      }
      if (verdict != Verdict.HOLDS) {
        continue;
      }
      if (rule.target() instanceof Target.ToPool pool) {
        return Optional.of(new Found(rule.id(), pool));
      }
      RoutingTable table = table(rule.table().orElseThrow());
      path.add(rule.id());
      Optional<Found> below =
          first(table.rules(), path)
              .or(() -> table.otherwise().map(pool -> new Found("otherwise", pool)));
      if (below.isPresent()) {
        return below;
      }
      path.remove(path.size() - 1);
    }
    return Optional.empty();
  }

  private RoutingTable table(String name) {
    return spec.tables().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  private Territory territory(String name) {
    return spec.territories().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private boolean isOpen(RoutingRule rule) {
    boolean open = isOpen(rule.validity());
    for (String name = rule.territory();
        !name.isEmpty();
        name = territory(name).parent().orElse("")) {
      open &= isOpen(territory(name).validity());
    }
    return open;
  }

  private boolean isOpen(Validity validity) {
    return validity.from().compareTo(now) <= 0
        && (validity.until().compareTo(now) > 0 || validity.until().equals(Instant.MAX));
  }

  private Verdict isIn(String name) {
    if (name.isEmpty()) {
      return Verdict.HOLDS;
    }
    Territory one = territory(name);
    Verdict verdict = isIn(one.parent().orElse(""));
    verdict = verdict.and(listed(one, Area.COUNTRIES, Fields.COUNTRY));
    verdict = verdict.and(listed(one, Area.SUBDIVISIONS, Fields.SUBDIVISION));
    verdict = verdict.and(listed(one, Area.INDUSTRIES, Fields.INDUSTRY));
    verdict = verdict.and(postal(one));
    verdict = verdict.and(begins(one.areas().get(Area.AREA_CODES), Fields.PHONE));
    verdict = verdict.and(named(one));
    verdict = verdict.and(sized(one));
    return verdict.and(one.where().test(profile, now));
  }

  private Verdict listed(Territory one, Area area, Field field) {
    List<String> texts = one.areas().get(area);
    return texts == null ? Verdict.HOLDS : isOneOf(texts, field);
  }

  private Verdict isOneOf(List<String> texts, Field field) {
    return ask(field, value -> Verdict.of(texts.stream().anyMatch(value::equalsIgnoreCase)));
  }

  private Verdict ask(Field field, Function<String, Verdict> question) {
    return profile
        .value(field.name())
        .map(
            value ->
                value instanceof Value.Text text ? question.apply(text.text()) : Verdict.UNKNOWN)
        .orElse(Verdict.UNKNOWN);
  }

  private Verdict begins(List<String> starts, Field field) {
    return starts == null
        ? Verdict.HOLDS
        : ask(
            field,
            value ->
                Verdict.of(
                    starts.stream()
                        .anyMatch(
                            start -> value.regionMatches(true, 0, start, 0, start.length()))));
  }

  /** A range is asked by comparing codes, not by their beginnings. */
  private Verdict postal(Territory one) {
    List<String> ranges = one.areas().get(Area.POSTAL_RANGES);
    List<String> prefixes = one.areas().get(Area.POSTAL_PREFIXES);
    if (ranges == null && prefixes == null) {
      return Verdict.HOLDS;
    }
    Verdict inRange =
        ranges == null
            ? Verdict.FAILS
            : ask(
                Fields.POSTAL_CODE,
                code -> Verdict.of(ranges.stream().anyMatch(range -> isWithin(code, range))));
    return inRange.or(prefixes == null ? Verdict.FAILS : begins(prefixes, Fields.POSTAL_CODE));
  }

  private static boolean isWithin(String code, String range) {
    String low = range.substring(0, range.indexOf('-'));
    String high = range.substring(range.indexOf('-') + 1);
    String least =
        code.length() > low.length()
            ? code.substring(0, low.length())
            : code + "0".repeat(low.length() - code.length());
    String greatest =
        code.length() > low.length()
            ? code.substring(0, low.length())
            : code + "9".repeat(low.length() - code.length());
    return least.matches("[A-Z]*[0-9]*")
        && greatest.matches("[A-Z]*[0-9]*")
        && !code.isEmpty()
        && low.compareTo(least) <= 0
        && greatest.compareTo(high) <= 0;
  }

  private Verdict named(Territory one) {
    List<String> domains = one.areas().get(Area.COMPANY_DOMAINS);
    List<String> names = one.areas().get(Area.COMPANY_NAMES);
    if (domains == null && names == null) {
      return Verdict.HOLDS;
    }
    Verdict verdict = Verdict.FAILS;
    if (domains != null) {
      verdict = verdict.or(isOneOf(domains, Fields.COMPANY_DOMAIN));
      verdict = verdict.or(isOneOf(domains, Fields.EMAIL_DOMAIN));
    }
    return names == null ? verdict : verdict.or(isOneOf(names, Fields.COMPANY));
  }

  private Verdict sized(Territory one) {
    if (one.fewest() <= 0 && one.most() == Long.MAX_VALUE) {
      return Verdict.HOLDS;
    }
    return profile
        .value(Fields.COMPANY_SIZE.name())
        .map(
            size ->
                new ValueTest.AtLeast(Value.of(one.fewest()))
                    .of(size)
                    .and(new ValueTest.AtMost(Value.of(one.most())).of(size)))
        .orElse(Verdict.UNKNOWN);
  }

  /** Who gets it past all turns; empty for nobody. */
  private String owner() {
    for (Sticky setting : spec.sticky()) {
      String name = profile.text(setting.to().field()).orElse("");
      boolean member = spec.pools().stream().anyMatch(pool -> pool.members().contains(name));
      if (member && (team.isAvailable(name) || setting.evenIfAbsent())) {
        return name;
      }
    }
    return "";
  }
}
