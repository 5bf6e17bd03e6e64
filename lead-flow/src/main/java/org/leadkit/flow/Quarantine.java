package org.leadkit.flow;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Issue;
import org.leadkit.identity.Identity;
import org.leadkit.intake.Draft;
import org.leadkit.intake.Submission;
import org.leadkit.lead.ContactPoint;

/**
 * Keeps a file from bringing back a person who was erased: a row about somebody whom we don't know,
 * at a contact point that is suppressed since an erasure, makes no lead. It is kept for someone to
 * look at. The person's own submission is not held back.
 */
final class Quarantine {

  /** Why a contact point of an erased person is suppressed. */
  static final String ERASED = "erased";

  private final FlowSettings settings;

  Quarantine(FlowSettings settings) {
    this.settings = settings;
  }

  /** Why a row makes no lead; empty if it may make one. */
  Optional<Issue> of(Submission submission, Draft draft, IdentityStep.Found found) {
    if (!submission.isImported() || found.decision().outcome() instanceof Identity.Known) {
      return Optional.empty();
    }
    return Stream.of(ContactPoint.Kind.values())
        .filter(kind -> ContactPoint.of(draft.profile(), kind).filter(this::isOfErased).isPresent())
        .findFirst()
        .map(
            kind ->
                Issue.error(
                    "erased-before",
                    "/" + CanonicalForm.kebab(kind),
                    "A file can't bring back the person who was erased with this contact point.",
                    "Maybe ask the person, or leave it."));
  }

  private boolean isOfErased(ContactPoint point) {
    Set<String> hashes =
        point.equivalents().stream()
            .flatMap(one -> settings.hashes().all(one).stream())
            .collect(Collectors.toSet());
    return settings.store().suppressions(settings.tenant(), hashes).stream()
        .anyMatch(suppression -> suppression.reason().equals(ERASED));
  }
}
