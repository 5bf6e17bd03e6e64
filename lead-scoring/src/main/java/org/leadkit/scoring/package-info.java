/**
 * Scores a lead. Start at {@link org.leadkit.scoring.ScoringModel}: build one, call {@code score},
 * read the reasons.
 */
@NullMarked
package org.leadkit.scoring;

import org.jspecify.annotations.NullMarked;
