/**
 * What every decision has in common: its reasons, its policy, its canonical form, and what can be
 * wrong.
 */
@NullMarked
package org.leadkit.decision;

import org.jspecify.annotations.NullMarked;
