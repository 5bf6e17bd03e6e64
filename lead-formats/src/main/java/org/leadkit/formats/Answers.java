package org.leadkit.formats;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.leadkit.intake.Submission;

/** The list of questions and answers that each vendor's body has, under names of its own. */
final class Answers {

  private final String list;
  private final String question;
  private final Function<Node.Group, Optional<String>> answer;
  private final Map<String, String> fields;

  /**
   * @param list the member that holds the list
   * @param question the member of an item that names the question
   * @param answer reads the answer of an item
   * @param fields the names of our fields by the vendor's
   */
  Answers(
      String list,
      String question,
      Function<Node.Group, Optional<String>> answer,
      Map<String, String> fields) {
    this.list = list;
    this.question = question;
    this.answer = answer;
    this.fields = fields;
  }

  /** The submission with all answers; a body without the list is a finding. */
  Submission addTo(Submission submission, Node.Group body, Findings findings) {
    Optional<List<Node>> items =
        SubmissionBody.member(body, list)
            .flatMap(
                node ->
                    node instanceof Node.Items found
                            && found.items().size() <= SubmissionBody.MOST_VALUES
                        ? Optional.of(found.items())
                        : Optional.empty());
    if (items.isEmpty()) {
      findings.add(
          body.place()
              .error(
                  "unknown-shape",
                  "The body has no list (%s) of at most %d answers."
                      .formatted(list, SubmissionBody.MOST_VALUES),
                  "Maybe it is another kind of notification."));
    }
    Submission with = submission;
    for (Node item : items.orElse(List.of())) {
      with = add(with, item);
    }
    return with;
  }

  private Submission add(Submission submission, Node item) {
    if (!(item instanceof Node.Group group)) {
      return submission;
    }
    Optional<String> asked = SubmissionBody.member(group, question).flatMap(SubmissionBody::raw);
    Optional<String> said = answer.apply(group).filter(text -> !text.isBlank());
    return asked.flatMap(name -> said.map(text -> add(submission, name, text))).orElse(submission);
  }

  /** Of two questions that go to one field the first answer counts, the other keeps its name. */
  private Submission add(Submission submission, String name, String text) {
    String field = fields.getOrDefault(name, name);
    return submission.with(submission.values().containsKey(field) ? name : field, text);
  }
}
