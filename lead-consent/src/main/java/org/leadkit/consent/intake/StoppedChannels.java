package org.leadkit.consent.intake;

import java.util.EnumSet;
import java.util.Set;
import org.leadkit.lead.Channel;

/**
 * Which channels an opt-out on one of them stops. 47 CFR 64.1200(a)(10) speaks of robocalls and
 * robotexts together, and a message left without ringing is a prerecorded call. Asked on a live
 * call not to be called, live calls stop as well.
 */
final class StoppedChannels {

  private static final Set<Channel> AUTOMATED =
      EnumSet.of(
          Channel.SMS, Channel.MMS, Channel.RCS, Channel.VOICE_AUTOMATED, Channel.VOICEMAIL_DROP);

  private StoppedChannels() {}

  static Set<Channel> by(Channel channel) {
    Set<Channel> stopped = EnumSet.of(channel);
    if (AUTOMATED.contains(channel) || channel == Channel.VOICE_LIVE) {
      stopped.addAll(AUTOMATED);
    }
    return stopped;
  }
}
