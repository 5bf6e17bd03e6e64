/**
 * What becomes of a person's data on request: a plan first, then what was done, with the grounds of
 * all that is kept. Policy evaluation, not legal advice.
 */
@NullMarked
package org.leadkit.retention.erasure;

import org.jspecify.annotations.NullMarked;
