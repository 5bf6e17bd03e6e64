package org.leadkit.benchmarks.territory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tuple-space search, written by hand for these very rules: one hash table for each set of
 * attributes that rules ask for, from the values of those attributes to the first rule that wants
 * them. A rule that takes several texts stands in its table several times. It works because all
 * numbers are asked for by band; it has one buffer, knows no unknown value, and checks nothing.
 */
final class TupleSpace implements Router {

  private static final Attribute[] ATTRIBUTES = Attribute.values();
  private static final int BITS = 8;

  private final Lead[] leads;
  private final Tuples[] tuples;
  private final Map<String, Integer> codes = new HashMap<>();
  private final long[][] edges =
      Arrays.stream(ATTRIBUTES)
          .map(attribute -> attribute.edges().stream().mapToLong(edge -> edge).toArray())
          .toArray(long[][]::new);
  private final long[] known = new long[ATTRIBUTES.length];

  TupleSpace(TerritoryWorkload workload) {
    this.leads = workload.leads().toArray(new Lead[0]);
    Map<Set<Attribute>, Map<Long, Integer>> found = new LinkedHashMap<>();
    for (Rule rule : workload.rules()) {
      Set<Attribute> asked = EnumSet.noneOf(Attribute.class);
      rule.questions().forEach(question -> asked.add(question.of()));
      Map<Long, Integer> rules = found.computeIfAbsent(asked, ignored -> new HashMap<>());
      keys(rule).forEach(key -> rules.putIfAbsent(key, rule.number()));
    }
    this.tuples =
        found.entrySet().stream()
            .map(one -> new Tuples(one.getKey(), one.getValue()))
            .sorted((one, other) -> Integer.compare(one.lowest(), other.lowest()))
            .toArray(Tuples[]::new);
  }

  private List<Long> keys(Rule rule) {
    List<Long> keys = List.of(0L);
    for (Question question : rule.questions()) {
      List<Long> longer = new ArrayList<>();
      for (long key : keys) {
        for (long code : codes(question)) {
          longer.add(key | code << BITS * question.of().ordinal());
        }
      }
      keys = longer;
    }
    return keys;
  }

  private List<Long> codes(Question question) {
    if (question instanceof Question.Between between) {
      return List.of(band(question.of(), between.low()));
    }
    return ((Question.IsOneOf) question)
        .texts().stream()
            .map(text -> (long) codes.computeIfAbsent(text, ignored -> codes.size() + 1))
            .toList();
  }

  private long band(Attribute attribute, long number) {
    int place = Arrays.binarySearch(edges[attribute.ordinal()], number);
    return place < 0 ? -place - 1 : place + 1;
  }

  @Override
  public int first(int lead) {
    for (Attribute attribute : ATTRIBUTES) {
      long code =
          attribute.isNumber()
              ? band(attribute, leads[lead].number(attribute))
              : codes.getOrDefault(leads[lead].text(attribute), 0);
      known[attribute.ordinal()] = code << BITS * attribute.ordinal();
    }
    int best = Integer.MAX_VALUE;
    for (Tuples some : tuples) {
      if (some.lowest() > best) {
        break;
      }
      best = Math.min(best, some.first(known));
    }
    return best;
  }
}
