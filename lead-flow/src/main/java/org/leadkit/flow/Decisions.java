package org.leadkit.flow;

import org.jspecify.annotations.Nullable;
import org.leadkit.consent.Permission;
import org.leadkit.decision.Decision;
import org.leadkit.routing.Owner;
import org.leadkit.spi.Premise;

/** What was decided about a lead so far, and what the permission rests on; null if not asked. */
record Decisions(
    @Nullable Assessed assessed,
    @Nullable Decision<Permission> permission,
    Premise premise,
    @Nullable Decision<Owner> owner) {

  static final Decisions NONE = new Decisions(null, null, Premise.NONE, null);

  Decisions assessed(Assessed newAssessed) {
    return new Decisions(newAssessed, permission, premise, owner);
  }

  Decisions gated(Decision<Permission> decision, Premise newPremise) {
    return new Decisions(assessed, decision, newPremise, owner);
  }

  Decisions routed(Decision<Owner> decision) {
    return new Decisions(assessed, permission, premise, decision);
  }
}
