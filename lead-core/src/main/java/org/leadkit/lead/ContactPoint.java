package org.leadkit.lead;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Normaliser;
import org.leadkit.profile.PhoneNumber;
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
    PHONE,
    /** All e-mail addresses of a domain and of those below it; no person's own point. */
    DOMAIN;

    /** The channels that reach people at points of this kind. */
    public Set<Channel> channels() {
      return switch (this) {
        case EMAIL, DOMAIN -> EnumSet.of(Channel.EMAIL);
        case PHONE ->
            EnumSet.of(
                Channel.SMS,
                Channel.MMS,
                Channel.RCS,
                Channel.MESSAGING_APP,
                Channel.VOICE_LIVE,
                Channel.VOICE_AUTOMATED,
                Channel.VOICEMAIL_DROP,
                Channel.FAX);
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

  /**
   * A telephone number as somebody in a country would dial it, normalised.
   *
   * @param country ISO 3166-1 alpha-2 code; empty if not known
   * @throws IllegalArgumentException if it is none
   */
  public static ContactPoint phone(String number, String country) {
    return country.isEmpty()
        ? phone(number)
        : phone(PhoneNumber.read(number, country).map(PhoneNumber::normal).orElse(number));
  }

  /**
   * All e-mail addresses of a domain and of those below it, normalised.
   *
   * @throws IllegalArgumentException if it is no domain
   */
  public static ContactPoint domain(String name) {
    return new ContactPoint(Kind.DOMAIN, name);
  }

  /** The point at which a channel reaches the person of a profile; empty if it is unknown. */
  public static Optional<ContactPoint> of(Profile profile, Channel channel) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.channels().contains(channel))
        .findFirst()
        .flatMap(kind -> of(profile, kind));
  }

  /**
   * The point of a kind that a profile holds; empty if it is unknown, and for a domain. A national
   * number is one of the profile's country, if that is known.
   */
  public static Optional<ContactPoint> of(Profile profile, Kind kind) {
    return switch (kind) {
      case EMAIL -> profile.text(Fields.EMAIL).map(ContactPoint::email);
      case PHONE ->
          profile
              .text(Fields.PHONE)
              .map(ContactPoint::phone)
              .map(point -> point.in(profile.text(Fields.COUNTRY).orElse("")));
      case DOMAIN -> Optional.empty();
    };
  }

  /** True for a telephone number of which nobody can say in which country it is. */
  public boolean isNational() {
    return kind == Kind.PHONE && !value.startsWith("+");
  }

  private ContactPoint in(String country) {
    return isNational() ? phone(value, country) : this;
  }

  /**
   * The point with which it probably shares a mailbox: without what follows a plus, and at Google
   * without dots. Only restrictions may go by it: record them there as well. Itself for any other
   * point.
   */
  public ContactPoint mailbox() {
    return kind == Kind.EMAIL ? email(Mailboxes.mailbox(value)) : this;
  }

  /**
   * The points at which a restriction counts at this one too: itself, its {@link #mailbox()}, the
   * domains it belongs to, and the spellings of a telephone number without its country. Never to be
   * used for a permission, since other people may share them.
   */
  public Set<ContactPoint> equivalents() {
    Set<ContactPoint> all = new LinkedHashSet<>(List.of(this, mailbox()));
    switch (kind) {
      case EMAIL -> all.addAll(domains(value.substring(value.lastIndexOf('@') + 1)));
      case DOMAIN -> all.addAll(domains(value));
      case PHONE ->
          PhoneNumber.read(value)
              .map(PhoneNumber::nationalForms)
              .ifPresent(forms -> forms.forEach(form -> all.add(phone(form))));
    }
    return Collections.unmodifiableSet(all);
  }

  private static List<ContactPoint> domains(String name) {
    List<ContactPoint> all = new ArrayList<>();
    for (String rest = name; rest.contains("."); rest = rest.substring(rest.indexOf('.') + 1)) {
      Normaliser.DOMAIN.normalise(rest).ifPresent(domain -> all.add(domain(domain)));
    }
    return all;
  }

  private static String normal(Kind kind, String raw) {
    Normaliser normaliser =
        switch (kind) {
          case EMAIL -> Normaliser.EMAIL;
          case PHONE -> Normaliser.PHONE;
          case DOMAIN -> Normaliser.DOMAIN;
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
