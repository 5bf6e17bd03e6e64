package org.leadkit.benchmarks.scorecard;

/**
 * One line of an explanation.
 *
 * @param rule the id of a rule that held
 * @param points what it gave
 */
public record Fired(String rule, int points) {}
