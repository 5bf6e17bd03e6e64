package org.leadkit.formats;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.leadkit.decision.Issue;

/**
 * Where a value stands: its JSON pointer and its position in the text. The pointer is kept as a
 * chain, because the pointers of a large text would take far more room than the text.
 *
 * @param parent where the value around it stands; null for the whole
 * @param token its name or its index in that value
 * @param line one-based line
 * @param column one-based column
 */
record Place(@Nullable Place parent, String token, int line, int column) {

  static Place root(int line, int column) {
    return new Place(null, "", line, column);
  }

  /** JSON pointer, RFC 6901. */
  String pointer() {
    Deque<String> tokens = new ArrayDeque<>();
    Place here = this;
    for (Place around = parent; around != null; around = around.parent) {
      tokens.addFirst(here.token.replace("~", "~0").replace("/", "~1"));
      here = around;
    }
    return tokens.isEmpty() ? "" : "/" + String.join("/", tokens);
  }

  Issue error(String code, String message, String hint) {
    return at(Issue.error(code, "", message, hint));
  }

  /** The same issue at this place. */
  Issue at(Issue issue) {
    return issue.under(pointer()).at(line, column);
  }
}
