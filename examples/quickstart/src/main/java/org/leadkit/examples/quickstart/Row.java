package org.leadkit.examples.quickstart;

import org.leadkit.intake.Submission;

/**
 * One row of an input on its way into the flow.
 *
 * @param file the file's name
 * @param line the line on which the row begins, from 1
 * @param submission what stands there
 */
record Row(String file, long line, Submission submission) {}
