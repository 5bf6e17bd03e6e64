/** The gate that says whether a person may be contacted, and the fold of the record behind it. */
@NullMarked
package org.leadkit.benchmarks.consent;

import org.jspecify.annotations.NullMarked;
