package org.leadkit.formats;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.leadkit.distribution.LeadCap;
import org.leadkit.distribution.Pool;

/** Reads the pools of a routing policy. */
final class PoolReader {

  private static final Duration LONGEST = Duration.ofDays(36_525);

  private final Findings findings;
  private final Literals literals;
  private final Origins origins;
  private final StrategyReader strategies;
  private final LeadCapReader caps;

  PoolReader(Findings findings, Literals literals, Origins origins, StrategyReader strategies) {
    this.findings = findings;
    this.literals = literals;
    this.origins = origins;
    this.strategies = strategies;
    this.caps = new LeadCapReader(literals, findings);
  }

  /** A member as it stands in a pool, and what it says of its weight. */
  private record Sharer(String name, Optional<Node> node, Optional<BigDecimal> weight) {}

  Optional<Pool> read(Node node, String pointer) {
    return Members.of(node, findings).flatMap(members -> read(members, pointer));
  }

  private Optional<Pool> read(Members members, String pointer) {
    Optional<String> name = members.required("name").flatMap(literals::text);
    Parts<Sharer> sharers =
        Parts.of(
            members.required("members").flatMap(literals::items),
            pointer + "/members",
            origins,
            (one, place) -> sharer(one));
    Withers<Pool> withers = new Withers<>(members, literals, findings);
    for (Sharer one : sharers.values()) {
      one.weight()
          .ifPresent(
              weight ->
                  withers.also(one.node().orElseThrow(), pool -> pool.weight(one.name(), weight)));
    }
    withers
        .may("team", literals::text, Pool::team)
        .may("strategy", strategies::read, Pool::strategy)
        .mayEach("weights", this::tagged, (pool, change) -> change.apply(pool))
        .may("catchUp", number -> literals.whole(number, Integer.MAX_VALUE), Pool::catchUp)
        .mayEach("caps", this::cap, (pool, change) -> change.apply(pool))
        .may("byTier", literals::flag, (pool, tiers) -> tiers ? pool.byTier() : pool)
        .may("availableWithin", this::hours, Pool::availableWithin)
        .may("whenNobody", this::whenNobody, (pool, change) -> change.apply(pool));
    members.close();
    List<String> names = sharers.values().stream().map(Sharer::name).toList();
    Optional<Pool> pool = withers.applied(Pool.of(name.orElse(""), names));
    return name.isPresent() && sharers.complete() ? pool : Optional.empty();
  }

  private Optional<Sharer> sharer(Node node) {
    if (!(node instanceof Node.Group)) {
      return literals.text(node).map(name -> new Sharer(name, Optional.empty(), Optional.empty()));
    }
    return Members.of(node, findings)
        .flatMap(
            members -> {
              Optional<String> name = members.required("member").flatMap(literals::text);
              Optional<Node> weightNode = members.optional("weight");
              Optional<BigDecimal> weight = weightNode.flatMap(literals::decimal);
              members.close();
              return weight.isPresent() == weightNode.isPresent()
                  ? name.map(text -> new Sharer(text, weightNode, weight))
                  : Optional.empty();
            });
  }

  private Optional<UnaryOperator<Pool>> tagged(Node node) {
    return Members.of(node, findings)
        .flatMap(
            members -> {
              Optional<String> tag = members.required("tag").flatMap(literals::text);
              Optional<BigDecimal> weight = members.required("weight").flatMap(literals::decimal);
              members.close();
              return tag.flatMap(
                  text -> weight.map(number -> pool -> pool.weightOfTag(text, number)));
            });
  }

  private Optional<UnaryOperator<Pool>> cap(Node node) {
    return Members.of(node, findings)
        .flatMap(
            members -> {
              Optional<LeadCap> cap = caps.read(node, members);
              Optional<Node> tagNode = members.optional("tag");
              Optional<String> tag = tagNode.flatMap(literals::text);
              members.close();
              return tag.isPresent() == tagNode.isPresent()
                  ? cap.map(one -> pool -> pool.capOfTag(tag.orElse(""), one))
                  : Optional.empty();
            });
  }

  private Optional<Integer> hours(Node node) {
    return literals
        .duration(node)
        .flatMap(
            time ->
                time.equals(Duration.ofHours(time.toHours())) && time.abs().compareTo(LONGEST) < 0
                    ? Optional.of((int) time.toHours())
                    : literals.refuse(
                        node,
                        "bad-availability",
                        "The time (%s) within which a member must be there must be whole hours."
                            .formatted(time),
                        "Maybe write PT48H."));
  }

  private Optional<UnaryOperator<Pool>> whenNobody(Node node) {
    if (node instanceof Node.Group) {
      return Members.of(node, findings)
          .flatMap(
              members -> {
                Optional<String> next = members.required("pool").flatMap(literals::text);
                members.close();
                return next.map(name -> pool -> pool.orElse(name));
              });
    }
    return literals
        .text(node)
        .flatMap(
            word ->
                switch (word) {
                  case "hold" -> Optional.of(pool -> pool);
                  case "route-anyway" -> Optional.of(Pool::routeAnyway);
                  default ->
                      literals.refuse(
                          node,
                          "bad-word",
                          "The word (%s) must be hold or route-anyway.".formatted(Shown.of(word)),
                          "Maybe another pool was meant: {\"pool\": \"its-name\"}.");
                });
  }
}
