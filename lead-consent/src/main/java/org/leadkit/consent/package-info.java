/**
 * What a person allowed and refused, and what it comes to: events, their fold, proofs, wishes, the
 * question that a contact asks. Packages below hold the law as data and the gate that decides.
 * Policy evaluation, not legal advice.
 */
@NullMarked
package org.leadkit.consent;

import org.jspecify.annotations.NullMarked;
