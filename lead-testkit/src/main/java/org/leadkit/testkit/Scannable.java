package org.leadkit.testkit;

import java.sql.Connection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.leadkit.lead.TenantId;
import org.leadkit.spi.LeadStore;
import org.leadkit.spi.Outbox;
import org.leadkit.spi.Page;
import org.leadkit.spi.PrivacyLog;

/** A place where personal data may be, as {@link PersonalTrace} looks through it. */
public interface Scannable {

  /** Its name, for what is found. */
  String name();

  /**
   * Shows every text that it keeps.
   *
   * @param sink takes where a text stands, without any value, and the text
   */
  void show(BiConsumer<String, String> sink);

  /** Texts that the caller gathers: log lines, files, what a mail server was given. */
  static Scannable of(String name, Supplier<? extends Iterable<String>> texts) {
    return new Scan(
        name,
        sink -> {
          int number = 0;
          for (String text : texts.get()) {
            sink.accept("text " + ++number, text);
          }
        });
  }

  /**
   * An object and all that it refers to, private fields too: a store in memory, say. What belongs
   * to Java itself is read as text unless it is a collection, an array or the like.
   */
  static Scannable object(String name, Object root) {
    return new Scan(name, sink -> ObjectText.show(root, sink));
  }

  /** All that a store shows through its pages; answers have none, so see to them another way. */
  static Scannable store(String name, LeadStore store, TenantId tenant) {
    return new Scan(
        name,
        sink -> {
          pages("histories", sink, (cursor, limit) -> store.histories(tenant, cursor, limit));
          pages("rejections", sink, (cursor, limit) -> store.rejections(tenant, cursor, limit));
          pages("journal", sink, (cursor, limit) -> store.journal(tenant, cursor, limit));
        });
  }

  /** All events that were not delivered. */
  static Scannable outbox(String name, Outbox outbox, TenantId tenant) {
    return new Scan(name, sink -> ObjectText.show(outbox.pending(tenant, Integer.MAX_VALUE), sink));
  }

  /** All of a privacy log. */
  static Scannable privacyLog(String name, PrivacyLog log, TenantId tenant) {
    return new Scan(
        name,
        sink -> pages("records", sink, (cursor, limit) -> log.records(tenant, cursor, limit)));
  }

  /**
   * Every column of every row of every table of a database, also of tables that are added later.
   *
   * @param connections opens a connection, which is closed: {@code dataSource::getConnection}
   */
  static Scannable tables(String name, Callable<Connection> connections) {
    return new Scan(name, sink -> TableText.show(connections, sink));
  }

  private static <T> void pages(
      String list, BiConsumer<String, String> sink, Scan.Pages<T> reader) {
    int number = 0;
    Page<T> page = reader.read(Page.START, Scan.LIMIT);
    while (true) {
      List<T> items = page.items();
      int before = number;
      ObjectText.show(items, (where, text) -> sink.accept(list + " after " + before + where, text));
      number += items.size();
      if (page.following().isEmpty()) {
        return;
      }
      page = reader.read(page.following().get(), Scan.LIMIT);
    }
  }
}
