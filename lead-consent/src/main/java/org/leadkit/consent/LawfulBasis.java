package org.leadkit.consent;

/** What makes the use of personal data lawful. */
public enum LawfulBasis {
  /** The person's consent. */
  CONSENT,
  /** A contract with the person, or steps that the person asked for before one. */
  CONTRACT,
  /** A duty of the controller. */
  LEGAL_OBLIGATION,
  /** A vital interest. */
  VITAL_INTEREST,
  /** A task in the public interest. */
  PUBLIC_TASK,
  /** A legitimate interest that the person's interests don't override. */
  LEGITIMATE_INTEREST,
  /** A legitimate interest that United Kingdom law recognises as such. */
  RECOGNISED_LEGITIMATE_INTEREST,
  /** Own similar products for existing customers (Directive 2002/58/EC, article 13(2)). */
  SOFT_OPT_IN,
  /** The law asks for none as long as the person has not opted out. */
  NONE_REQUIRED
}
