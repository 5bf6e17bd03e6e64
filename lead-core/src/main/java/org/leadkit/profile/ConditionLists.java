package org.leadkit.profile;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the conditions over lists of conditions share. */
final class ConditionLists {

  private ConditionLists() {}

  static Set<String> fields(List<Condition> conditions) {
    Set<String> names = new TreeSet<>();
    conditions.forEach(condition -> names.addAll(condition.fields()));
    return names;
  }

  static Set<String> missing(List<Condition> conditions, Profile profile, Instant now) {
    Set<String> names = new TreeSet<>();
    conditions.forEach(condition -> names.addAll(condition.missing(profile, now)));
    return names;
  }
}
