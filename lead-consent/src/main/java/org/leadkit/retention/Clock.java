package org.leadkit.retention;

import java.util.Set;
import org.leadkit.lead.Purpose;
import org.leadkit.retention.Retention.Limit;
import org.leadkit.retention.RetentionRule.Kind;

/**
 * A rule that runs on an item.
 *
 * @param rule its id, or the name of the host's policy
 * @param kind which kind
 * @param limit when it ends
 * @param treatment what then
 * @param destroys whether it may destroy: it is verified, about the item for sure, and says so
 * @param purposes for which of the item's purposes; empty for all
 */
record Clock(
    String rule,
    Kind kind,
    Limit limit,
    Treatment treatment,
    boolean destroys,
    Set<Purpose> purposes) {

  boolean serves(Purpose purpose) {
    return purposes.isEmpty() || purposes.contains(purpose);
  }
}
