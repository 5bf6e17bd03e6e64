/** The ports: what the host implements. Their contracts are tests in lead-testkit. */
@NullMarked
package org.leadkit.spi;

import org.jspecify.annotations.NullMarked;
