/**
 * Judges what sales learned of a lead by BANT and its kin. Start at {@link
 * org.leadkit.qualification.QualificationFramework}: build one or take {@code bant()}, call {@code
 * assess}, ask the next question.
 */
@NullMarked
package org.leadkit.qualification;

import org.jspecify.annotations.NullMarked;
