package org.leadkit.spi;

import org.leadkit.lead.LeadId;

/**
 * Something added to the history of a lead.
 *
 * @param lead the lead
 * @param item what is added
 * @param <T> its type
 */
public record Addition<T>(LeadId lead, T item) {}
