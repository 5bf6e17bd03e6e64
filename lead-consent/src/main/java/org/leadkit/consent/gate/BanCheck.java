package org.leadkit.consent.gate;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadkit.consent.gate.Permission.Answer;
import org.leadkit.decision.Reason.Fact;

/** Forbids. */
record BanCheck(CompiledHead head) implements Check {

  @Override
  public boolean isOfTime() {
    return false;
  }

  @Override
  public void find(Moment moment, @Nullable Fact place, List<Finding> into) {
    head.object(Answer.NO, "banned", Instant.MAX, place, into);
  }
}
