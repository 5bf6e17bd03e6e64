/** Whether a submission belongs to a lead that is known already, decided on keyed hashes only. */
@NullMarked
package org.leadkit.identity;

import org.jspecify.annotations.NullMarked;
