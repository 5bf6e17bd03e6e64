package org.leadkit.formats;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.leadkit.consent.pack.PackRule;
import org.leadkit.consent.pack.PolicyPack;
import org.leadkit.consent.pack.Reach;
import org.leadkit.consent.pack.Uncertainty;

/** Reads one consent pack; used once. */
final class ConsentReader {

  private final Findings findings = new Findings();
  private final Literals literals = new Literals(findings);
  private final ConsentValues values = new ConsentValues(findings);
  private final PolicyReading reading;

  ConsentReader(String text) {
    this.reading = PolicyReading.begin(text, "consent", findings);
  }

  PolicyPack read() {
    reading.format();
    String name = reading.name("consent");
    String version = reading.version();
    Members members = reading.members();
    Reach reach = members.optional("applies").flatMap(this::reach).orElse(Reach.EVERYWHERE);
    ZoneId zone = members.optional("zone").flatMap(literals::zone).orElse(ZoneOffset.UTC);
    Optional<LocalDate> reviewed = members.optional("reviewed").flatMap(values::date);
    ConsentRuleReader rule = new ConsentRuleReader(findings);
    Parts<PackRule> rules =
        Parts.of(
            members.required("rules").flatMap(literals::items),
            "/rules",
            reading.origins(),
            (node, pointer) -> rule.read(node));
    List<Uncertainty> uncertainties = uncertainties(members);
    return reading.end(
        () ->
            PolicyPack.of(
                name, version, reach, zone, reviewed.orElse(null), rules.values(), uncertainties));
  }

  private List<Uncertainty> uncertainties(Members members) {
    Optional<Node> node = members.optional("uncertain");
    if (node.isEmpty()) {
      return List.of();
    }
    Parts<Uncertainty> parts =
        Parts.of(
            node.flatMap(literals::items),
            "/uncertain",
            reading.origins(),
            (one, pointer) -> uncertainty(one));
    if (!parts.complete()) {
      reading.doubtCode("unknown-uncertainty");
    }
    return parts.values();
  }

  private Optional<Uncertainty> uncertainty(Node node) {
    return Members.of(node, findings)
        .flatMap(
            members -> {
              Optional<String> id = members.required("id").flatMap(literals::text);
              Optional<String> question = members.required("question").flatMap(literals::text);
              Optional<String> why = members.required("why").flatMap(literals::text);
              Optional<String> answer = members.required("answer").flatMap(literals::text);
              members.close();
              return id.flatMap(
                  one ->
                      question.flatMap(
                          open ->
                              why.flatMap(
                                  because ->
                                      answer.map(
                                          said -> new Uncertainty(one, open, because, said)))));
            });
  }

  private Optional<Reach> reach(Node node) {
    return node instanceof Node.Text
        ? literals
            .constant(node, Anywhere.class, "reach")
            .map(any -> any == Anywhere.EVERYWHERE ? Reach.EVERYWHERE : Reach.ELSEWHERE)
        : values
            .some(node, "applies", values::place)
            .map(places -> Reach.of(new HashSet<>(places)));
  }

  /** The ways of applying that name no place. */
  private enum Anywhere {
    EVERYWHERE,
    ELSEWHERE
  }
}
