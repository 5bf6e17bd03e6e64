/** What a host tests with: contracts for its adapters, a time that stands still, counted ids. */
@NullMarked
package org.leadkit.testkit;

import org.jspecify.annotations.NullMarked;
