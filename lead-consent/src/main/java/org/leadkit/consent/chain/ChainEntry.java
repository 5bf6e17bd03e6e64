package org.leadkit.consent.chain;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leadkit.consent.ConsentDetails;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.Proof;
import org.leadkit.decision.CanonicalForm;

/**
 * One entry of a chain; nothing in it is personal. Its hash is SHA-256 over 0x00, {@code
 * lead-consent/v1}, the previous hash, and the canonical form of all else.
 *
 * @param previous the hash of the entry before it; 64 zeros for the first
 * @param event the canonical form of what is not personal of the event
 * @param commitments by name, what stands for a personal value
 * @param hash its own hash, 64 hex digits
 */
public record ChainEntry(
    String previous, String event, Map<String, String> commitments, String hash) {

  static final String SUBJECT = "subject";

  private static final byte[] VERSION = Sha256.bytes("lead-consent/v1");

  /** Sorts the commitments. */
  public ChainEntry {
    commitments = Collections.unmodifiableSortedMap(new TreeMap<>(commitments));
  }

  static ChainEntry of(
      String previous, String subject, ConsentEvent event, Map<String, String> commitments) {
    Map<String, String> all = new TreeMap<>(commitments);
    all.put(SUBJECT, subject);
    String open = open(event).toString();
    return new ChainEntry(previous, open, all, hash(previous, open, all));
  }

  /** True if the hash is the one of the content. */
  boolean isSound() {
    return hash.equals(hash(previous, event, commitments));
  }

  /** True if each value is the one for which a commitment stands here, and none is missing. */
  public boolean isOpenedBy(Payload payload) {
    Map<String, String> expected = new TreeMap<>(commitments);
    expected.remove(SUBJECT);
    return payload.commitments().equals(expected);
  }

  /** What an event says without whom it concerns, where, by which source and with which papers. */
  private static CanonicalForm open(ConsentEvent event) {
    ConsentDetails details = event.details();
    Proof proof = details.proof();
    return event
        .at("")
        .with(details.about("").proof(new Proof(proof.means(), "", proof.disclosed(), List.of())))
        .form()
        .without("source");
  }

  private static String hash(String previous, String event, Map<String, String> commitments) {
    CanonicalForm names = CanonicalForm.object();
    for (Map.Entry<String, String> one : new TreeMap<>(commitments).entrySet()) {
      names = names.with(one.getKey(), one.getValue());
    }
    CanonicalForm form = CanonicalForm.object().with("commitments", names).with("event", event);
    return Sha256.ENTRY.of(VERSION, Sha256.raw(previous), Sha256.bytes(form.toString()));
  }
}
