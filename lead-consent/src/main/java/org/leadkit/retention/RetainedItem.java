package org.leadkit.retention;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leadkit.consent.Jurisdiction;
import org.leadkit.consent.Recipient;
import org.leadkit.lead.Purpose;

/**
 * One piece of personal data, as far as a rule of retention asks: a field or a record, never a
 * whole lead. It says what it is and since when, and not what it holds.
 *
 * @param store name of the store that keeps it, in kebab case
 * @param id unique within the store; never personal
 * @param subject id of the lead that it is about; empty if that is not known
 * @param recordType what kind of record it is or belongs to, in kebab case: {@code lead}, {@code
 *     touch}, {@code activity}, {@code consent-event}, {@code rejection}, or one of the host's
 * @param field name of the field; empty for a whole record
 * @param category what kind of data it is
 * @param purposes what it is kept for; empty if that is not known, and then every rule for some
 *     purpose applies
 * @param places whose law applies; empty if that is not known, and then every rule for some place
 *     applies
 * @param role in which role the law sees the person
 * @param since when each trigger last happened; one that did not happen is not there
 */
public record RetainedItem(
    String store,
    String id,
    String subject,
    String recordType,
    String field,
    DataCategory category,
    Set<Purpose> purposes,
    Set<Jurisdiction> places,
    Recipient.Role role,
    Map<Trigger, Instant> since) {

  /** Sorts and copies. */
  public RetainedItem {
    purposes = Collections.unmodifiableSet(new TreeSet<>(purposes));
    places = Collections.unmodifiableSet(new TreeSet<>(places));
    since = Collections.unmodifiableMap(new TreeMap<>(since));
  }
}
