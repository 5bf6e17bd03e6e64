package org.leadkit.routing;

import java.time.Duration;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;

/** Who gets a lead. */
public sealed interface Owner extends Canonical {

  /** The pool that was asked. */
  String pool();

  /** How soon the person must be contacted first. */
  Duration within();

  /**
   * A member or a queue got it.
   *
   * @param name the member
   * @param pool the pool that was asked
   * @param within how soon the person must be contacted first
   */
  record Member(String name, String pool, Duration within) implements Owner {
    @Override
    public CanonicalForm form() {
      return CanonicalForm.object().with("owner", name).with("pool", pool).with("within", within);
    }
  }

  /**
   * No member of the pool is available, so nobody got it.
   *
   * @param pool the pool that was asked
   * @param within how soon the person would have to be contacted
   */
  record Nobody(String pool, Duration within) implements Owner {
    @Override
    public CanonicalForm form() {
      return CanonicalForm.object().with("pool", pool).with("within", within);
    }
  }
}
