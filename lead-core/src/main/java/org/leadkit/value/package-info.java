/** Typed values, the tests that can be asked of them, and the three-valued answer. */
@NullMarked
package org.leadkit.value;

import org.jspecify.annotations.NullMarked;
