/**
 * Looks for what packs can hold and still not mean. Start at {@link
 * org.leadkit.consent.pack.lint.PackLint}. Policy evaluation, not legal advice.
 */
@NullMarked
package org.leadkit.consent.pack.lint;

import org.jspecify.annotations.NullMarked;
