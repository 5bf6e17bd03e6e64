package org.leadkit.spi;

import java.util.List;
import java.util.Map;
import org.leadkit.lead.TenantId;
import org.leadkit.retention.RetainedItem;
import org.leadkit.retention.Treatment;

/**
 * A place that keeps personal data: the leads themselves, a search index, a mail archive, a log.
 * The host registers each, so that retention and erasure reach it. Methods may block and must be
 * thread-safe.
 */
public interface PersonalStore {

  /** Its name, in kebab case; unique in a flow. */
  String name();

  /** All that it keeps of a person. */
  List<RetainedItem> find(TenantId tenant, Subject subject);

  /**
   * All that it keeps, in a fixed order, for the sweep. What is judged together, as the items of
   * one lead by their last contact, stands on one page.
   *
   * @param limit about how many, at least 1; a page may hold more
   */
  Page<RetainedItem> items(TenantId tenant, String cursor, int limit);

  /**
   * Treats items as told. Doing it again changes nothing; an item that is gone counts as done. Only
   * the erasure service calls this: it has checked that no hold covers them.
   *
   * @param treatments by the item's id
   * @return by the item's id, why it could not be treated, as a kebab-case code; empty if all were
   */
  Map<String, String> treat(TenantId tenant, Map<String, Treatment> treatments);
}
