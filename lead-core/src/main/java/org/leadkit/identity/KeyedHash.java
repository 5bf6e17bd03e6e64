package org.leadkit.identity;

import java.util.List;

/**
 * Turns a value into a keyed hash. The host's keys stand behind it; nothing that leaves it tells
 * the value to someone without the key.
 */
@FunctionalInterface
public interface KeyedHash {

  /**
   * The hashes of a value under all keys that are still in use.
   *
   * @param purpose what the hash is for, for example {@code identity}
   * @param kind what kind of value it is, for example {@code email}
   * @param value the normalised value
   * @return at least one; that of the current key first
   */
  List<String> of(String purpose, String kind, String value);
}
