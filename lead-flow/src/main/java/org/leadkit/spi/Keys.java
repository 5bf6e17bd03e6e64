package org.leadkit.spi;

import java.util.List;
import javax.crypto.SecretKey;
import org.leadkit.lead.TenantId;

/**
 * The secret keys under which identities and contact points are hashed (HMAC-SHA-256). They must
 * outlive every store that holds such hashes: without its key a suppression can't be found. Each
 * tenant should have keys of its own.
 */
@FunctionalInterface
public interface Keys {

  /**
   * The keys in use.
   *
   * @return at least one; the current one first, then those under which older hashes were made
   */
  List<Key> of(TenantId tenant);

  /**
   * A secret key.
   *
   * @param version short name of the key, unique within the tenant; stands before each hash
   * @param secret at least 256 bits
   */
  record Key(String version, SecretKey secret) {

    /** The version, and not the secret. */
    @Override
    public String toString() {
      return "Key[version=" + version + "]";
    }
  }
}
