package org.leadkit.consent;

import java.time.Instant;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;

/**
 * A contact that was made, or for which a place under the caps is reserved. Whoever decides counts
 * both.
 *
 * @param id unique within the person; the ticket's id if there was one
 * @param at when
 * @param purpose what for
 * @param channel how
 * @param point keyed hash of the contact point; empty if not known
 * @param brand in whose name; empty for the controller's own
 * @param topic about what; empty for nothing in particular
 */
public record PastContact(
    String id,
    Instant at,
    Purpose purpose,
    Channel channel,
    String point,
    String brand,
    String topic) {}
