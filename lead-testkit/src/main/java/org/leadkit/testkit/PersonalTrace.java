package org.leadkit.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leadkit.flow.LeadFlow;
import org.leadkit.lead.LeadId;
import org.leadkit.spi.Subject;

/**
 * The trace of a made-up person: values that stand nowhere else, planted wherever a flow takes
 * personal data in, and looked for in every store that the caller names. Immutable.
 *
 * <pre>{@code
 * PersonalTrace trace = PersonalTrace.plantedIn(flow, 1);
 * assertThat(trace.missingIn(stores)).isEmpty();
 * // erase trace.subject()
 * assertThat(trace.findIn(stores)).isEmpty();
 * }</pre>
 *
 * <p>It finds a value in any case, encoded for URLs, JSON or HTML, in Base64 or hexadecimal, hashed
 * without a key, and a telephone number in its international and its national form. It does not
 * find what is encrypted, compressed or hashed with a key.
 */
public final class PersonalTrace {

  private final Subject subject;
  private final Map<String, List<String>> markers;

  /**
   * A marker that was found.
   *
   * @param store name of the {@link Scannable}
   * @param where the place in it, without any value
   * @param marker which marker, such as {@code email}
   * @param spelling how it stands there, such as {@code plain}, {@code base64}, {@code number}
   */
  public record Finding(String store, String where, String marker, String spelling) {}

  PersonalTrace(Subject subject, Map<String, List<String>> markers) {
    this.subject = subject;
    this.markers = Collections.unmodifiableMap(new LinkedHashMap<>(markers));
  }

  /**
   * Sends a person through a flow: a submission with a part that is refused, one that is refused
   * altogether, one that can't be read, an activity, and consent with proof. What is refused names
   * the person's address, as it does in life.
   *
   * @param number makes the values differ from those of other traces; from 0 to 999,999
   * @throws IllegalStateException if the flow makes no lead of the submission
   */
  public static PersonalTrace plantedIn(LeadFlow flow, int number) {
    return new Planting(flow, number).plant();
  }

  /** A trace of no markers, for those that the host plants by itself. */
  public static PersonalTrace ofNothing() {
    return new PersonalTrace(new Subject(Set.of(), Set.of()), Map.of());
  }

  /**
   * The same trace with one more marker, which the host has planted.
   *
   * @param values what stands for the same, each of 6 characters or more; a telephone number as
   *     {@code +49301234567}
   */
  public PersonalTrace with(String marker, String... values) {
    Map<String, List<String>> more = new LinkedHashMap<>(markers);
    more.put(marker, List.of(values));
    return new PersonalTrace(subject, more);
  }

  /** Whom to erase. */
  public Subject subject() {
    return subject;
  }

  /** The lead that was planted. */
  public LeadId lead() {
    return subject.leads().iterator().next();
  }

  /** The names of all markers. */
  public Set<String> markers() {
    return markers.keySet();
  }

  /** Every place where a marker stands, by store in the given order. */
  public List<Finding> findIn(List<Scannable> stores) {
    Map<String, Spellings> spellings = new LinkedHashMap<>();
    markers.forEach((name, values) -> spellings.put(name, Spellings.of(values)));
    List<Finding> findings = new ArrayList<>();
    for (Scannable store : stores) {
      store.show(
          (where, text) ->
              spellings.forEach(
                  (name, one) ->
                      one.in(text)
                          .map(spelling -> new Finding(store.name(), where, name, spelling))
                          .ifPresent(findings::add)));
    }
    return List.copyOf(findings);
  }

  /**
   * The markers that stand nowhere. To be empty before an erasure: else the erasure proves nothing.
   */
  public Set<String> missingIn(List<Scannable> stores) {
    Set<String> missing = new LinkedHashSet<>(markers.keySet());
    findIn(stores).forEach(finding -> missing.remove(finding.marker()));
    return missing;
  }

  /** The names of the markers, and no value. */
  @Override
  public String toString() {
    return "PersonalTrace" + markers.keySet();
  }
}
