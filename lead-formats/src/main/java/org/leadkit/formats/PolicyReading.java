package org.leadkit.formats;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Issue;

/** What the reading of each kind of policy has in common; used once. */
final class PolicyReading {

  private static final List<String> KINDS =
      List.of("scoring", "routing", "consent", "framework", "calendar", "team", "retention");
  private static final String UNREAD = "unread";

  private final Findings findings;
  private final Members members;
  private final Origins origins;
  private final List<String> doubted = new ArrayList<>();
  private final Set<String> doubtedCodes = new HashSet<>();

  private PolicyReading(Findings findings, Members members, Origins origins) {
    this.findings = findings;
    this.members = members;
    this.origins = origins;
  }

  /**
   * Begins to read.
   *
   * @param kind which policy the text must hold
   * @throws InvalidConfiguration if it is not JSON, or another policy
   */
  static PolicyReading begin(String text, String kind, Findings findings) {
    return begin(text, kind, findings, JsonText.LONGEST);
  }

  /** The same, for a text of at most so many characters. */
  static PolicyReading begin(String text, String kind, Findings findings, int longest) {
    Node root = JsonText.read(text, findings, longest).orElseThrow(findings::failure);
    Members members = Members.of(root, findings).orElseThrow(findings::failure);
    for (String other : KINDS) {
      if (!members.has(kind) && members.has(other)) {
        findings.add(
            members
                .key(other)
                .error(
                    "other-policy",
                    "The text holds another policy (%s) than %s.".formatted(other, kind),
                    "Maybe two files were confused."));
        throw findings.failure();
      }
    }
    return new PolicyReading(findings, members, new Origins(root));
  }

  Members members() {
    return members;
  }

  Origins origins() {
    return origins;
  }

  /** Reads the format; anything but 1 is a finding. */
  void format() {
    Literals literals = new Literals(findings);
    members.optional("$schema");
    members
        .required("format")
        .ifPresent(
            node ->
                literals
                    .whole(node, Integer.MAX_VALUE)
                    .filter(format -> format != 1)
                    .ifPresent(
                        format ->
                            literals.refuse(
                                node,
                                "unknown-format",
                                "The format (%d) must be 1.".formatted(format),
                                "Maybe a newer release wrote it.")));
  }

  /** The policy's name. If it can't be read, what the core says of it is not told. */
  String name(String kind) {
    Optional<String> name = members.required(kind).flatMap(new Literals(findings)::text);
    if (name.isEmpty()) {
      doubt("/" + kind);
    }
    return name.orElse(UNREAD);
  }

  /** The version text; empty if there is none. */
  String version() {
    return members.optional("version").flatMap(new Literals(findings)::text).orElse("");
  }

  /** What the core finds at this pointer or below comes from a part that could not be read. */
  void doubt(String pointer) {
    doubted.add(pointer);
  }

  /** What the core finds under this code may come from a part that could not be read. */
  void doubtCode(String code) {
    doubtedCodes.add(code);
  }

  /**
   * Ends the reading.
   *
   * @param policy builds the policy from what was read
   * @throws InvalidConfiguration with all findings, those of the core included
   */
  <P> P end(Supplier<P> policy) {
    members.close();
    Optional<P> built = Optional.empty();
    try {
      built = Optional.of(policy.get());
    } catch (InvalidConfiguration e) {
      e.issues().stream().filter(this::isTrusted).map(origins::locate).forEach(findings::add);
    }
    if (built.isPresent() && findings.isEmpty()) {
      return built.get();
    }
    throw findings.failure();
  }

  private boolean isTrusted(Issue issue) {
    return !doubtedCodes.contains(issue.code())
        && doubted.stream().noneMatch(issue.pointer()::startsWith);
  }
}
