/** Decisions of the gate in words for people. Policy evaluation, not legal advice. */
@NullMarked
package org.leadkit.consent.text;

import org.jspecify.annotations.NullMarked;
