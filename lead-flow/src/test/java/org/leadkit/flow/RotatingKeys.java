package org.leadkit.flow;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.leadkit.lead.TenantId;
import org.leadkit.spi.Keys;

/** Keys that a test rotates: the newest first, all older ones still in use. */
final class RotatingKeys implements Keys {

  private int newest = 1;

  void rotate() {
    newest++;
  }

  @Override
  public List<Key> of(TenantId tenant) {
    return IntStream.iterate(newest, version -> version > 0, version -> version - 1)
        .mapToObj(version -> "k" + version)
        .map(version -> new Key(version, secret(version)))
        .toList();
  }

  private static SecretKeySpec secret(String version) {
    byte[] bytes = version.repeat(32).getBytes(StandardCharsets.UTF_8);
    return new SecretKeySpec(bytes, "HmacSHA256");
  }
}
