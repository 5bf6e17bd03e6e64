/** All ports in memory, for tests and for a first try. */
@NullMarked
package org.leadkit.memory;

import org.jspecify.annotations.NullMarked;
