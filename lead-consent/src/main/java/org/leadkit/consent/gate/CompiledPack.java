package org.leadkit.consent.gate;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.leadkit.calendar.Holidays;
import org.leadkit.consent.Jurisdiction;
import org.leadkit.consent.Stage;
import org.leadkit.consent.pack.PolicyPack;
import org.leadkit.consent.pack.Reach;
import org.leadkit.decision.Points;
import org.leadkit.decision.Reason;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;

/** A pack made ready: its rules by purpose and channel. */
final class CompiledPack {

  /** A pack that nobody compared with the law for longer is stale. */
  private static final int REVIEW_DAYS = 90;

  private final Reach reach;
  private final Map<Purpose, Map<Channel, PackQuestion>> questions;
  private final Instant staleFrom;
  private final Finding stale;

  private CompiledPack(PolicyPack pack, Map<Purpose, Map<Channel, PackQuestion>> questions) {
    this.reach = pack.reach();
    this.questions = questions;
    this.staleFrom =
        pack.reviewed()
            .map(date -> date.plusDays(REVIEW_DAYS + 1).atStartOfDay(pack.zone()).toInstant())
            .orElse(Instant.MAX);
    this.stale =
        Finding.note(
            Stage.BASIS,
            new Reason(
                "pack-stale", "", Points.ZERO, List.of(Words.fact("pack", pack.ref().toString()))));
  }

  static CompiledPack of(PolicyPack pack, Map<String, Holidays> holidays) {
    RuleCompiler compiler = RuleCompiler.of(pack, holidays);
    Map<Purpose, Map<Channel, PackQuestion>> questions = new EnumMap<>(Purpose.class);
    for (Purpose purpose : Purpose.values()) {
      Map<Channel, PackQuestion> channels = new EnumMap<>(Channel.class);
      for (Channel channel : Channel.values()) {
        channels.put(channel, compiler.about(purpose, channel));
      }
      questions.put(purpose, channels);
    }
    return new CompiledPack(pack, questions);
  }

  PackQuestion about(Purpose purpose, Channel channel) {
    return Objects.requireNonNull(Objects.requireNonNull(questions.get(purpose)).get(channel));
  }

  Reach.Kind reach() {
    return reach.kind();
  }

  /** True if it names the place or the country of which that is a part. */
  boolean covers(Jurisdiction place) {
    for (Jurisdiction named : reach.places()) {
      if (named.covers(place)) {
        return true;
      }
    }
    return false;
  }

  /** True if it names a part of the place. */
  boolean coversPartOf(Jurisdiction place) {
    for (Jurisdiction named : reach.places()) {
      if (place.covers(named)) {
        return true;
      }
    }
    return false;
  }

  /** Notes that nobody compared it with the law for long. */
  void noteAge(Instant at, List<Finding> into) {
    if (!at.isBefore(staleFrom)) {
      into.add(stale);
    }
  }
}
