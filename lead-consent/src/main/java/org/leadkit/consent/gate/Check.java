package org.leadkit.consent.gate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadkit.decision.Reason.Fact;

/** A rule that may speak against a contact, made ready. */
interface Check {

  CompiledHead head();

  /** True if it can say "not now". */
  boolean isOfTime();

  /** Looks, for a question that may be the rule's, while the rule is in force. */
  void find(Moment moment, @Nullable Fact place, List<Finding> into);
}
