/**
 * How soon a lead must be answered, and what happens if it is not. Start at {@link
 * org.leadkit.sla.ServiceLevel}: {@code owed} says what is due now for one lead, {@code next} when
 * there will be more.
 */
@NullMarked
package org.leadkit.sla;

import org.jspecify.annotations.NullMarked;
