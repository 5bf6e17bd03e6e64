/** The lead itself: its ids, stage, owner and contact points. */
@NullMarked
package org.leadkit.lead;

import org.jspecify.annotations.NullMarked;
