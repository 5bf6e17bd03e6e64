package org.leadkit.testkit;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.leadkit.event.LeadEvent;
import org.leadkit.lead.Lead;
import org.leadkit.spi.Addition;
import org.leadkit.spi.Answer;
import org.leadkit.spi.Claim;
import org.leadkit.spi.Commit;
import org.leadkit.spi.Redaction;

/** Copies of commits that are changed on the way, as broken adapters need them. */
final class Copies {

  private Copies() {}

  /** A commit with other leads, claims and events. */
  static Commit of(
      Commit commit,
      UnaryOperator<List<Lead>> leads,
      UnaryOperator<List<Claim>> claims,
      UnaryOperator<List<LeadEvent>> events) {
    Commit.Builder copy = Commit.of(commit.tenant());
    each(leads.apply(commit.leads()), copy::put);
    each(claims.apply(commit.claims()), copy::claim);
    commit.touches().forEach(added -> copy.touch(added.lead(), added.item()));
    commit.activities().forEach(added -> copy.activity(added.lead(), added.item()));
    commit.consents().forEach(added -> copy.consent(added.lead(), added.item()));
    each(commit.suppressions(), copy::suppress);
    each(commit.rejections(), copy::reject);
    each(commit.journal(), copy::journal);
    each(events.apply(commit.events()), copy::event);
    commit.redactions().forEach(added -> copy.redact(added.lead(), added.item()));
    each(commit.erasedRejections(), copy::eraseRejection);
    answering(commit, copy::answer);
    return copy.build();
  }

  /** A commit with other leads. */
  static Commit withLeads(Commit commit, UnaryOperator<Lead> change) {
    return of(
        commit,
        leads -> leads.stream().map(change).toList(),
        UnaryOperator.identity(),
        UnaryOperator.identity());
  }

  /** A commit with other claims. */
  static Commit withClaims(Commit commit, UnaryOperator<List<Claim>> change) {
    return of(commit, UnaryOperator.identity(), change, UnaryOperator.identity());
  }

  /** A commit with other events. */
  static Commit withEvents(Commit commit, UnaryOperator<List<LeadEvent>> change) {
    return of(commit, UnaryOperator.identity(), UnaryOperator.identity(), change);
  }

  /** A commit with other redactions. */
  static Commit withRedactions(Commit commit, UnaryOperator<Redaction> change) {
    return new Commit(
        commit.tenant(),
        commit.leads(),
        commit.claims(),
        commit.touches(),
        commit.activities(),
        commit.consents(),
        commit.suppressions(),
        commit.rejections(),
        commit.journal(),
        commit.events(),
        commit.redactions().stream()
            .map(added -> new Addition<>(added.lead(), change.apply(added.item())))
            .toList(),
        commit.erasedRejections(),
        commit.premises(),
        commit.key(),
        commit.keptAnswer());
  }

  private static <T> void each(List<T> items, Consumer<T> action) {
    items.forEach(action);
  }

  private static void answering(Commit commit, BiConsumer<String, Answer> action) {
    commit.requestKey().ifPresent(key -> action.accept(key, commit.answer().orElseThrow()));
  }
}
