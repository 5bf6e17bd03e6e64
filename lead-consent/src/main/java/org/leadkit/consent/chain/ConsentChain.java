package org.leadkit.consent.chain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.chain.Verification.Finding;

/**
 * The hash chain of one subject's consent events, in the order in which they were recorded.
 * Immutable and thread-safe.
 *
 * <p>A chain in the host's own database proves nothing against the host, who could write all of it
 * anew: publish an {@link Anchor} of the heads outside.
 */
public final class ConsentChain {

  /** The hash before the first entry. */
  static final String START = "0".repeat(64);

  private final String subject;
  private final List<ChainEntry> entries;

  private ConsentChain(String subject, List<ChainEntry> entries) {
    this.subject = Objects.requireNonNull(subject, "subject");
    this.entries = List.copyOf(entries);
  }

  /** A chain without entries, of the subject whom {@link Payload#subject} names. */
  public static ConsentChain begin(Payload subject) {
    return new ConsentChain(subject.subjectCommitment(), List.of());
  }

  /** A chain as it was stored; {@link #verify()} says whether it is whole. */
  public static ConsentChain stored(String subject, List<ChainEntry> entries) {
    return new ConsentChain(subject, entries);
  }

  /**
   * The chain with one more event.
   *
   * @param payload of {@link Payload#of} for this event, with what else is personal; the caller
   *     keeps it beside the chain
   * @throws IllegalArgumentException if the payload is not of this event and of no more, or if its
   *     salt was used in this chain before
   */
  public ConsentChain append(ConsentEvent event, Payload payload) {
    if (!payload.isOf(event)) {
      throw new IllegalArgumentException(
          "The payload is not of the event (%s).%nMaybe make it by Payload.of(event, salt)."
              .formatted(event.id()));
    }
    Map<String, String> commitments = payload.commitments();
    if (entries.stream().anyMatch(entry -> shares(entry, commitments))) {
      throw new IllegalArgumentException(
          "The salt of the event (%s) was used before.%nMaybe draw 16 new bytes for each entry."
              .formatted(event.id()));
    }
    List<ChainEntry> more = new ArrayList<>(entries);
    more.add(ChainEntry.of(head(), subject, event, commitments));
    return new ConsentChain(subject, more);
  }

  /** One value under one salt gives one commitment, by which two entries could be linked. */
  private static boolean shares(ChainEntry entry, Map<String, String> commitments) {
    return commitments.entrySet().stream()
        .anyMatch(one -> one.getValue().equals(entry.commitments().get(one.getKey())));
  }

  /** The commitment that stands for the subject. */
  public String subject() {
    return subject;
  }

  /** All entries, the oldest first. */
  public List<ChainEntry> entries() {
    return entries;
  }

  /** The hash of the last entry; 64 zeros if there is none. */
  public String head() {
    return entries.isEmpty() ? START : entries.get(entries.size() - 1).hash();
  }

  /** Checks each entry and each link; says what is wrong first. */
  public Verification verify() {
    String expected = START;
    for (int i = 0; i < entries.size(); i++) {
      ChainEntry entry = entries.get(i);
      boolean isOwn = subject.equals(entry.commitments().get(ChainEntry.SUBJECT));
      if (!entry.isSound() || !isOwn) {
        return new Verification(Finding.CHANGED, i);
      }
      if (!entry.previous().equals(expected)) {
        return broken(i, expected);
      }
      expected = entry.hash();
    }
    return new Verification(Finding.INTACT, entries.size());
  }

  /**
   * Checks also that the chain goes on from a head that was anchored.
   *
   * @param anchored the head at that time
   * @param size how many entries the chain had at that time
   * @throws IllegalArgumentException if the size is negative
   */
  public Verification verify(String anchored, int size) {
    if (size < 0) {
      throw new IllegalArgumentException(
          "A chain can't have (%d) entries.%nMaybe the anchored head is of another record."
              .formatted(size));
    }
    Verification own = verify();
    if (!own.isIntact()) {
      return own;
    }
    if (entries.size() < size) {
      return new Verification(Finding.REMOVED, entries.size());
    }
    String found = size == 0 ? START : entries.get(size - 1).hash();
    return found.equals(anchored) ? own : new Verification(Finding.REWRITTEN, 0);
  }

  /**
   * Checks also the personal values beside the entries.
   *
   * @param payloads by the place of the entry; what was erased is not there
   */
  public Verification verify(Map<Integer, Payload> payloads) {
    Verification own = verify();
    for (int i = 0; own.isIntact() && i < entries.size(); i++) {
      Payload payload = payloads.get(i);
      if (payload != null && !entries.get(i).isOpenedBy(payload)) {
        return new Verification(Finding.PAYLOAD_CHANGED, i);
      }
    }
    return own;
  }

  /** What happened where an entry does not follow the one before it. */
  private Verification broken(int index, String expected) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      places.putIfAbsent(entries.get(i).hash(), i);
    }
    String previous = entries.get(index).previous();
    int place = previous.equals(START) ? -1 : places.getOrDefault(previous, entries.size());
    if (place < index) {
      return new Verification(Finding.INSERTED, place + 1);
    }
    if (place < entries.size()) {
      return new Verification(Finding.REORDERED, index);
    }
    boolean isAwaited =
        entries.stream().skip(index).anyMatch(entry -> entry.previous().equals(expected));
    return new Verification(isAwaited ? Finding.INSERTED : Finding.REMOVED, index);
  }

  /** How long it is. */
  @Override
  public String toString() {
    return "ConsentChain[entries=" + entries.size() + "]";
  }
}
