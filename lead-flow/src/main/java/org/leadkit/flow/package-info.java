/** The main way of a lead. Start at {@link org.leadkit.flow.LeadFlow}. */
@NullMarked
package org.leadkit.flow;

import org.jspecify.annotations.NullMarked;
