/**
 * How long each piece of personal data is kept, what holds it longer, and what becomes of it then.
 * Start at {@link org.leadkit.retention.RetentionSchedule}. Policy evaluation, not legal advice.
 */
@NullMarked
package org.leadkit.retention;

import org.jspecify.annotations.NullMarked;
