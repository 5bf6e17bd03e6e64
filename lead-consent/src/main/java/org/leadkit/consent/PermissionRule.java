package org.leadkit.consent;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;

/**
 * Which basis a contact needs. The first rule of a pack that covers the question decides.
 *
 * @param id kebab-case id, unique in its pack
 * @param scope which questions it covers
 * @param needs the basis
 * @param validFor how long the basis holds after the person's act; {@link #FOREVER} for no end
 */
public record PermissionRule(String id, Scope scope, Basis needs, Duration validFor)
    implements Canonical {

  /** No end. */
  public static final Duration FOREVER = ChronoUnit.FOREVER.getDuration();

  /** A rule whose basis has no end. */
  public static PermissionRule of(String id, Scope scope, Basis needs) {
    return new PermissionRule(id, scope, needs, FOREVER);
  }

  @Override
  public CanonicalForm form() {
    CanonicalForm form =
        CanonicalForm.object().with("id", id).and(scope.form()).with("needs", needs);
    return validFor.equals(FOREVER) ? form : form.with("validFor", validFor);
  }
}
