package org.leadkit.routing;

/**
 * A turn that was given, and what the pool remembers afterwards.
 *
 * @param member whose turn it is
 * @param next the pool's new state
 */
public record Turn(String member, PoolState next) {}
