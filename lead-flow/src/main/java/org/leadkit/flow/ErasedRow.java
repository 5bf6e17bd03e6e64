package org.leadkit.flow;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.leadkit.decision.Issue;
import org.leadkit.identity.MatchKey;
import org.leadkit.intake.Submission;
import org.leadkit.lead.ContactPoint;
import org.leadkit.profile.Profile;

/**
 * A row of a file about somebody who was erased and has not come back: it is refused, and nothing
 * of it is kept. What a person sends is always taken in.
 */
final class ErasedRow {

  private final FlowSettings settings;

  ErasedRow(FlowSettings settings) {
    this.settings = settings;
  }

  /** The submission, or what is left of it. */
  Submission screened(Submission submission) {
    return submission.isImported() && isErased(submission) ? emptied(submission) : submission;
  }

  private boolean isErased(Submission submission) {
    Profile profile = settings.intake().read(submission).profile();
    Set<String> hashes = new LinkedHashSet<>();
    Set<MatchKey> keys = new LinkedHashSet<>();
    // A telephone number may be shared, so it names somebody only where nothing else does.
    ContactPoint.of(profile, ContactPoint.Kind.EMAIL)
        .or(() -> ContactPoint.of(profile, ContactPoint.Kind.PHONE))
        .ifPresent(
            point -> {
              Refusals.withMailbox(point).forEach(one -> hashes.addAll(settings.hashes().all(one)));
              keys.addAll(settings.hashes().keys(point));
            });
    return settings.store().suppressions(settings.tenant(), hashes).stream()
            .anyMatch(one -> one.reason().equals(Suppress.ERASED))
        && settings.store().owners(settings.tenant(), keys).isEmpty();
  }

  private static Submission emptied(Submission submission) {
    Issue issue =
        Issue.error(
            "erased-before",
            "",
            "The row is about somebody whose data was erased, and nothing of it is kept.",
            "Maybe ask the source to take it off the list.");
    Submission empty = Submission.unreadable(submission.source(), "", List.of(issue));
    return submission.requestKey().map(empty::requestKey).orElse(empty);
  }
}
