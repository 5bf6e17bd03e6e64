package org.leadkit.distribution;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.InvalidConfiguration;

/**
 * The weights of a pool in thousandths, and how far members are caught up.
 *
 * @param weights by member
 * @param byTag by tag
 * @param catchUp the most leads that a member who was away is owed; 0 to forgive
 */
record Shares(SortedMap<String, Long> weights, SortedMap<String, Long> byTag, long catchUp) {

  static final Shares EQUAL = new Shares(new TreeMap<>(), new TreeMap<>(), 0);

  private static final long MOST_CATCH_UP = 100;

  Shares {
    weights = Collections.unmodifiableSortedMap(weights);
    byTag = Collections.unmodifiableSortedMap(byTag);
  }

  Shares weight(String member, long thousandths) {
    return new Shares(and(weights, member, thousandths), byTag, catchUp);
  }

  Shares weightOfTag(String tag, long thousandths) {
    return new Shares(weights, and(byTag, tag, thousandths), catchUp);
  }

  private static SortedMap<String, Long> and(SortedMap<String, Long> some, String key, long one) {
    SortedMap<String, Long> more = new TreeMap<>(some);
    more.put(key, one);
    return more;
  }

  Shares catchUp(long leads) {
    if (leads < 0 || leads > MOST_CATCH_UP) {
      throw InvalidConfiguration.of(
          "bad-catch-up",
          "The leads (%d) up to which members are caught up must lie between 0 and %d."
              .formatted(leads, MOST_CATCH_UP),
          "Maybe 0 was meant: what was missed is forgiven.");
    }
    return new Shares(weights, byTag, leads);
  }

  /** The weight of a member: the pool's own for it, else the highest of its tags, else its own. */
  long of(Member member) {
    Long own = weights.get(member.name());
    if (own != null) {
      return own;
    }
    long highest = -1;
    if (!byTag.isEmpty()) {
      for (String tag : member.tags()) {
        highest = Math.max(highest, byTag.getOrDefault(tag, -1L));
      }
    }
    return highest < 0 ? member.weight() : highest;
  }

  /** A member as it stands in the form of a pool: its name, or with its weight. */
  Object describe(String member) {
    Long weight = weights.get(member);
    return weight == null
        ? member
        : CanonicalForm.object().with("member", member).with("weight", Thousandths.decimal(weight));
  }

  CanonicalForm describe(CanonicalForm pool) {
    CanonicalForm form =
        pool.withAny(
            "weights",
            byTag.entrySet().stream()
                .map(
                    (Map.Entry<String, Long> tag) ->
                        CanonicalForm.object()
                            .with("tag", tag.getKey())
                            .with("weight", Thousandths.decimal(tag.getValue())))
                .toList());
    return catchUp == 0 ? form : form.with("catchUp", catchUp);
  }
}
