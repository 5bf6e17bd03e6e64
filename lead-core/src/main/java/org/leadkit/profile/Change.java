package org.leadkit.profile;

import org.leadkit.value.Verdict;

/**
 * What tells one row of bits from another: a condition has this verdict.
 *
 * @param condition the condition's place in the row
 * @param verdict its verdict there
 */
record Change(int condition, Verdict verdict) {}
