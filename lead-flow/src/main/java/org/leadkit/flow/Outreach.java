package org.leadkit.flow;

import java.time.Duration;
import java.util.Objects;
import org.leadkit.consent.Dialing;
import org.leadkit.consent.Preferences;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.lead.Channel;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.Purpose;

/** A contact that somebody wants to make with a lead. Immutable. */
public final class Outreach {

  private static final Duration LIFE = Duration.ofMinutes(15);

  private final LeadId lead;
  private final Purpose purpose;
  private final Channel channel;
  private final String brand;
  private final String topic;
  private final Dialing dialing;
  private final Preferences preferences;
  private final Duration life;

  private Outreach(
      LeadId lead,
      Purpose purpose,
      Channel channel,
      String brand,
      String topic,
      Dialing dialing,
      Preferences preferences,
      Duration life) {
    this.lead = Objects.requireNonNull(lead, "lead");
    this.purpose = Objects.requireNonNull(purpose, "purpose");
    this.channel = Objects.requireNonNull(channel, "channel");
    this.brand = Objects.requireNonNull(brand, "brand");
    this.topic = Objects.requireNonNull(topic, "topic");
    this.dialing = Objects.requireNonNull(dialing, "dialing");
    this.preferences = Objects.requireNonNull(preferences, "preferences");
    this.life = life;
  }

  /** To the person of a lead, at the point at which the channel reaches that person now. */
  public static Outreach to(LeadId lead, Purpose purpose, Channel channel) {
    return new Outreach(lead, purpose, channel, "", "", Dialing.MANUAL, Preferences.NONE, LIFE);
  }

  /** The same in the name of a brand, in kebab case. */
  public Outreach inNameOf(String newBrand) {
    return new Outreach(lead, purpose, channel, newBrand, topic, dialing, preferences, life);
  }

  /** The same about a topic, in kebab case; caps may count contacts by it. */
  public Outreach about(String newTopic) {
    return new Outreach(lead, purpose, channel, brand, newTopic, dialing, preferences, life);
  }

  /** The same, placed so; by hand if not set. */
  public Outreach dialled(Dialing newDialing) {
    return new Outreach(lead, purpose, channel, brand, topic, newDialing, preferences, life);
  }

  /** The same to a person who wishes so; the host keeps the wishes. */
  public Outreach wishing(Preferences newPreferences) {
    return new Outreach(lead, purpose, channel, brand, topic, dialing, newPreferences, life);
  }

  /**
   * The same with a ticket that lives so long at most; 15 minutes if not set.
   *
   * @throws InvalidConfiguration if it is not positive
   */
  public Outreach within(Duration newLife) {
    if (newLife.isNegative() || newLife.isZero()) {
      throw InvalidConfiguration.of(
          "bad-life",
          "The life (%s) of a ticket must be positive.".formatted(newLife),
          "Maybe give some minutes.");
    }
    return new Outreach(lead, purpose, channel, brand, topic, dialing, preferences, newLife);
  }

  LeadId lead() {
    return lead;
  }

  Purpose purpose() {
    return purpose;
  }

  Channel channel() {
    return channel;
  }

  String brand() {
    return brand;
  }

  String topic() {
    return topic;
  }

  Dialing dialing() {
    return dialing;
  }

  Preferences preferences() {
    return preferences;
  }

  Duration life() {
    return life;
  }

  /** The lead, the purpose and the channel. */
  @Override
  public String toString() {
    return "Outreach[" + lead + ", " + purpose.label() + " by " + channel.label() + "]";
  }
}
