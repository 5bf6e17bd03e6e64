/** From a raw submission to a normalised draft, with every issue at once. */
@NullMarked
package org.leadkit.intake;

import org.jspecify.annotations.NullMarked;
