package org.leadkit.flow;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import javax.crypto.Mac;
import org.leadkit.identity.KeyedHash;
import org.leadkit.identity.MatchKey;
import org.leadkit.lead.ContactPoint;
import org.leadkit.lead.TenantId;
import org.leadkit.spi.Keys;

/**
 * HMAC-SHA-256 of purpose, tenant, kind and value, parted by zero bytes, so that a hash made for
 * one purpose or tenant says nothing in another. The key's version stands before it.
 */
final class KeyedHashes implements KeyedHash {

  private static final String ALGORITHM = "HmacSHA256";
  private static final String CONTACT = "contact";

  private final Keys keys;
  private final TenantId tenant;

  KeyedHashes(Keys keys, TenantId tenant) {
    this.keys = keys;
    this.tenant = tenant;
  }

  @Override
  public List<String> of(String purpose, String kind, String value) {
    return keys.of(tenant).stream().map(key -> hash(key, purpose, kind, value)).toList();
  }

  /** The hash of a contact point under the current key. */
  String current(ContactPoint point) {
    return of(CONTACT, point.kind().name(), point.value()).get(0);
  }

  /** The hashes of a contact point under all keys in use. */
  Set<String> all(ContactPoint point) {
    return Set.copyOf(of(CONTACT, point.kind().name(), point.value()));
  }

  /** Under which a store remembers who is reached at a point, whatever the identity policy says. */
  MatchKey key(ContactPoint point) {
    return new MatchKey(CONTACT, current(point), false);
  }

  /** The same of a point of which only the hash is known. */
  static MatchKey key(String hash) {
    return new MatchKey(CONTACT, hash, false);
  }

  /** Under which to look for those who are reached at a point. */
  List<MatchKey> keys(ContactPoint point) {
    return all(point).stream().map(hash -> new MatchKey(CONTACT, hash, false)).toList();
  }

  /** The hashes of a request key under all keys in use, that of the current key first. */
  List<String> request(String command, String key) {
    return of("request", command, key);
  }

  private String hash(Keys.Key key, String purpose, String kind, String value) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key.secret());
      String input = String.join("\u0000", purpose, tenant.value(), kind, value);
      byte[] hash = mac.doFinal(input.getBytes(StandardCharsets.UTF_8));
      return key.version() + ":" + HexFormat.of().formatHex(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "The key (%s) can't be used for HMAC-SHA-256.\nMaybe it was made for another algorithm."
              .formatted(key.version()),
          e);
    }
  }
}
