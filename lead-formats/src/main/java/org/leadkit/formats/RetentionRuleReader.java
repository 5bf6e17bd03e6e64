package org.leadkit.formats;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leadkit.consent.Recipient;
import org.leadkit.consent.pack.InForce;
import org.leadkit.consent.pack.Trust;
import org.leadkit.lead.Purpose;
import org.leadkit.retention.DataCategory;
import org.leadkit.retention.RetentionRule;
import org.leadkit.retention.RetentionRule.Applies;
import org.leadkit.retention.RetentionRule.Kind;
import org.leadkit.retention.RetentionRule.Term;
import org.leadkit.retention.Treatment;
import org.leadkit.retention.Trigger;

/** Reads the rules of retention schedules. */
final class RetentionRuleReader {

  private static final Forms SINCE =
      new Forms("rule", List.of(List.of("since"), List.of("sinceEvent")), "Maybe write two rules.");
  private static final Forms TERM =
      new Forms(
          "rule", List.of(List.of("period"), List.of("untilEvent")), "Maybe write two rules.");

  private final Findings findings;
  private final Literals literals;
  private final ConsentValues values;

  RetentionRuleReader(Findings findings) {
    this.findings = findings;
    this.literals = new Literals(findings);
    this.values = new ConsentValues(findings);
  }

  /** The triggers that need no name. */
  private enum Since {
    COLLECTED,
    LAST_INBOUND_CONTACT,
    CONSENT_GIVEN,
    CONSENT_LAST_USED,
    RELATIONSHIP_END,
    OPT_OUT,
    REQUEST_CLOSED;

    Trigger trigger() {
      return Trigger.of(Trigger.Kind.valueOf(name()));
    }
  }

  /** Reads one; empty, with findings, if that fails. */
  Optional<RetentionRule> read(Node node) {
    int before = findings.count();
    return Members.of(node, findings)
        .flatMap(
            members -> {
              Optional<RetentionRule> rule = rule(members);
              members.close();
              return rule.filter(any -> findings.count() == before);
            });
  }

  private Optional<RetentionRule> rule(Members members) {
    Optional<String> id = members.required("id").flatMap(literals::text);
    String citation = values.text(members, "citation");
    Trust trust =
        members
            .optional("trust")
            .flatMap(node -> literals.constant(node, Trust.class, "trust"))
            .orElse(Trust.HOUSE);
    LocalDate from = members.optional("from").flatMap(values::date).orElse(LocalDate.MIN);
    LocalDate until = members.optional("until").flatMap(values::date).orElse(LocalDate.MAX);
    Applies applies = applies(members);
    Optional<Kind> kind =
        members.required("kind").flatMap(node -> literals.constant(node, Kind.class, "kind"));
    Optional<Trigger> trigger = trigger(members);
    Optional<Term> term = term(members);
    Optional<Treatment> treatment =
        members
            .optional("treatment")
            .flatMap(node -> literals.constant(node, Treatment.class, "treatment"));
    return id.flatMap(
        one ->
            kind.flatMap(
                which ->
                    trigger.flatMap(
                        since ->
                            term.map(
                                length ->
                                    new RetentionRule(
                                        one,
                                        citation,
                                        trust,
                                        new InForce(from, until),
                                        which,
                                        applies,
                                        since,
                                        length,
                                        treatment.orElse(which.usual()))))));
  }

  private Applies applies(Members members) {
    Set<DataCategory> categories = values.set(members, "categories", this::category);
    return new Applies(
        categories,
        values.names(members, "recordTypes"),
        values.names(members, "fields"),
        values.constants(members, "purposes", Purpose.class, "purpose"),
        values.set(members, "places", values::place),
        values.constants(members, "roles", Recipient.Role.class, "role"),
        values.names(members, "unless"));
  }

  private Optional<DataCategory> category(Node node) {
    return literals
        .text(node)
        .flatMap(id -> Built.from(node, findings, () -> new DataCategory(id)));
  }

  private Optional<Trigger> trigger(Members members) {
    return SINCE
        .of(members, findings)
        .flatMap(
            form ->
                form.equals("sinceEvent")
                    ? members.required(form).flatMap(this::event).map(Trigger::event)
                    : members
                        .required("since")
                        .flatMap(node -> literals.constant(node, Since.class, "trigger"))
                        .map(Since::trigger));
  }

  private Optional<Term> term(Members members) {
    return TERM.of(members, findings)
        .flatMap(
            form ->
                form.equals("untilEvent")
                    ? members.required(form).flatMap(this::event).map(Term::until)
                    : members.required("period").flatMap(values::period).map(Term::of));
  }

  private Optional<String> event(Node node) {
    return literals
        .text(node)
        .flatMap(
            name ->
                name.isEmpty()
                    ? literals.refuse(
                        node,
                        "bad-id",
                        "The name () of the event is empty.",
                        "Maybe write it like matter-closed.")
                    : Optional.of(name));
  }
}
