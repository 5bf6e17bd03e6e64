package org.leadkit.formats;

import java.util.Map;
import org.leadkit.intake.Submission;
import org.leadkit.lead.Purpose;

/**
 * Reads submissions in the documented shapes of three vendors. Standard questions go to the usual
 * fields, all other questions are kept under their own name. The vendor's id of the lead becomes
 * the source reference and the request key, so that a repeated delivery changes nothing.
 *
 * <p>What is not JSON or not of the vendor's shape becomes {@link Submission#unreadable} and keeps
 * the body as it arrived (with the webhook's own secret, if the vendor puts one there). Nothing is
 * thrown for what a sender can send, and no issue holds a value. Checking the sender's signature or
 * key is up to the host. No argument may be null and nothing returns null. Thread-safe.
 */
public final class Webhooks {

  private Webhooks() {}

  /**
   * Reads a lead of a Google Ads lead form. It carries no consent. A test lead has the value {@code
   * true} under {@code isTest}; the key of the webhook is left out.
   *
   * @param source what the submission's source shall be; not blank
   */
  public static Submission googleAds(String source, String json) {
    return SubmissionBody.read(
        source, json, (body, findings) -> new GoogleAdsLead(source, findings).read(body));
  }

  /**
   * Reads a lead of Meta lead ads as its retrieval gives it. It carries no consent; {@code
   * is_tcpa_compliant} is none. Several answers to one question are joined by a comma.
   *
   * @param source what the submission's source shall be; not blank
   */
  public static Submission metaLeadAds(String source, String json) {
    return SubmissionBody.read(
        source, json, (body, findings) -> new MetaLead(source, findings).read(body));
  }

  /**
   * Reads a HubSpot form submission. A communication whose {@code value} is true is consent by
   * e-mail, but only for a subscription type that the host names; consent to processing and
   * legitimate interest are not consent to contact. The shape has no id of the lead.
   *
   * @param source what the submission's source shall be; not blank
   * @param purposes what each subscription type of the host's HubSpot account is for, by its id
   */
  public static Submission hubSpot(String source, String json, Map<Long, Purpose> purposes) {
    Map<Long, Purpose> copy = Map.copyOf(purposes);
    return SubmissionBody.read(
        source, json, (body, findings) -> new HubSpotForm(source, findings, copy).read(body));
  }
}
