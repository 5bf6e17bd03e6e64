package org.leadkit.flow;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadkit.consent.gate.Permission;
import org.leadkit.decision.Decision;
import org.leadkit.routing.Owner;
import org.leadkit.sla.Owed;
import org.leadkit.sla.ServiceLevel;
import org.leadkit.spi.Premise;

/**
 * What was decided about a lead so far, what the permission rests on, and what the lead was owed;
 * null if not asked.
 */
record Decisions(
    @Nullable Assessed assessed,
    @Nullable Decision<Permission> permission,
    Premise premise,
    @Nullable Decision<Owner> owner,
    @Nullable ServiceLevel level,
    List<Decision<Owed>> owed) {

  static final Decisions NONE = new Decisions(null, null, Premise.NONE, null, null, List.of());

  Decisions assessed(Assessed newAssessed) {
    return new Decisions(newAssessed, permission, premise, owner, level, owed);
  }

  Decisions gated(Decision<Permission> decision, Premise newPremise) {
    return new Decisions(assessed, decision, newPremise, owner, level, owed);
  }

  Decisions resting(Premise newPremise) {
    return new Decisions(assessed, permission, newPremise, owner, level, owed);
  }

  Decisions routed(Decision<Owner> decision, ServiceLevel newLevel) {
    return new Decisions(assessed, permission, premise, decision, newLevel, owed);
  }

  Decisions doing(Decision<Owed> one) {
    List<Decision<Owed>> more = new ArrayList<>(owed);
    more.add(one);
    return new Decisions(assessed, permission, premise, owner, level, List.copyOf(more));
  }
}
