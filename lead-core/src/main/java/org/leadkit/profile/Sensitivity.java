package org.leadkit.profile;

/** How carefully the values of a field are shown. */
public enum Sensitivity {
  /** Says nothing about one person: a country, a source, a score. */
  OPEN,
  /** About a person; shown under full disclosure only. */
  PERSONAL,
  /** Personal and of a special kind (health, belief, origin); shown under full disclosure only. */
  SENSITIVE
}
