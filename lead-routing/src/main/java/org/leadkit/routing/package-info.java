/**
 * Says who gets a lead. Start at {@link org.leadkit.routing.RoutingPolicy}: {@code decide} names a
 * pool and its candidates, {@code assign} gives the turn.
 */
@NullMarked
package org.leadkit.routing;

import org.jspecify.annotations.NullMarked;
