package org.leadkit.flow;

import java.util.function.Consumer;
import org.leadkit.spi.Page;

/** How a sweep is to go: what it may touch, in what portions, from where. Immutable. */
public final class SweepOrder {

  private static final int USUAL_PAGE = 500;

  private final String id;
  private final long guard;
  private final int page;
  private final String store;
  private final String cursor;
  private final Consumer<SweepReport.Progress> progress;

  private SweepOrder(
      String id,
      long guard,
      int page,
      String store,
      String cursor,
      Consumer<SweepReport.Progress> progress) {
    this.id = id;
    this.guard = guard;
    this.page = page;
    this.store = store;
    this.cursor = cursor;
    this.progress = progress;
  }

  /**
   * A sweep over all stores.
   *
   * @param id unique within the tenant, not personal, such as {@code 2026-11-22}
   * @param guard how many items it may touch: if more are due, nothing is changed
   */
  public static SweepOrder of(String id, long guard) {
    if (id.isBlank() || guard < 0) {
      throw new IllegalArgumentException(
          "The sweep (%s) with its guard (%d) can't run.\nMaybe give a name and a number of 0 or more."
              .formatted(id, guard));
    }
    return new SweepOrder(id, guard, USUAL_PAGE, "", Page.START, told -> {});
  }

  /** The same sweep with about so many items at a time; 500 if not set, at least 1. */
  public SweepOrder page(int size) {
    Page.requireLimit(size);
    return new SweepOrder(id, guard, size, store, cursor, progress);
  }

  /** The same sweep from where another one was told to be; what comes before is not looked at. */
  public SweepOrder from(SweepReport.Progress where) {
    return new SweepOrder(id, guard, page, where.store(), where.next(), progress);
  }

  /** The same sweep that tells after each portion how far it has come. What that throws ends it. */
  public SweepOrder telling(Consumer<SweepReport.Progress> listener) {
    return new SweepOrder(id, guard, page, store, cursor, listener);
  }

  String id() {
    return id;
  }

  long guard() {
    return guard;
  }

  int page() {
    return page;
  }

  /** Where it begins; empty for the first store. */
  String store() {
    return store;
  }

  String cursor() {
    return cursor;
  }

  Consumer<SweepReport.Progress> progress() {
    return progress;
  }

  @Override
  public String toString() {
    return "SweepOrder[id=" + id + ", guard=" + guard + "]";
  }
}
