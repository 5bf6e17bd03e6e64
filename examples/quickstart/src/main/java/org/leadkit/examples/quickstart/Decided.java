package org.leadkit.examples.quickstart;

import org.leadkit.decision.CanonicalForm;
import org.leadkit.flow.Outcome;
import org.leadkit.spi.Answer;

/**
 * A row and what became of it.
 *
 * @param file the file's name
 * @param line the line on which the row begins, from 1
 * @param outcome what the flow answered
 */
record Decided(String file, long line, Outcome outcome) {

  boolean is(Answer.Status status) {
    return outcome.status() == status;
  }

  String place() {
    return file + ":" + line;
  }

  /** One line of decisions.jsonl. */
  CanonicalForm form() {
    return CanonicalForm.object().with("row", place()).and(outcome.form());
  }
}
