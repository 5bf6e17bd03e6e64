package org.leadkit.lead;

/** How a person is contacted. Each channel is permitted or refused by itself. */
public enum Channel {
  /** E-mail. */
  EMAIL,
  /** Text message. */
  SMS,
  /** A messaging application. */
  MESSAGING_APP,
  /** A call by a person. */
  VOICE_LIVE,
  /** A prerecorded, artificial or machine-made voice. */
  VOICE_AUTOMATED,
  /** A letter. */
  POST;

  /** In words: "voice live"; e-mail and SMS as they are usually written. */
  public String label() {
    return switch (this) {
      case EMAIL -> "e-mail";
      case SMS -> "SMS";
      case MESSAGING_APP -> "messaging app";
      case VOICE_LIVE -> "telephone";
      case VOICE_AUTOMATED -> "automated call";
      case POST -> "post";
    };
  }
}
