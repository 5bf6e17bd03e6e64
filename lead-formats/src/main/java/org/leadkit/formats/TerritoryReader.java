package org.leadkit.formats;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.leadkit.routing.Territory;
import org.leadkit.routing.Validity;

/** Reads the territories of a routing policy; one that can't be read wholly is empty. */
final class TerritoryReader {

  private final Findings findings;
  private final Literals literals;
  private final ConditionReader conditions;
  private final RoutingRuleReader rules;

  TerritoryReader(Findings findings, ConditionReader conditions, RoutingRuleReader rules) {
    this.findings = findings;
    this.literals = new Literals(findings);
    this.conditions = conditions;
    this.rules = rules;
  }

  Optional<Territory> territory(Node node, String pointer) {
    return Members.of(node, findings).flatMap(this::territory);
  }

  private Optional<Territory> territory(Members members) {
    Optional<Territory> read =
        members.required("name").flatMap(literals::text).map(Territory::named);
    Optional<Validity> validity = rules.validity(members);
    read = read.flatMap(one -> validity.map(one::valid));
    read = with(read, members, "parent", literals::text, Territory::in);
    read = list(read, members, "countries", Territory::countries);
    read = list(read, members, "subdivisions", Territory::subdivisions);
    read = list(read, members, "postalRanges", Territory::postalRanges);
    read = list(read, members, "postalPrefixes", Territory::postalPrefixes);
    read = list(read, members, "areaCodes", Territory::areaCodes);
    read = list(read, members, "industries", Territory::industries);
    read = list(read, members, "companyDomains", Territory::companyDomains);
    read = list(read, members, "companyNames", Territory::companyNames);
    read = sizes(read, members);
    read = with(read, members, "when", conditions::read, Territory::where);
    members.close();
    return read;
  }

  private Optional<Territory> sizes(Optional<Territory> read, Members members) {
    Optional<Node> least = members.optional("companySizeAtLeast");
    Optional<Node> most = members.optional("companySizeAtMost");
    Optional<Long> from = least.isEmpty() ? Optional.of(0L) : least.flatMap(this::size);
    Optional<Long> to = most.isEmpty() ? Optional.of(Long.MAX_VALUE) : most.flatMap(this::size);
    return read.flatMap(one -> from.flatMap(low -> to.map(high -> one.companySize(low, high))));
  }

  private Optional<Long> size(Node node) {
    return literals.whole(node, Long.MAX_VALUE);
  }

  private Optional<Territory> list(
      Optional<Territory> read,
      Members members,
      String name,
      BiFunction<Territory, String[], Territory> add) {
    return with(
        read,
        members,
        name,
        node -> literals.all(node, literals::text),
        (one, texts) -> add.apply(one, texts.toArray(new String[0])));
  }

  /** The territory with what a member says, if there is one; empty if that can't be read. */
  private static <T> Optional<Territory> with(
      Optional<Territory> read,
      Members members,
      String name,
      Function<Node, Optional<T>> value,
      BiFunction<Territory, T, Territory> add) {
    Optional<Node> node = members.optional(name);
    if (node.isEmpty()) {
      return read;
    }
    Optional<T> found = node.flatMap(value);
    return read.flatMap(one -> found.map(some -> add.apply(one, some)));
  }
}
