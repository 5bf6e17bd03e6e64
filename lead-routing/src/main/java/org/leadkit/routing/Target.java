package org.leadkit.routing;

import java.time.Duration;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.sla.ServiceLevel;

/** Where a rule leads. */
public sealed interface Target extends Canonical {

  /**
   * To the members of a pool.
   *
   * @param pool the name of the pool that gets the lead
   * @param within how soon the person must be contacted first
   * @param serviceLevel the name of the service level that says so and more; empty for none
   */
  record ToPool(String pool, Duration within, String serviceLevel) implements Target {

    /** To a pool whose answer is due within an elapsed time. */
    public ToPool(String pool, Duration within) {
      this(pool, within, "");
    }

    /** To a pool, with a service level that the policy declares. */
    public ToPool(String pool, ServiceLevel level) {
      this(pool, level.within(), level.name());
    }

    @Override
    public CanonicalForm form() {
      CanonicalForm form = CanonicalForm.object().with("pool", pool);
      return serviceLevel.isEmpty()
          ? form.with("within", within)
          : form.with("serviceLevel", serviceLevel);
    }
  }

  /**
   * To the rules of a table.
   *
   * @param table the name of the table
   */
  record ToTable(String table) implements Target {
    @Override
    public CanonicalForm form() {
      return CanonicalForm.object().with("table", table);
    }
  }
}
