package org.leadkit.spi;

import org.leadkit.identity.MatchKey;
import org.leadkit.lead.LeadId;

/**
 * A lead lays claim to a match key. A unique key belongs to one lead; another kind of key is only
 * remembered.
 *
 * @param key the key
 * @param lead the lead
 */
public record Claim(MatchKey key, LeadId lead) {}
