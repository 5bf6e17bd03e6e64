package org.leadkit.flow;

import java.time.Instant;
import java.util.List;
import org.leadkit.decision.Decision;
import org.leadkit.profile.Profile;
import org.leadkit.qualification.Assessment;
import org.leadkit.qualification.QualificationFramework;

/**
 * A profile with what qualification frameworks make of the evidence in its activities, for the
 * scoring model to read.
 *
 * @param decisions what each framework says, in the order in which they were added
 * @param profile the profile with their facts
 */
record EvidenceFacts(List<Decision<Assessment>> decisions, Profile profile) {

  static EvidenceFacts of(List<QualificationFramework> frameworks, Profile profile, Instant now) {
    List<Decision<Assessment>> decisions =
        frameworks.stream().map(framework -> framework.assess(profile, now)).toList();
    Profile judged = profile;
    for (Decision<Assessment> decision : decisions) {
      judged = decision.outcome().into(judged);
    }
    return new EvidenceFacts(decisions, judged);
  }
}
