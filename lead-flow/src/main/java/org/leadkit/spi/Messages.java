package org.leadkit.spi;

import org.leadkit.consent.gate.PermissionTicket;

/**
 * Sends messages and places calls. The host implements it. It is given a ticket and nothing else:
 * who it is for and what it says the host finds under the ticket's id. It is called once a ticket,
 * after the ticket was redeemed and that was stored; should the process die in between, nothing is
 * sent and nothing is sent twice.
 */
@FunctionalInterface
public interface Messages {

  /** Sends what the host has ready under the ticket's id. What this throws reaches the caller. */
  void send(PermissionTicket ticket);
}
