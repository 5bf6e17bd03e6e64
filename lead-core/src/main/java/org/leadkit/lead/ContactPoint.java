package org.leadkit.lead;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.leadkit.profile.Field;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Normaliser;
import org.leadkit.profile.Profile;

/**
 * An address at which a person is reached. Personal, so {@code toString} shows the kind only.
 *
 * @param kind what kind of address
 * @param value the address; brought to its normal form
 */
public record ContactPoint(Kind kind, String value) {

  /** What kind of address a contact point is. */
  public enum Kind {
    /** An e-mail address. */
    EMAIL,
    /** A telephone number. */
    PHONE;

    /** The channels that reach people at points of this kind. */
    public Set<Channel> channels() {
      return switch (this) {
        case EMAIL -> EnumSet.of(Channel.EMAIL);
        case PHONE ->
            EnumSet.of(
                Channel.SMS, Channel.MESSAGING_APP, Channel.VOICE_LIVE, Channel.VOICE_AUTOMATED);
      };
    }
  }

  /**
   * Brings the address to its normal form, on which its hash depends.
   *
   * @throws IllegalArgumentException if it is no address of its kind
   */
  public ContactPoint {
    value = normal(kind, value);
  }

  /**
   * An e-mail address, normalised.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static ContactPoint email(String address) {
    return new ContactPoint(Kind.EMAIL, address);
  }

  /**
   * A telephone number, normalised.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static ContactPoint phone(String number) {
    return new ContactPoint(Kind.PHONE, number);
  }

  /** The point at which a channel reaches the person of a profile; empty if it is unknown. */
  public static Optional<ContactPoint> of(Profile profile, Channel channel) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.channels().contains(channel))
        .findFirst()
        .flatMap(kind -> of(profile, kind));
  }

  /** The point of a kind that a profile holds; empty if it is unknown. */
  public static Optional<ContactPoint> of(Profile profile, Kind kind) {
    Field field =
        switch (kind) {
          case EMAIL -> Fields.EMAIL;
          case PHONE -> Fields.PHONE;
        };
    return profile.text(field).map(value -> new ContactPoint(kind, value));
  }

  private static String normal(Kind kind, String raw) {
    Normaliser normaliser =
        switch (kind) {
          case EMAIL -> Normaliser.EMAIL;
          case PHONE -> Normaliser.PHONE;
        };
    return normaliser
        .normalise(raw)
        .filter(normal -> !normal.isEmpty())
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The text (%d characters) is no contact point of kind %s.\nMaybe it was cut off."
                        .formatted(raw.length(), kind)));
  }

  /** The kind, and not the address. */
  @Override
  public String toString() {
    return "ContactPoint[kind=" + kind + "]";
  }
}
