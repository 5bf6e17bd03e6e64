/**
 * Shares leads out among the members of a pool: who is free, whose turn it is, and why not the
 * others. Start at {@link org.leadkit.distribution.Pool}; a {@link org.leadkit.distribution.Draw}
 * takes a turn.
 */
@NullMarked
package org.leadkit.distribution;

import org.jspecify.annotations.NullMarked;
