package org.leadkit.decision;

/** Something that has one canonical form: equal things have equal forms, byte for byte. */
public interface Canonical {

  /** The canonical form; never null, the same at every call. */
  CanonicalForm form();
}
