package org.leadkit.retention;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A legal hold: nothing in its scope may be destroyed while it stands. It is a veto and no ground
 * for contact or analysis; what is due to be erased is restricted meanwhile.
 *
 * @param id unique within the tenant
 * @param matter the case that it is for; not personal
 * @param custodian who answers for it
 * @param scope what it covers
 * @param placedBy who placed it
 * @param placedAt when
 */
public record Hold(
    String id, String matter, String custodian, Scope scope, String placedBy, Instant placedAt) {

  /**
   * What a hold covers; an empty set stands for all.
   *
   * @param subjects ids of leads
   * @param categories kinds of data
   * @param recordTypes kinds of records
   */
  public record Scope(Set<String> subjects, Set<DataCategory> categories, Set<String> recordTypes) {

    /** All that is kept. */
    public static final Scope ALL = new Scope(Set.of(), Set.of(), Set.of());

    /** Sorts and copies. */
    public Scope {
      subjects = Collections.unmodifiableSet(new TreeSet<>(subjects));
      categories = Collections.unmodifiableSet(new TreeSet<>(categories));
      recordTypes = Collections.unmodifiableSet(new TreeSet<>(recordTypes));
    }

    /** All of one lead. */
    public static Scope of(String subject) {
      return new Scope(Set.of(subject), Set.of(), Set.of());
    }
  }

  /** True if it forbids to destroy an item. One whose subject is not known may be anybody's. */
  public boolean covers(RetainedItem item) {
    return (scope.subjects().isEmpty()
            || item.subject().isEmpty()
            || scope.subjects().contains(item.subject()))
        && (scope.categories().isEmpty() || scope.categories().contains(item.category()))
        && (scope.recordTypes().isEmpty() || scope.recordTypes().contains(item.recordType()));
  }
}
