/**
 * Turns what comes in from outside into events of the record: replies, unsubscribe links, bounces,
 * complaints, signals of browsers, registers. It restricts at once and never asks twice. Policy
 * evaluation, not legal advice.
 */
@NullMarked
package org.leadkit.consent.intake;

import org.jspecify.annotations.NullMarked;
