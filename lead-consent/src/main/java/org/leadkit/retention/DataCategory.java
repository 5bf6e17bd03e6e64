package org.leadkit.retention;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Issues;

/**
 * A kind of personal data that is kept and erased under rules of its own. A host adds its own.
 *
 * @param id in kebab case
 */
public record DataCategory(String id) implements Comparable<DataCategory> {

  /** Names, addresses, numbers: how the person is reached. */
  public static final DataCategory CONTACT = new DataCategory("contact-details");

  /** What else is known of the person. */
  public static final DataCategory PROFILE = new DataCategory("profile");

  /** What the person sent, as it was sent. */
  public static final DataCategory SUBMISSION = new DataCategory("submission");

  /** What the person did. */
  public static final DataCategory ACTIVITY = new DataCategory("activity");

  /** What shows that the person allowed or refused something. */
  public static final DataCategory CONSENT_PROOF = new DataCategory("consent-proof");

  /** That a contact point must not be used. */
  public static final DataCategory SUPPRESSION = new DataCategory("suppression");

  /** What was computed of the person: scores, grades, levels. */
  public static final DataCategory SCORE = new DataCategory("score");

  /** Who worked on the lead, and when. */
  public static final DataCategory ASSIGNMENT = new DataCategory("assignment");

  /** What staff wrote about the person. */
  public static final DataCategory NOTE = new DataCategory("note");

  /** Input that was refused. */
  public static final DataCategory REJECTED_INPUT = new DataCategory("rejected-input");

  /** What was answered under a request key. */
  public static final DataCategory ANSWER = new DataCategory("answer");

  /** A request of the person for their rights. */
  public static final DataCategory RIGHTS_REQUEST = new DataCategory("rights-request");

  /** Those that come with leadkit, sorted. */
  static final Set<DataCategory> KNOWN =
      Collections.unmodifiableSet(
          new TreeSet<>(
              Set.of(
                  CONTACT,
                  PROFILE,
                  SUBMISSION,
                  ACTIVITY,
                  CONSENT_PROOF,
                  SUPPRESSION,
                  SCORE,
                  ASSIGNMENT,
                  NOTE,
                  REJECTED_INPUT,
                  ANSWER,
                  RIGHTS_REQUEST)));

  /**
   * Checks the form of the id.
   *
   * @throws InvalidConfiguration if it is not in kebab case
   */
  public DataCategory {
    Issues issues = new Issues();
    issues.requireKebab("category", "", id);
    if (!issues.found().isEmpty()) {
      throw InvalidConfiguration.of(
          "bad-category",
          "The category (%s) is not in kebab case.".formatted(id),
          "Maybe write it as contact-details.");
    }
  }

  @Override
  public int compareTo(DataCategory other) {
    return id.compareTo(other.id);
  }

  @Override
  public String toString() {
    return id;
  }
}
