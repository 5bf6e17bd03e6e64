package org.leadkit.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.leadkit.arbitraries.CoreArbitraries;
import org.leadkit.distribution.Pool;
import org.leadkit.profile.Condition;
import org.leadkit.profile.Field;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;
import org.leadkit.value.Value;

/** Arbitrary policies with nested tables, territories and windows, and leads for them. */
final class RoutingArbitraries {

  private static final Instant NOW = CoreArbitraries.NOW;
  private static final List<String> MEMBERS = List.of("anna", "bernd", "clara", "dora");
  private static final int TABLES = 4;
  private static final int TERRITORIES = 4;

  private RoutingArbitraries() {}

  static Arbitrary<RoutingSpec> specs() {
    return Combinators.combine(
            territories(),
            rules(0, "r"),
            tables(),
            Arbitraries.of(Sticky.To.class).list().uniqueElements().ofMaxSize(2),
            Arbitraries.of(true, false))
        .as(
            (territories, rules, tables, sticky, even) ->
                new RoutingSpec(
                    "any",
                    "",
                    sticky.stream().map(to -> new Sticky(to, even)).toList(),
                    false,
                    territories,
                    pools(),
                    List.of(),
                    tables,
                    rules,
                    pool(0)));
  }

  private static List<Pool> pools() {
    return IntStream.range(0, 3).mapToObj(i -> Pool.of("pool-" + i, MEMBERS.get(i))).toList();
  }

  private static Target.ToPool pool(int number) {
    return new Target.ToPool("pool-" + number % 3, Duration.ofHours(1 + number % 5));
  }

  /** A table leads to those after it only. */
  private static Arbitrary<List<RoutingTable>> tables() {
    List<Arbitrary<RoutingTable>> each = new ArrayList<>();
    for (int i = 0; i < TABLES; i++) {
      String name = "t" + i;
      each.add(
          Combinators.combine(rules(i + 1, name), Arbitraries.integers().between(0, 3))
              .as(
                  (rules, end) ->
                      end > 1
                          ? RoutingTable.goingOn(name, rules)
                          : RoutingTable.of(name, rules, pool(end))));
    }
    return Combinators.combine(each).as(all -> all);
  }

  private static Arbitrary<List<RoutingRule>> rules(int firstTable, String prefix) {
    return Combinators.combine(
            conditions(),
            Arbitraries.integers().between(-9, TERRITORIES - 1),
            validities(),
            Arbitraries.integers().between(0, TABLES + 2))
        .as(Written::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(7)
        .map(
            written ->
                IntStream.range(0, written.size())
                    .mapToObj(i -> written.get(i).rule(prefix + "-" + i, firstTable))
                    .toList());
  }

  private record Written(Condition when, int territory, Validity validity, int target) {

    RoutingRule rule(String id, int firstTable) {
      Target to =
          target >= firstTable && target < TABLES ? new Target.ToTable("t" + target) : pool(target);
      RoutingRule rule = new RoutingRule(id, when, to).valid(validity);
      return territory < 0 ? rule : rule.in("territory-" + territory);
    }
  }

  /** Some ask several fields for one of several values, which tables can't answer. */
  private static Arbitrary<Condition> conditions() {
    Arbitrary<Condition> any = CoreArbitraries.conditions();
    return Arbitraries.oneOf(
        any,
        Arbitraries.just(Condition.all()),
        Arbitraries.of(Fields.COUNTRY.unknown(), Fields.INDUSTRY.unknown(), Fields.TITLE.known()),
        CoreArbitraries.valueConditions(),
        Combinators.combine(any, any, any).as((a, b, c) -> a.or(b).and(c)));
  }

  static Arbitrary<Validity> validities() {
    Arbitrary<Instant> instants =
        Arbitraries.integers().between(-2, 2).map(hours -> NOW.plus(Duration.ofHours(hours)));
    return Arbitraries.oneOf(
        Arbitraries.just(Validity.ALWAYS),
        Arbitraries.just(Validity.ALWAYS),
        instants.map(Validity::from),
        instants.map(Validity::until),
        instants.map(from -> new Validity(from, from.plus(Duration.ofHours(1)))));
  }

  private static Arbitrary<List<Territory>> territories() {
    List<Arbitrary<Territory>> each = new ArrayList<>();
    for (int i = 0; i < TERRITORIES; i++) {
      each.add(territory(i));
    }
    return Combinators.combine(each).as(all -> all);
  }

  private static Arbitrary<Territory> territory(int number) {
    Territory named = Territory.named("territory-" + number);
    Arbitrary<Territory> limited =
        Arbitraries.oneOf(
            Arbitraries.of("DE", "AT")
                .list()
                .ofMinSize(1)
                .ofMaxSize(2)
                .map(texts -> named.countries(array(texts))),
            Arbitraries.of("8-9", "80-89", "805-811", "0000-9999", "12-12")
                .list()
                .ofMinSize(1)
                .ofMaxSize(2)
                .map(texts -> named.postalRanges(array(texts)).postalPrefixes("7", "123")),
            Arbitraries.of("80-80", "799-811").map(named::postalRanges),
            Arbitraries.of("+49", "+4989", "089").map(named::areaCodes),
            Arbitraries.of("software", "chief").map(named::industries),
            Arbitraries.just(named.companyDomains("a.example").companyNames("A")),
            Arbitraries.just(named.companyNames("B", "b")),
            Arbitraries.longs().between(1, 5).map(least -> named.companySize(least, least + 3)),
            CoreArbitraries.conditions()
                .filter(when -> !when.equals(Condition.all()))
                .map(named::where));
    return Combinators.combine(
            limited, validities(), Arbitraries.integers().between(-4, number - 1))
        .as(
            (one, validity, parent) ->
                parent < 0
                    ? one.valid(validity)
                    : one.countries("DE").valid(validity).in("territory-" + parent));
  }

  private static String[] array(List<String> texts) {
    return texts.toArray(new String[0]);
  }

  static Arbitrary<Profile> leads() {
    Arbitrary<List<Profile.Entry>> more =
        Arbitraries.oneOf(
                entries(Fields.COUNTRY, "DE", "AT", "FR"),
                entries(
                    Fields.POSTAL_CODE,
                    "8",
                    "80",
                    "800",
                    "8051",
                    "80555",
                    "811",
                    "79",
                    "12",
                    "1234"),
                entries(Fields.PHONE, "+49891", "+491", "0891"),
                entries(Fields.COMPANY_DOMAIN, "a.example", "c.example"),
                entries(Fields.EMAIL_DOMAIN, "a.example", "d.example"),
                entries(Fields.COMPANY, "A", "b", "C"),
                entries(Fields.OWNER, "anna", "clara", "zoe"),
                entries(Fields.ACCOUNT_OWNER, "bernd", "dora"))
            .list()
            .ofMaxSize(6);
    return Combinators.combine(CoreArbitraries.profiles(), more).as(Profile::with);
  }

  private static Arbitrary<Profile.Entry> entries(Field.Text field, String... texts) {
    return Arbitraries.of(texts).map(text -> new Profile.Entry(field, Value.of(text)));
  }
}
