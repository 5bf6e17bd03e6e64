package org.leadkit.examples.quickstart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.leadkit.lead.Lead;
import org.leadkit.lead.TenantId;
import org.leadkit.spi.LeadStore;
import org.leadkit.spi.Page;
import org.leadkit.spi.Rejection;

/** Reads a store page by page. */
final class Stored {

  private static final int PAGE = 500;

  private Stored() {}

  static List<Lead> leads(LeadStore store) {
    return all(cursor -> store.leads(TenantId.DEFAULT, cursor, PAGE));
  }

  /** What was refused: whole rows, and single values of rows that went on. */
  static List<Rejection> rejections(LeadStore store) {
    return all(cursor -> store.rejections(TenantId.DEFAULT, cursor, PAGE));
  }

  private static <T> List<T> all(Function<String, Page<T>> pages) {
    List<T> all = new ArrayList<>();
    Optional<String> cursor = Optional.of(Page.START);
    while (cursor.isPresent()) {
      Page<T> page = pages.apply(cursor.get());
      all.addAll(page.items());
      cursor = page.following();
    }
    return all;
  }
}
