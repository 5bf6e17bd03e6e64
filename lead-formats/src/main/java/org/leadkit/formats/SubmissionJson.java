package org.leadkit.formats;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leadkit.intake.Submission;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;

/**
 * Reads a submission from a flat JSON object of field names and values:
 *
 * <pre>{@code
 * {"email": "ada@engines.example", "companySize": 240,
 *  "consents": [{"purpose": "sales-follow-up", "channel": "email"}],
 *  "refusals": [{"purpose": "sales-follow-up", "channel": "voice-live"}], "optOutOfSale": true,
 *  "requestKey": "form-7-4711", "occurredAt": "2026-11-01T09:00:00Z"}
 * }</pre>
 *
 * Numbers, booleans, objects and lists are kept as their JSON text, and null is no value. What is
 * not such an object, has a key twice, or says something unreadable under one of the five reserved
 * names becomes {@link Submission#unreadable}, because half a consent is none and half a refusal
 * may be a whole one. Nothing is thrown for what a sender can send. No issue holds a value. No
 * argument may be null and nothing returns null. Thread-safe.
 */
public final class SubmissionJson {

  private static final String CONSENTS = "consents";
  private static final String REFUSALS = "refusals";
  private static final String OPT_OUT_OF_SALE = "optOutOfSale";
  private static final String REQUEST_KEY = "requestKey";
  private static final String OCCURRED_AT = "occurredAt";

  private SubmissionJson() {}

  /**
   * Reads one submission.
   *
   * @param source the form or the system it came from; not blank
   * @param json the body as it arrived
   */
  public static Submission read(String source, String json) {
    return SubmissionBody.read(
        source, json, (group, findings) -> submission(source, group, new Literals(findings)));
  }

  private static Submission submission(String source, Node.Group group, Literals literals) {
    Submission submission = Submission.from(source);
    for (Map.Entry<String, Node.Member> member : group.members().entrySet()) {
      Node value = member.getValue().value();
      boolean isNull = value instanceof Node.Nothing;
      submission =
          isNull
              ? submission
              : switch (member.getKey()) {
                case CONSENTS -> consents(submission, value, literals);
                case REFUSALS -> refusals(submission, value, literals);
                case OPT_OUT_OF_SALE -> sale(submission, value, literals);
                case REQUEST_KEY -> requestKey(submission, value, literals);
                case OCCURRED_AT -> occurredAt(submission, value, literals);
                default -> SubmissionBody.with(submission, group, member.getKey(), member.getKey());
              };
    }
    return submission;
  }

  private static Submission requestKey(Submission submission, Node value, Literals literals) {
    return literals
        .text(value)
        .filter(key -> !key.isBlank())
        .map(submission::requestKey)
        .orElse(submission);
  }

  private static Submission occurredAt(Submission submission, Node value, Literals literals) {
    return literals
        .text(value)
        .flatMap(text -> instant(text).or(() -> badInstant(value, literals)))
        .map(submission::at)
        .orElse(submission);
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> badInstant(Node value, Literals literals) {
    return literals.refuse(
        value,
        "bad-instant",
        "The instant (%s) is not in ISO 8601 with an offset.".formatted(OCCURRED_AT),
        "Maybe write it like 2026-11-01T09:00:00Z.");
  }

  private static Submission consents(Submission submission, Node value, Literals literals) {
    Submission with = submission;
    for (Submission.Choice one : choices(value, literals)) {
      with = with.consentTo(one.purpose(), one.channel());
    }
    return with;
  }

  private static Submission refusals(Submission submission, Node value, Literals literals) {
    Submission with = submission;
    for (Submission.Choice one : choices(value, literals)) {
      with = with.refuse(one.purpose(), one.channel());
    }
    return with;
  }

  private static Submission sale(Submission submission, Node value, Literals literals) {
    return literals.flag(value).orElse(false) ? submission.optOutOfSale() : submission;
  }

  private static Set<Submission.Choice> choices(Node value, Literals literals) {
    Set<Submission.Choice> choices = new LinkedHashSet<>();
    for (Node item : literals.items(value).orElse(List.of())) {
      choice(item, literals).ifPresent(choices::add);
    }
    return choices;
  }

  private static Optional<Submission.Choice> choice(Node item, Literals literals) {
    Optional<Purpose> purpose = literals.anonymous(item, "purpose", Purpose.class);
    Optional<Channel> channel = literals.anonymous(item, "channel", Channel.class);
    return purpose.flatMap(what -> channel.map(how -> new Submission.Choice(what, how)));
  }
}
