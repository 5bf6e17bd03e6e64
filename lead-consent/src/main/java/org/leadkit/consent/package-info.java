/**
 * Says whether a person may be contacted. Start at {@link org.leadkit.consent.ContactGate}. Policy
 * evaluation, not legal advice.
 */
@NullMarked
package org.leadkit.consent;

import org.jspecify.annotations.NullMarked;
