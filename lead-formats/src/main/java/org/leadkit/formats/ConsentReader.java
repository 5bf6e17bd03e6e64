package org.leadkit.formats;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leadkit.consent.Basis;
import org.leadkit.consent.PermissionRule;
import org.leadkit.consent.PolicyPack;
import org.leadkit.consent.Scope;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;

/** Reads one consent pack; used once. */
final class ConsentReader {

  private final Findings findings = new Findings();
  private final Literals literals = new Literals(findings);
  private final PolicyReading reading;

  ConsentReader(String text) {
    this.reading = PolicyReading.begin(text, "consent", findings);
  }

  PolicyPack read() {
    reading.format();
    String name = reading.name("consent");
    String version = reading.version();
    Optional<List<Node>> nodes = reading.members().required("rules").flatMap(literals::items);
    Parts<PermissionRule> rules = Parts.of(nodes, "/rules", reading.origins(), this::rule);
    return reading.end(() -> PolicyPack.of(name, version, rules.values()));
  }

  private Optional<PermissionRule> rule(Node node, String pointer) {
    return Members.of(node, findings).flatMap(this::rule);
  }

  private Optional<PermissionRule> rule(Members members) {
    Optional<String> id = members.required("id").flatMap(literals::text);
    Optional<Set<Purpose>> purposes = some(members, "purposes", Purpose.class, "purpose");
    Optional<Set<Channel>> channels = some(members, "channels", Channel.class, "channel");
    Optional<Basis> needs =
        members.required("needs").flatMap(basis -> literals.constant(basis, Basis.class, "basis"));
    Optional<Duration> validFor =
        members
            .optional("validFor")
            .map(literals::duration)
            .orElse(Optional.of(PermissionRule.FOREVER));
    members.close();
    if (id.isEmpty()
        || purposes.isEmpty()
        || channels.isEmpty()
        || needs.isEmpty()
        || validFor.isEmpty()) {
      return Optional.empty();
    }
    Scope scope = new Scope(purposes.get(), channels.get());
    return Optional.of(new PermissionRule(id.get(), scope, needs.get(), validFor.get()));
  }

  /** An absent list means all. An empty one could be meant as none, so it is refused. */
  private <E extends Enum<E>> Optional<Set<E>> some(
      Members members, String name, Class<E> type, String what) {
    Optional<Node> node = members.optional(name);
    if (node.isEmpty()) {
      return Optional.of(Set.of());
    }
    return literals
        .items(node.get())
        .flatMap(items -> items.isEmpty() ? none(node.get(), name) : all(items, type, what));
  }

  private <E extends Enum<E>> Optional<Set<E>> none(Node node, String name) {
    return literals.refuse(
        node,
        "empty-list",
        "The list (%s) names nothing.".formatted(name),
        "Maybe leave it out, which means all.");
  }

  private <E extends Enum<E>> Optional<Set<E>> all(List<Node> items, Class<E> type, String what) {
    Set<E> constants = EnumSet.noneOf(type);
    boolean complete = true;
    for (Node item : items) {
      Optional<E> constant = literals.constant(item, type, what);
      complete &= constant.isPresent();
      constant.ifPresent(constants::add);
    }
    return complete ? Optional.of(constants) : Optional.empty();
  }
}
