package org.leadkit.consent.pack;

/**
 * A question that the law leaves open, and how the pack answers it.
 *
 * @param id short id, such as {@code U1}
 * @param question what is open
 * @param why why it is
 * @param answer what the pack does
 */
public record Uncertainty(String id, String question, String why, String answer) {}
