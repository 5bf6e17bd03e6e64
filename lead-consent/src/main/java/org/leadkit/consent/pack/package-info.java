/**
 * Law and house rules as dated data. Start at {@link org.leadkit.consent.pack.PolicyPack}. Policy
 * evaluation, not legal advice.
 */
@NullMarked
package org.leadkit.consent.pack;

import org.jspecify.annotations.NullMarked;
