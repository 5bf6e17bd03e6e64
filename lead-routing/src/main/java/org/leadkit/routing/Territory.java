package org.leadkit.routing;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.profile.Condition;

/**
 * A named part of the market, as plain data. A lead is in it if it is in one entry of each list
 * that the territory has, in its size band, meets its condition, and is in its parent. Texts are
 * compared without regard to case. Immutable.
 */
public final class Territory implements Canonical {

  private final String name;
  private final String parent;
  private final Validity validity;
  private final Map<Area, List<String>> areas;
  private final long fewest;
  private final long most;
  private final Condition where;

  private Territory(
      String name,
      String parent,
      Validity validity,
      Map<Area, List<String>> areas,
      long fewest,
      long most,
      Condition where) {
    this.name = name;
    this.parent = parent;
    this.validity = validity;
    this.areas = areas;
    this.fewest = fewest;
    this.most = most;
    this.where = where;
  }

  /** A territory without limits; {@code named("upper-bavaria")} in kebab case. */
  public static Territory named(String name) {
    return new Territory(name, "", Validity.ALWAYS, Map.of(), 0, Long.MAX_VALUE, Condition.all());
  }

  /** The same territory as a part of another, by that one's name. */
  public Territory in(String newParent) {
    return new Territory(name, newParent, validity, areas, fewest, most, where);
  }

  /** The same territory, in effect at some time only; what is in it ends with it. */
  public Territory valid(Validity newValidity) {
    return new Territory(name, parent, newValidity, areas, fewest, most, where);
  }

  /** The same territory in some countries, ISO 3166-1 alpha-2. */
  public Territory countries(String... codes) {
    return with(Area.COUNTRIES, codes);
  }

  /** The same territory in some states, provinces or cantons, as the host's leads name them. */
  public Territory subdivisions(String... codes) {
    return with(Area.SUBDIVISIONS, codes);
  }

  /**
   * The same territory for some ranges of postal codes, such as {@code 80331-81929}: two codes of
   * one length that differ in digits only, both included. They go with the postal prefixes. A
   * longer code counts by its beginning; a shorter one is in a range if all codes that begin with
   * it are.
   */
  public Territory postalRanges(String... ranges) {
    return with(Area.POSTAL_RANGES, ranges);
  }

  /** The same territory for postal codes with some beginnings; they go with the ranges. */
  public Territory postalPrefixes(String... prefixes) {
    return with(Area.POSTAL_PREFIXES, prefixes);
  }

  /** The same territory for telephone numbers with some beginnings, such as {@code +4989}. */
  public Territory areaCodes(String... codes) {
    return with(Area.AREA_CODES, codes);
  }

  /** The same territory for some industries. */
  public Territory industries(String... industries) {
    return with(Area.INDUSTRIES, industries);
  }

  /**
   * The same territory for named accounts by their domains, which the company's domain or that of
   * the e-mail address must be. They go with the names.
   */
  public Territory companyDomains(String... domains) {
    return with(Area.COMPANY_DOMAINS, domains);
  }

  /** The same territory for named accounts by their whole names; they go with the domains. */
  public Territory companyNames(String... names) {
    return with(Area.COMPANY_NAMES, names);
  }

  /**
   * The same territory for companies of a size.
   *
   * @param atLeast the fewest employees; 0 for no lower limit
   * @param atMost the most employees; {@link Long#MAX_VALUE} for no upper limit
   */
  public Territory companySize(long atLeast, long atMost) {
    return new Territory(name, parent, validity, areas, atLeast, atMost, where);
  }

  /** The same territory, for leads that meet a condition too. */
  public Territory where(Condition condition) {
    return new Territory(name, parent, validity, areas, fewest, most, condition);
  }

  private Territory with(Area area, String... texts) {
    Map<Area, List<String>> more = new EnumMap<>(Area.class);
    more.putAll(areas);
    more.put(area, List.of(texts));
    return new Territory(
        name, parent, validity, Collections.unmodifiableMap(more), fewest, most, where);
  }

  /** Its name, unique in its policy. */
  public String name() {
    return name;
  }

  /** The name of the territory that it is a part of; empty if there is none. */
  public Optional<String> parent() {
    return parent.isEmpty() ? Optional.empty() : Optional.of(parent);
  }

  /** When it is in effect by itself, without regard to its parent. */
  public Validity validity() {
    return validity;
  }

  /** What it asks by itself, without regard to its parent; the territory must have been checked. */
  public Condition condition() {
    return new TerritoryCondition(areas, fewest, most, where).build();
  }

  Map<Area, List<String>> areas() {
    return areas;
  }

  long fewest() {
    return fewest;
  }

  long most() {
    return most;
  }

  Condition where() {
    return where;
  }

  /** True if it asks nothing by itself. */
  boolean isEverything() {
    return areas.isEmpty()
        && fewest == 0
        && most == Long.MAX_VALUE
        && where.equals(Condition.all());
  }

  @Override
  public CanonicalForm form() {
    CanonicalForm form = CanonicalForm.object().with("name", name);
    if (!parent.isEmpty()) {
      form = form.with("parent", parent);
    }
    form = validity.into(form);
    for (Map.Entry<Area, List<String>> area : areas.entrySet()) {
      form = form.with(area.getKey().member(), area.getValue());
    }
    form = fewest == 0 ? form : form.with("companySizeAtLeast", fewest);
    form = most == Long.MAX_VALUE ? form : form.with("companySizeAtMost", most);
    return where.equals(Condition.all()) ? form : form.with("when", where);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Territory that && form().equals(that.form());
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** Its name. */
  @Override
  public String toString() {
    return "Territory[" + name + "]";
  }
}
