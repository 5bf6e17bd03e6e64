package org.leadkit.flow;

import java.util.EnumSet;
import java.util.Set;
import org.leadkit.lead.Stage;

/** The stages in which nobody works on a lead: it is owed nothing and loads nobody. */
final class Closed {

  private static final Set<Stage> STAGES =
      EnumSet.of(Stage.DISQUALIFIED, Stage.CONVERTED, Stage.ERASED);

  private Closed() {}

  static boolean is(Stage stage) {
    return STAGES.contains(stage);
  }
}
