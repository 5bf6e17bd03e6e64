package org.leadkit.lead;

import java.util.Locale;

/** How a person is contacted. Each channel is permitted or refused by itself. */
public enum Channel {
  /** E-mail. */
  EMAIL,
  /** Text message. */
  SMS,
  /** Text message with pictures or sound. */
  MMS,
  /** Rich message of the telephone network. */
  RCS,
  /** A messaging application. */
  MESSAGING_APP,
  /** A call by a person. */
  VOICE_LIVE,
  /** A prerecorded, artificial or machine-made voice. */
  VOICE_AUTOMATED,
  /** A message left in a mailbox without ringing. */
  VOICEMAIL_DROP,
  /** Telefax. */
  FAX,
  /** A letter. */
  POST,
  /** A notification on a device. */
  PUSH,
  /** A message within an application. */
  IN_APP,
  /** A direct message in a social network. */
  SOCIAL_DM,
  /** Advertising on pages that the person visits. */
  WEB_AD;

  /** In words: "telephone"; e-mail and SMS as they are usually written. */
  public String label() {
    return switch (this) {
      case EMAIL -> "e-mail";
      case SMS, MMS, RCS -> name();
      case MESSAGING_APP -> "messaging app";
      case VOICE_LIVE -> "telephone";
      case VOICE_AUTOMATED -> "automated call";
      case VOICEMAIL_DROP -> "voicemail";
      case SOCIAL_DM -> "social network";
      case WEB_AD -> "web advertising";
      case FAX, POST, PUSH, IN_APP -> name().toLowerCase(Locale.ROOT).replace('_', ' ');
    };
  }
}
