/**
 * Asks what another policy would have done with the leads of the past. Start at {@link
 * org.leadkit.routing.simulation.RoutingSimulation}.
 */
@NullMarked
package org.leadkit.routing.simulation;

import org.jspecify.annotations.NullMarked;
