package org.leadkit.routing.simulation;

import org.leadkit.decision.Decision;
import org.leadkit.routing.Owner;

/**
 * A lead that the other policy would have given to someone else.
 *
 * @param lead the lead
 * @param before what the first policy decides
 * @param after what the second policy decides
 */
public record Move(PastLead lead, Decision<Owner> before, Decision<Owner> after) {}
