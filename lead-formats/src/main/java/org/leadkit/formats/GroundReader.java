package org.leadkit.formats;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leadkit.consent.ConsentLevel;
import org.leadkit.consent.Relationship;
import org.leadkit.consent.pack.Ground;

/** Reads what a contact may rest on. */
final class GroundReader {

  private static final Forms FORMS =
      new Forms(
          "ground",
          List.of(
              List.of("consent"), List.of("related"), List.of("optOut"), List.of("justOptedOut")),
          "Maybe write two rules: any one that permits is enough.");

  private final Findings findings;
  private final Literals literals;
  private final ConsentValues values;

  GroundReader(Findings findings) {
    this.findings = findings;
    this.literals = new Literals(findings);
    this.values = new ConsentValues(findings);
  }

  /** Reads one; empty, with findings, if that fails. */
  Optional<Ground> read(Node node) {
    int before = findings.count();
    return Members.of(node, findings)
        .flatMap(
            members -> {
              Optional<Ground> ground =
                  FORMS.of(members, findings).flatMap(form -> ground(form, members));
              members.close();
              return ground.filter(any -> findings.count() == before);
            });
  }

  /** Those that a member lists; none if it is not there. */
  List<Ground> all(Members members, String name) {
    return members
        .optional(name)
        .flatMap(node -> values.some(node, name, this::read))
        .orElse(List.of());
  }

  private Optional<Ground> ground(String form, Members members) {
    return switch (form) {
      case "consent" -> consent(members);
      case "related" -> Optional.of(related(members));
      case "optOut" -> {
        values.isTrue(members, form);
        yield Optional.of(new Ground.OptOutRegime());
      }
      case "justOptedOut" -> {
        Optional<Duration> within = members.required(form).flatMap(literals::duration);
        yield within.map(Ground.JustOptedOut::new);
      }
      default -> none(members);
    };
  }

  private Optional<Ground> consent(Members members) {
    Optional<ConsentLevel> level =
        members
            .required("consent")
            .flatMap(node -> literals.constant(node, ConsentLevel.class, "level"));
    boolean confirmed = values.flag(members, "confirmed", false);
    Optional<Period> validFor = members.optional("validFor").flatMap(values::period);
    Set<String> disclosed = values.names(members, "disclosed");
    return level.map(one -> new Ground.Consent(one, confirmed, validFor.orElse(null), disclosed));
  }

  private Ground related(Members members) {
    Set<Relationship> kinds =
        values.constants(members, "related", Relationship.class, "relationship");
    Optional<Period> within = members.optional("within").flatMap(values::period);
    Ground.Counting counting =
        members
            .optional("counting")
            .flatMap(node -> literals.constant(node, Ground.Counting.class, "counting"))
            .orElse(Ground.Counting.FORWARD);
    Set<String> disclosed = values.names(members, "disclosed");
    return new Ground.Related(kinds, within.orElse(null), counting, disclosed);
  }

  private Optional<Ground> none(Members members) {
    findings.add(
        members
            .place()
            .error(
                "no-ground",
                "The ground (with %s) rests on nothing."
                    .formatted(Shown.of(String.join(", ", members.others()))),
                "Maybe one of consent, related, optOut, justOptedOut is missing."));
    return Optional.empty();
  }
}
