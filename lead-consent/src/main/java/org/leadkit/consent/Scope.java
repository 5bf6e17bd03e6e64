package org.leadkit.consent;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;

/**
 * What a consent or a refusal is about. A dimension that names nothing means all of it.
 *
 * @param purposes what for; empty for every purpose
 * @param channels how; empty for every channel
 * @param brands in whose name, in kebab case; empty for every brand of the controller
 * @param topics about what, in kebab case; empty for every topic
 */
public record Scope(
    Set<Purpose> purposes, Set<Channel> channels, Set<String> brands, Set<String> topics)
    implements Canonical {

  /** Everything. */
  public static final Scope EVERYTHING = new Scope(Set.of(), Set.of());

  /** Copies all sets in a fixed order. */
  public Scope {
    purposes = ordered(purposes, Purpose.class);
    channels = ordered(channels, Channel.class);
    brands = Collections.unmodifiableSet(new TreeSet<>(brands));
    topics = Collections.unmodifiableSet(new TreeSet<>(topics));
  }

  /** Purposes on channels, for every brand and topic. */
  public Scope(Set<Purpose> purposes, Set<Channel> channels) {
    this(purposes, channels, Set.of(), Set.of());
  }

  /** One purpose on one channel. */
  public static Scope of(Purpose purpose, Channel channel) {
    return new Scope(Set.of(purpose), Set.of(channel));
  }

  /** Every purpose on one channel. */
  public static Scope of(Channel channel) {
    return new Scope(Set.of(), Set.of(channel));
  }

  /** The same for some brands only. */
  public Scope ofBrands(String... names) {
    return new Scope(purposes, channels, Set.of(names), topics);
  }

  /** The same about some topics only. */
  public Scope about(String... names) {
    return new Scope(purposes, channels, brands, Set.of(names));
  }

  /** True if it is about that purpose on that channel, whatever the brand and topic. */
  public boolean covers(Purpose purpose, Channel channel) {
    return holds(purposes, purpose)
        && holds(channels, channel)
        && brands.isEmpty()
        && topics.isEmpty();
  }

  /** True if it is about what a request asks: an unnamed brand or topic of it may be any. */
  public boolean covers(ContactRequest request) {
    return holds(purposes, request.purpose())
        && holds(channels, request.channel())
        && (brands.isEmpty() || brands.contains(request.brand()))
        && (topics.isEmpty() || topics.contains(request.topic()));
  }

  /**
   * True if it may be about what a request asks: as {@link #covers(ContactRequest)}, but a request
   * that names no brand or topic may be of any, and direct marketing is all that counts as it.
   * Restrictions are read so, grants are not.
   */
  public boolean meets(ContactRequest request) {
    return restricts(request.purpose())
        && holds(channels, request.channel())
        && (request.brand().isEmpty() || holds(brands, request.brand()))
        && (request.topic().isEmpty() || holds(topics, request.topic()));
  }

  /** True if it names all that the other is about. */
  public boolean covers(Scope other) {
    return covers(purposes, other.purposes)
        && covers(channels, other.channels)
        && covers(brands, other.brands)
        && covers(topics, other.topics);
  }

  private boolean restricts(Purpose purpose) {
    return holds(purposes, purpose)
        || (purpose.isMarketing() && purposes.contains(Purpose.DIRECT_MARKETING));
  }

  /** True if what this restricts and what the other is about have something in common. */
  boolean overlaps(Scope other) {
    return (overlap(purposes, other.purposes) || other.purposes.stream().anyMatch(this::restricts))
        && overlap(channels, other.channels)
        && overlap(brands, other.brands)
        && overlap(topics, other.topics);
  }

  private static boolean overlap(Set<?> mine, Set<?> theirs) {
    return mine.isEmpty() || theirs.isEmpty() || !Collections.disjoint(mine, theirs);
  }

  private static <T> boolean holds(Set<T> named, T one) {
    return named.isEmpty() || named.contains(one);
  }

  private static boolean covers(Set<?> mine, Set<?> theirs) {
    return mine.isEmpty() || (!theirs.isEmpty() && mine.containsAll(theirs));
  }

  private static <E extends Enum<E>> Set<E> ordered(Set<E> values, Class<E> type) {
    EnumSet<E> copy = EnumSet.noneOf(type);
    copy.addAll(values);
    return Collections.unmodifiableSet(copy);
  }

  @Override
  public CanonicalForm form() {
    return CanonicalForm.object()
        .withAny("purposes", purposes)
        .withAny("channels", channels)
        .withAny("brands", brands)
        .withAny("topics", topics);
  }
}
