package org.leadkit.consent.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over a tag and parts; the tag keeps what is hashed for one use apart from the others. */
enum Sha256 {
  ENTRY(0x00),
  COMMITMENT(0x01),
  LEAF(0x02),
  NODE(0x03),
  SALT(0x04);

  private static final HexFormat HEX = HexFormat.of();

  private final byte tag;

  Sha256(int tag) {
    this.tag = (byte) tag;
  }

  /** 64 hex digits. */
  String of(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(tag);
      for (byte[] part : parts) {
        digest.update(part);
      }
      return HEX.formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The bytes of hex digits; those of the text where it is none, as in a tampered entry. */
  static byte[] raw(String hex) {
    try {
      return HEX.parseHex(hex);
    } catch (IllegalArgumentException e) {
      return bytes(hex);
    }
  }
}
