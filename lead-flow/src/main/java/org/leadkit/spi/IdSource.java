package org.leadkit.spi;

/** Makes ids. Thread-safe. */
@FunctionalInterface
public interface IdSource {

  /**
   * A new id.
   *
   * @param kind what it names: {@code lead}, {@code touch}, {@code consent}, {@code journal} or
   *     {@code rejection}
   * @return never the same twice within a kind, 1 to 128 characters, without a personal value
   */
  String next(String kind);
}
