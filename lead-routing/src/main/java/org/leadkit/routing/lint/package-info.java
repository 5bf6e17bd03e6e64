/**
 * Says what a routing policy can hold and still not mean, with the evidence. Start at {@link
 * org.leadkit.routing.lint.RoutingLint}.
 */
@NullMarked
package org.leadkit.routing.lint;

import org.jspecify.annotations.NullMarked;
