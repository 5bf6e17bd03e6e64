package org.leadkit.formats;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.leadkit.consent.Dialing;
import org.leadkit.consent.Recipient;
import org.leadkit.consent.Scope;
import org.leadkit.consent.Stage;
import org.leadkit.consent.pack.Applies;
import org.leadkit.consent.pack.InForce;
import org.leadkit.consent.pack.PackRule;
import org.leadkit.consent.pack.RuleHead;
import org.leadkit.consent.pack.Trust;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;

/** Reads the rules of consent packs. */
final class ConsentRuleReader {

  private static final List<String> KINDS =
      List.of("permit", "ban", "cooling", "register", "hours", "limit", "exempt", "oblige", "due");
  private static final Forms FORMS =
      new Forms("rule", KINDS.stream().map(List::of).toList(), "Maybe write two rules.");

  private final Findings findings;
  private final Literals literals;
  private final ConsentValues values;
  private final ConsentBodyReader bodies;
  private final GroundReader grounds;

  ConsentRuleReader(Findings findings) {
    this.findings = findings;
    this.literals = new Literals(findings);
    this.values = new ConsentValues(findings);
    this.grounds = new GroundReader(findings);
    this.bodies = new ConsentBodyReader(findings, grounds);
  }

  /** Reads one; empty, with findings, if that fails. */
  Optional<PackRule> read(Node node) {
    int before = findings.count();
    return Members.of(node, findings)
        .flatMap(
            members -> {
              Optional<RuleHead> head = head(members);
              Optional<Function<RuleHead, PackRule>> kind =
                  FORMS.of(members, findings).flatMap(form -> kind(form, members));
              members.close(KINDS);
              return head.filter(any -> findings.count() == before)
                  .flatMap(one -> kind.map(rule -> rule.apply(one)));
            });
  }

  private Optional<RuleHead> head(Members members) {
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
    boolean enabled = values.flag(members, "enabled", true);
    Set<String> uncertain = values.names(members, "uncertain");
    return id.map(
        one ->
            new RuleHead(
                one, citation, trust, new InForce(from, until), applies, enabled, uncertain));
  }

  private Applies applies(Members members) {
    Scope scope =
        new Scope(
            values.constants(members, "purposes", Purpose.class, "purpose"),
            values.constants(members, "channels", Channel.class, "channel"),
            values.names(members, "brands"),
            values.names(members, "topics"));
    return new Applies(
        scope,
        values.constants(members, "dialing", Dialing.class, "dialing"),
        values.constants(members, "roles", Recipient.Role.class, "role"));
  }

  private Optional<Function<RuleHead, PackRule>> kind(String form, Members members) {
    return switch (form) {
      case "permit" ->
          members
              .required(form)
              .flatMap(grounds::read)
              .map(ground -> head -> new PackRule.Permit(head, ground));
      case "ban" -> {
        values.isTrue(members, form);
        yield Optional.of(PackRule.Ban::new);
      }
      case "cooling" -> body(form, members, bodies::cooling);
      case "register" -> body(form, members, bodies::register);
      case "hours" -> body(form, members, bodies::hours);
      case "limit" -> body(form, members, bodies::limit);
      case "exempt" -> {
        Set<Stage> stages = values.constants(members, form, Stage.class, "stage");
        yield Optional.of(head -> new PackRule.Exempt(head, stages));
      }
      case "oblige" -> {
        Set<String> codes = values.names(members, form);
        yield Optional.of(head -> new PackRule.Oblige(head, codes));
      }
      case "due" -> body(form, members, bodies::due);
      default -> none(members);
    };
  }

  private Optional<Function<RuleHead, PackRule>> body(
      String form,
      Members members,
      Function<Members, Optional<Function<RuleHead, PackRule>>> reader) {
    return members
        .required(form)
        .flatMap(node -> Members.of(node, findings))
        .flatMap(
            body -> {
              Optional<Function<RuleHead, PackRule>> rule = reader.apply(body);
              body.close();
              return rule;
            });
  }

  private Optional<Function<RuleHead, PackRule>> none(Members members) {
    findings.add(
        members
            .place()
            .error(
                "no-kind",
                "The rule (with %s) says nothing."
                    .formatted(Shown.of(String.join(", ", members.others()))),
                "Maybe one of %s is missing.".formatted(String.join(", ", KINDS))));
    return Optional.empty();
  }
}
