package org.leadkit.flow;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.leadkit.consent.Suppression;
import org.leadkit.spi.Answer;
import org.leadkit.spi.Commit;
import org.leadkit.spi.CommitResult;

/** Stores what a command decided about a lead that was there, and tells of it. */
final class StoreStep {

  private final FlowSettings settings;
  private final String command;
  private final HeldTurns turns;
  private final List<String> requestKeys;

  /**
   * A step for one command.
   *
   * @param requestKeys the hashes of its request key, that of the current key first; empty if it
   *     has none
   */
  StoreStep(FlowSettings settings, String command, HeldTurns turns, List<String> requestKeys) {
    this.settings = settings;
    this.command = command;
    this.turns = turns;
    this.requestKeys = requestKeys;
  }

  /** The outcome; empty if another writer was faster, and then the turns stay held. */
  Optional<Outcome> store(LeadCase lead) {
    return store(lead, List.of());
  }

  /** The same with suppressions that are stored with it. */
  Optional<Outcome> store(LeadCase lead, Collection<Suppression> suppressions) {
    Answer answer = CommitStep.answer(Answer.Status.UPDATED, lead, List.of(), List.of());
    Commit.Builder builder = Commit.of(settings.tenant());
    requestKeys.stream().findFirst().ifPresent(key -> builder.answer(key, answer));
    new CommitStep(settings, command).add(lead, answer, List.of(), builder);
    suppressions.forEach(builder::suppress);
    Commit commit = builder.build();
    CommitResult result = settings.store().commit(commit);
    if (result instanceof CommitResult.Committed) {
      turns.keep(lead.lead().assignment());
      new Loads(settings).settle(lead.before().lead(), CommitStep.stored(lead));
      Listening.tell(settings.listeners(), commit.events());
      return Optional.of(Outcome.of(answer, CommitStep.stored(lead), lead));
    }
    if (result instanceof CommitResult.Repeated repeated) {
      turns.release();
      return Optional.of(Outcome.repeated(repeated.answer()));
    }
    return Optional.empty();
  }
}
