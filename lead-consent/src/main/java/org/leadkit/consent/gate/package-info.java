/**
 * Says whether a person may be contacted. Start at {@code ContactGate}. Policy evaluation, not
 * legal advice.
 */
@NullMarked
package org.leadkit.consent.gate;

import org.jspecify.annotations.NullMarked;
