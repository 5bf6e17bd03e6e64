package org.leadkit.lead;

/** Where a lead stands. {@link Lifecycle} says which moves are allowed. */
public enum Stage {
  /** Arrived, not yet good enough to be worked. */
  NEW,
  /** Parked and kept warm until it is good enough or its time has come. */
  NURTURING,
  /** Marketing qualified (MQL): fit and engagement reached the threshold. */
  QUALIFIED,
  /** Sales accepted (SAL): the owner works on it. */
  ACCEPTED,
  /** Sales qualified (SQL): budget, authority, need and timeline were confirmed. */
  SALES_QUALIFIED,
  /** Given back by sales, to be tried again later. */
  RECYCLED,
  /** Will not become a customer. */
  DISQUALIFIED,
  /** Became an opportunity or a customer. */
  CONVERTED,
  /** The person's data is gone; only the id is left. */
  ERASED
}
