/**
 * A person's request about the own data, as a fold of its steps: what was done, what is owed next
 * and until when. Policy evaluation, not legal advice.
 */
@NullMarked
package org.leadkit.retention.rights;

import org.jspecify.annotations.NullMarked;
