package org.leadkit.routing;

import java.util.List;
import org.leadkit.distribution.Pool;
import org.leadkit.sla.ServiceLevel;

/**
 * What a target stands for, found once and not at each decision.
 *
 * @param pools the pool and those that stand in for it, in order
 * @param level what the lead is owed
 */
record Destination(List<Pool> pools, ServiceLevel level) {}
