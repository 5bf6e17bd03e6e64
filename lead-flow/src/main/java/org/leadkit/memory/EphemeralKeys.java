package org.leadkit.memory;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.spec.SecretKeySpec;
import org.leadkit.lead.TenantId;
import org.leadkit.spi.Keys;

/**
 * Random keys that are gone when the process ends, for tests and a first try. Never use it with a
 * store that outlives the process: its suppressions could not be found again.
 */
public final class EphemeralKeys implements Keys {

  private static final int BYTES = 32;

  private final Map<TenantId, Key> keys = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();

  /** No key yet; each tenant gets one at its first use. */
  public EphemeralKeys() {}

  @Override
  public List<Key> of(TenantId tenant) {
    return List.of(keys.computeIfAbsent(tenant, id -> newKey()));
  }

  private Key newKey() {
    byte[] secret = new byte[BYTES];
    random.nextBytes(secret);
    return new Key("ephemeral", new SecretKeySpec(secret, "HmacSHA256"));
  }
}
