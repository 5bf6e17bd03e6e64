package org.leadkit.retention.erasure;

import java.util.regex.Pattern;
import org.leadkit.decision.InvalidConfiguration;

/**
 * Why something is not erased although that was asked. A host may name grounds of its own.
 *
 * @param code in kebab case
 * @param citation where the law says so; empty if it is no law's
 */
public record Ground(String code, String citation) {

  private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /** Nothing stands in the way. */
  public static final Ground NONE = new Ground("none", "");

  /** A legal hold covers it. */
  public static final Ground LEGAL_HOLD = new Ground("legal-hold", "");

  /** A rule of retention says that it must be kept for some time. */
  public static final Ground MINIMUM = new Ground("retention-minimum", "");

  /** A legal obligation to keep it. */
  public static final Ground LEGAL_OBLIGATION =
      new Ground("legal-obligation", "GDPR Art. 17(3)(b)");

  /** It may be needed to establish, exercise or defend legal claims. */
  public static final Ground LEGAL_CLAIMS = new Ground("legal-claims", "GDPR Art. 17(3)(e)");

  /** It is what keeps the person from being contacted again. */
  public static final Ground OBJECTION = new Ground("objection", "GDPR Art. 21(3)");

  /**
   * Checks the form of the code.
   *
   * @throws InvalidConfiguration if it is not in kebab case
   */
  public Ground {
    if (!KEBAB.matcher(code).matches()) {
      throw InvalidConfiguration.of(
          "bad-ground",
          "The ground (%s) is not in kebab case.".formatted(code),
          "Maybe write it as legal-claims.");
    }
  }
}
