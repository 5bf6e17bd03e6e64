package org.leadkit.formats;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.leadkit.decision.Issue;
import org.leadkit.intake.Submission;
import org.leadkit.profile.FieldCatalogue;

/** What all readers of submissions in JSON have in common. */
final class SubmissionBody {

  /** The most values of one submission: each costs the copying of those before it. */
  static final int MOST_VALUES = 1_000;

  private SubmissionBody() {}

  /**
   * Reads a body whose root is an object.
   *
   * @param shape reads the object; what it finds wrong makes the whole submission unreadable
   */
  static Submission read(
      String source, String json, BiFunction<Node.Group, Findings, Submission> shape) {
    // A blank source is the host's mistake and not the sender's, so it is thrown before all else.
    Submission.from(source);
    Findings findings = new Findings();
    Optional<Node> root = JsonText.read(json, findings);
    Optional<Submission> submission =
        root.flatMap(node -> group(node, findings)).map(group -> shape.apply(group, findings));
    return submission
        .filter(read -> findings.isEmpty())
        .orElseGet(() -> Submission.unreadable(source, json, anonymous(findings)));
  }

  private static Optional<Node.Group> group(Node root, Findings findings) {
    if (root instanceof Node.Group group && group.members().size() <= MOST_VALUES) {
      return Optional.of(group);
    }
    findings.add(
        root instanceof Node.Group group
            ? root.place()
                .error(
                    "too-many-values",
                    "The submission has (%d) values, and %d are the most."
                        .formatted(group.members().size(), MOST_VALUES),
                    "Maybe several submissions were sent in one.")
            : root.place()
                .error(
                    "wrong-type",
                    "The value (%s) must be an object.".formatted(root.kind()),
                    "Maybe several submissions were sent in one."));
    return Optional.empty();
  }

  /**
   * A name is sent by the person's side too: one that no form would have is not told, because it
   * may hold a value.
   */
  private static List<Issue> anonymous(Findings findings) {
    return findings.sorted().stream()
        .map(
            issue ->
                issue.pointer().length() <= FieldCatalogue.LONGEST_NAME
                        && issue.pointer().chars().noneMatch(Character::isISOControl)
                    ? issue
                    : new Issue(
                        issue.severity(),
                        issue.code(),
                        "",
                        issue.line(),
                        issue.column(),
                        "A member (its name is not shown) can't be read.",
                        issue.hint()))
        .toList();
  }

  /** A value as raw text: a text as it is, anything else as it is written; empty for null. */
  static Optional<String> raw(Node node) {
    if (node instanceof Node.Nothing) {
      return Optional.empty();
    }
    return Optional.of(node instanceof Node.Text text ? text.text() : JsonLayout.compact(node));
  }

  /** The submission with the raw text of a member under a name, if the member is there. */
  static Submission with(Submission submission, Node.Group group, String member, String name) {
    return member(group, member)
        .flatMap(SubmissionBody::raw)
        .filter(raw -> !raw.isBlank())
        .map(raw -> submission.with(name, raw))
        .orElse(submission);
  }

  static Optional<Node> member(Node.Group group, String name) {
    return Optional.ofNullable(group.members().get(name)).map(Node.Member::value);
  }
}
