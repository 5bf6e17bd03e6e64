package org.leadkit.consent;

import java.time.Instant;

/**
 * A contact point that must not be used. It holds a keyed hash and no link to a lead, so that it
 * outlives the lead.
 *
 * @param point keyed hash of the contact point
 * @param scope what must not happen at it
 * @param reason kebab-case code, for example {@code withdrawn}
 * @param source form, file or system that reported it
 * @param at when the person acted
 */
public record Suppression(String point, Scope scope, String reason, String source, Instant at) {}
