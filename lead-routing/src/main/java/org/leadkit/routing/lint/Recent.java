package org.leadkit.routing.lint;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Keeps the bits that were asked for lately. */
final class Recent<K> {

  private static final float LOAD = 0.75f;

  private final Map<K, long[]> kept;

  Recent(int most) {
    this.kept =
        new LinkedHashMap<>(16, LOAD, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, long[]> eldest) {
            return size() > most;
          }
        };
  }

  long[] kept(K key, Supplier<long[]> make) {
    long[] old = kept.get(key);
    if (old != null) {
      return old;
    }
    long[] bits = make.get();
    kept.put(key, bits);
    return bits;
  }
}
