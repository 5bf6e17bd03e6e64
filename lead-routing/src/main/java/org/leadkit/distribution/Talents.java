package org.leadkit.distribution;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leadkit.decision.CanonicalForm;

/**
 * What tells a member from another.
 *
 * @param tier the number of the tier; the lowest is asked first
 * @param tags names of groups
 * @param skills what the member can do, by kind
 * @param weight thousandths
 * @param performance thousandths; {@link #UNKNOWN} if there is no figure
 */
record Talents(
    int tier,
    SortedSet<String> tags,
    SortedMap<String, SortedSet<String>> skills,
    long weight,
    long performance) {

  static final long UNKNOWN = -1;
  static final Talents NONE =
      new Talents(1, new TreeSet<>(), new TreeMap<>(), Thousandths.ONE, UNKNOWN);

  Talents {
    tags = Collections.unmodifiableSortedSet(tags);
    skills = Collections.unmodifiableSortedMap(skills);
  }

  Talents tier(int newTier) {
    return new Talents(newTier, tags, skills, weight, performance);
  }

  Talents tags(List<String> more) {
    SortedSet<String> all = new TreeSet<>(tags);
    all.addAll(more);
    return new Talents(tier, all, skills, weight, performance);
  }

  Talents skill(String kind, List<String> more) {
    SortedSet<String> values = new TreeSet<>(skills.getOrDefault(kind, new TreeSet<>()));
    more.forEach(value -> values.add(plain(value)));
    SortedMap<String, SortedSet<String>> all = new TreeMap<>(skills);
    all.put(kind, Collections.unmodifiableSortedSet(values));
    return new Talents(tier, tags, all, weight, performance);
  }

  Talents weight(long thousandths) {
    return new Talents(tier, tags, skills, thousandths, performance);
  }

  Talents performance(long thousandths) {
    return new Talents(tier, tags, skills, weight, thousandths);
  }

  boolean has(String kind, String value) {
    SortedSet<String> values = skills.get(kind);
    return values != null && values.contains(plain(value));
  }

  /** Neither case nor space around it tells two skills apart. */
  private static String plain(String value) {
    return value.strip().toLowerCase(Locale.ROOT);
  }

  CanonicalForm describe(CanonicalForm member) {
    CanonicalForm form = tier == NONE.tier ? member : member.with("tier", tier);
    form = form.withAny("tags", tags);
    form =
        form.withAny(
            "skills",
            skills.entrySet().stream()
                .map(
                    kind ->
                        CanonicalForm.object()
                            .with("kind", kind.getKey())
                            .with("values", kind.getValue()))
                .toList());
    if (weight != NONE.weight) {
      form = form.with("weight", Thousandths.decimal(weight));
    }
    return performance == UNKNOWN
        ? form
        : form.with("performance", Thousandths.decimal(performance));
  }
}
