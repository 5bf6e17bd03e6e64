package org.leadkit.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leadkit.decision.Issue;
import org.leadkit.decision.Reason;
import org.leadkit.profile.Profile;

/**
 * A submission after intake. Personal; {@code toString} shows no value.
 *
 * @param profile the values that were understood
 * @param changes what normalising changed, a reason a field, in the order of arrival
 * @param issues everything that is wrong, errors and warnings
 * @param refused the raw texts that were not understood, by field name
 * @param accepted true if enough was understood to make a lead of it
 */
public record Draft(
    Profile profile,
    List<Reason> changes,
    List<Issue> issues,
    Map<String, String> refused,
    boolean accepted) {

  /** Copies what it is given. */
  public Draft {
    changes = List.copyOf(changes);
    issues = List.copyOf(issues);
    refused = Collections.unmodifiableMap(new LinkedHashMap<>(refused));
  }

  /** Names and counts, no value. */
  @Override
  public String toString() {
    return "Draft[profile="
        + profile
        + ", issues="
        + issues.size()
        + ", accepted="
        + accepted
        + "]";
  }
}
