package org.leadkit.flow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Issue;
import org.leadkit.decision.Points;
import org.leadkit.identity.Identity;
import org.leadkit.intake.Draft;
import org.leadkit.intake.Submission;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.spi.Answer;
import org.leadkit.spi.Commit;
import org.leadkit.spi.CommitResult;
import org.leadkit.spi.JournalEntry;
import org.leadkit.spi.Rejection;

/** The command that takes a submission in; used once. */
final class Submit {

  private static final String COMMAND = "submit";

  private final FlowSettings settings;
  private final Submission sent;
  private final Submission submission;
  private final Instant now;
  private final Draft draft;
  private final Arrival arrival;
  private final HeldTurns turns;
  private final AssessmentStep assessment;
  private final LeadId newId;
  private final List<String> requestKeys;

  Submit(FlowSettings settings, Submission submission) {
    this.settings = settings.forCommand();
    this.sent = submission;
    this.submission = new ErasedRow(settings).screened(submission);
    this.now = settings.time().instant();
    this.draft = settings.intake().read(this.submission);
    this.newId = new LeadId(settings.ids().next("lead"));
    this.arrival = new Arrival(settings, this.submission, draft, now);
    this.turns = new HeldTurns(settings);
    this.assessment = new AssessmentStep(settings);
    this.requestKeys =
        submission
            .requestKey()
            .map(key -> settings.hashes().request(COMMAND, key))
            .orElse(List.of());
  }

  Outcome run() {
    return settings
        .answered(requestKeys)
        .map(Outcome::repeated)
        .orElseGet(() -> new OptOuts(settings).logging(refusals(), this::tried));
  }

  /** A no counts even where nothing else of what was sent is kept. */
  private Optional<OptOut> refusals() {
    return sent.equals(submission)
        ? arrival.refusals()
        : new Arrival(settings, sent, settings.intake().read(sent), now).refusals();
  }

  private Outcome tried() {
    return Attempts.run(
        COMMAND, settings.attempts(), turns, draft.accepted() ? this::attempt : this::refuse);
  }

  private Optional<Outcome> attempt() {
    IdentityStep.Found found = new IdentityStep(settings).find(draft.profile(), now);
    Optional<LeadCase> begun = begin(found.decision().outcome());
    return begun.flatMap(lead -> decide(lead, found));
  }

  /** Empty if the known lead has gone since its key was found. */
  private Optional<LeadCase> begin(Identity identity) {
    if (identity instanceof Identity.Known known) {
      return settings.history(known.lead()).map(arrival::touching);
    }
    LeadCase lead = arrival.arriving(Lead.arrived(settings.tenant(), newId, now).build());
    return Optional.of(
        identity instanceof Identity.Review review ? arrival.reviewing(lead, review) : lead);
  }

  private Optional<Outcome> decide(LeadCase begun, IdentityStep.Found found) {
    LeadCase assessed = assessment.apply(begun);
    LeadCase gated = new GateStep(settings).apply(assessed);
    boolean isNew = begun.before().lead().version() == 0;
    String turnKey =
        isNew ? found.turnKey(newId) : begun.lead().id() + "/" + begun.before().lead().version();
    LeadCase lead =
        new ResponseStep(settings).apply(new DispatchStep(settings, turns).apply(gated, turnKey));
    Answer answer =
        CommitStep.answer(
            status(found.decision().outcome()), lead, List.of(found.decision()), draft.issues());
    return store(lead, found, answer);
  }

  private Optional<Outcome> store(LeadCase lead, IdentityStep.Found found, Answer answer) {
    Commit.Builder builder = Commit.of(settings.tenant());
    new CommitStep(settings, COMMAND).add(lead, answer, List.of(found.decision()), builder);
    found.claims(lead.lead().id()).forEach(builder::claim);
    new Restrictions(settings.hashes()).of(lead).forEach(builder::suppress);
    if (!draft.refused().isEmpty()) {
      builder.reject(rejection(lead.lead().id(), draft.refused()));
    }
    keep(builder, answer);
    Commit commit = builder.build();
    CommitResult result = settings.store().commit(commit);
    if (result instanceof CommitResult.Committed) {
      turns.keep(lead.lead().assignment());
      new Loads(settings).settle(lead.before().lead(), CommitStep.stored(lead));
      Listening.tell(settings.listeners(), commit.events());
      return Optional.of(
          Outcome.of(answer, CommitStep.stored(lead), draft, found.decision(), lead));
    }
    return lost(result);
  }

  /**
   * A repetition ends the command. After any other lost race the turns stay held: the next attempt
   * may use them.
   */
  private Optional<Outcome> lost(CommitResult result) {
    if (result instanceof CommitResult.Repeated repeated) {
      turns.release();
      return Optional.of(Outcome.repeated(repeated.answer()));
    }
    return Optional.empty();
  }

  private Optional<Outcome> refuse() {
    Answer answer =
        new Answer(
            Answer.Status.REJECTED,
            null,
            null,
            Points.ZERO,
            "",
            "",
            null,
            draft.issues().stream().map(Issue::code).toList(),
            List.of(),
            now);
    Commit.Builder builder =
        Commit.of(settings.tenant())
            .reject(rejection(null, submission.values()))
            .journal(
                new JournalEntry(
                    settings.ids().next("journal"),
                    null,
                    COMMAND,
                    CanonicalForm.kebab(answer.status()),
                    answer.issues(),
                    List.of(),
                    now));
    refusals().ifPresent(optOut -> optOut.suppressions().forEach(builder::suppress));
    keep(builder, answer);
    CommitResult result = settings.store().commit(builder.build());
    return result instanceof CommitResult.Committed
        ? Optional.of(Outcome.refused(answer, draft))
        : lost(result);
  }

  private void keep(Commit.Builder builder, Answer answer) {
    if (!requestKeys.isEmpty()) {
      builder.answer(requestKeys.get(0), answer);
    }
  }

  private Rejection rejection(@Nullable LeadId lead, Map<String, String> values) {
    return new Rejection(
        settings.ids().next("rejection"),
        lead,
        submission.source(),
        values,
        submission.raw().orElse(""),
        draft.issues(),
        now);
  }

  private static Answer.Status status(Identity identity) {
    if (identity instanceof Identity.Known) {
      return Answer.Status.KNOWN;
    }
    return identity instanceof Identity.Review ? Answer.Status.REVIEW : Answer.Status.ACCEPTED;
  }
}
