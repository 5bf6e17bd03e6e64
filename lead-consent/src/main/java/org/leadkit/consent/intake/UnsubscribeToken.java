package org.leadkit.consent.intake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.leadkit.consent.Scope;
import org.leadkit.lead.Channel;
import org.leadkit.lead.TenantId;

/**
 * What is stored of a token that stands in an unsubscribe link. The token itself is 128 random bits
 * that only the link holds; whoever reads the store can't make a link of it.
 *
 * @param sha256 SHA-256 of the 16 bytes, 64 hex digits; under it the token is looked up
 * @param tenant for which it was made
 * @param point keyed hash of the contact point to which it was sent
 * @param channel by which it was sent
 * @param scope what its use opts out of, as the message or the page offers it
 * @param expiresAt from when on it does nothing
 */
public record UnsubscribeToken(
    String sha256, TenantId tenant, String point, Channel channel, Scope scope, Instant expiresAt) {

  private static final int BYTES = 16;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");
  private static final Pattern HTTPS = Pattern.compile("https://[!-~&&[^<>,\"\\\\]]+");
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  /**
   * Checks that nothing is null, and the hash.
   *
   * @throws IllegalArgumentException if the hash has another form
   */
  public UnsubscribeToken {
    Objects.requireNonNull(tenant, "tenant");
    Objects.requireNonNull(point, "point");
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(expiresAt, "expiresAt");
    if (!DIGEST.matcher(sha256).matches()) {
      throw new IllegalArgumentException(
          "The text (%d characters) is no SHA-256.%nMaybe write it as 64 small hex digits."
              .formatted(sha256.length()));
    }
  }

  /**
   * The hash under which the token of a link is stored.
   *
   * @param presented the token as it came in a link, of any form
   */
  public static String digest(String presented) {
    // What is no token must take as long and find as little as one that is not known.
    return FORM.matcher(presented).matches()
        ? sha256(Base64.getUrlDecoder().decode(presented))
        : sha256(new byte[0]);
  }

  /**
   * The token as it stands in a link: 22 characters that need no escaping.
   *
   * @param secret 16 bytes of a cryptographic random source, never used before
   * @throws IllegalArgumentException if there are not 16
   */
  public static String text(byte[] secret) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(checked(secret));
  }

  /**
   * What to store of a token.
   *
   * @param secret the 16 bytes of which {@link #text} makes the link
   * @throws IllegalArgumentException if there are not 16
   */
  public static UnsubscribeToken of(
      byte[] secret,
      TenantId tenant,
      String point,
      Channel channel,
      Scope scope,
      Instant expiresAt) {
    return new UnsubscribeToken(sha256(checked(secret)), tenant, point, channel, scope, expiresAt);
  }

  /**
   * The headers that let a mail program unsubscribe by one click (RFC 8058). Both must be covered
   * by the message's DKIM signature.
   *
   * @param link the https address of the page that shows and takes the opt-out, token included
   * @throws IllegalArgumentException if it is no such address, or can't stand in a header
   */
  public static Map<String, String> headers(String link) {
    if (!HTTPS.matcher(link).matches()) {
      throw new IllegalArgumentException(
          "The link (%d characters) can't stand in a header.%nMaybe it is not https, or not escaped."
              .formatted(link.length()));
    }
    Map<String, String> headers = new TreeMap<>();
    headers.put("List-Unsubscribe", "<" + link + ">");
    headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    return Map.copyOf(headers);
  }

  /** True if a token that came in a link is this one; takes the same time for any other. */
  boolean isOf(String presented) {
    HexFormat hex = HexFormat.of();
    return MessageDigest.isEqual(hex.parseHex(digest(presented)), hex.parseHex(sha256))
        && FORM.matcher(presented).matches();
  }

  private static byte[] checked(byte[] secret) {
    if (secret.length != BYTES) {
      throw new IllegalArgumentException(
          "The token has (%d) bytes, not 16.%nMaybe it was made for something else."
              .formatted(secret.length));
    }
    return secret;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  /** The scope and the end, and no hash. */
  @Override
  public String toString() {
    return "UnsubscribeToken[scope=" + scope + ", expiresAt=" + expiresAt + "]";
  }
}
