package org.leadkit.flow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadkit.consent.gate.Permission;
import org.leadkit.consent.gate.PermissionTicket;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Decision;
import org.leadkit.decision.Disclosure;
import org.leadkit.decision.Issue;
import org.leadkit.decision.Points;
import org.leadkit.decision.Reason;
import org.leadkit.identity.Identity;
import org.leadkit.intake.Draft;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.qualification.Assessment;
import org.leadkit.routing.Owner;
import org.leadkit.scoring.Score;
import org.leadkit.sla.Owed;
import org.leadkit.sla.ServiceLevel;
import org.leadkit.spi.Answer;

/**
 * What a command answers: the short answer, which is also what is kept under the request key, and
 * the decisions behind it. A repeated command has the short answer only. Immutable; {@code
 * toString} shows no personal value.
 */
public final class Outcome implements Canonical {

  private final Answer.Status status;
  private final Answer answer;
  private final @Nullable Lead lead;
  private final @Nullable Draft draft;
  private final @Nullable Decision<Identity> identity;
  private final @Nullable LeadCase decided;
  private final List<Issue> refusals;
  private final @Nullable PermissionTicket permit;

  private Outcome(
      Answer.Status status,
      Answer answer,
      @Nullable Lead lead,
      @Nullable Draft draft,
      @Nullable Decision<Identity> identity,
      @Nullable LeadCase decided) {
    this(status, answer, lead, draft, identity, decided, List.of(), null);
  }

  private Outcome(
      Answer.Status status,
      Answer answer,
      @Nullable Lead lead,
      @Nullable Draft draft,
      @Nullable Decision<Identity> identity,
      @Nullable LeadCase decided,
      List<Issue> refusals,
      @Nullable PermissionTicket permit) {
    this.status = status;
    this.answer = answer;
    this.lead = lead;
    this.draft = draft;
    this.identity = identity;
    this.decided = decided;
    this.refusals = refusals;
    this.permit = permit;
  }

  static Outcome of(
      Answer answer, Lead lead, Draft draft, Decision<Identity> identity, LeadCase decided) {
    return new Outcome(answer.status(), answer, lead, draft, identity, decided);
  }

  static Outcome of(Answer answer, Lead lead, LeadCase decided) {
    return new Outcome(answer.status(), answer, lead, null, null, decided);
  }

  static Outcome refused(Answer answer, Draft draft) {
    return new Outcome(answer.status(), answer, null, draft, null, null);
  }

  /**
   * The lead stands as it did.
   *
   * @param refusals why it does not allow the command; empty if nothing was to be done
   */
  static Outcome unchanged(LeadCase lead, List<Issue> refusals) {
    Answer answer = CommitStep.answer(Answer.Status.UNCHANGED, lead, List.of(), refusals);
    return new Outcome(answer.status(), answer, lead.lead(), null, null, null, refusals, null);
  }

  Outcome with(Optional<PermissionTicket> ticket) {
    return new Outcome(
        status, answer, lead, draft, identity, decided, refusals, ticket.orElse(null));
  }

  static Outcome repeated(Answer answer) {
    return new Outcome(Answer.Status.REPEATED, answer, null, null, null, null);
  }

  static Outcome notFound(@Nullable LeadId lead, Instant now) {
    Answer answer =
        new Answer(
            Answer.Status.NOT_FOUND,
            lead,
            null,
            Points.ZERO,
            "",
            "",
            null,
            List.of(),
            List.of(),
            now);
    return new Outcome(Answer.Status.NOT_FOUND, answer, null, null, null, null);
  }

  /** What became of the command; {@code REPEATED} if it was answered before. */
  public Answer.Status status() {
    return status;
  }

  /** The short answer; of a repeated command that of the first time. */
  public Answer answer() {
    return answer;
  }

  /** The lead as it was stored; empty if the command was repeated, refused or found none. */
  public Optional<Lead> lead() {
    return Optional.ofNullable(lead);
  }

  /** The owner, by name; empty if nobody. */
  public Optional<String> owner() {
    return answer.owner().isEmpty() ? Optional.empty() : Optional.of(answer.owner());
  }

  /** Until when the person must be contacted first; empty if there is no deadline. */
  public Optional<Instant> due() {
    return answer.due();
  }

  /** Everything that is wrong with the submission or the command, in the order found. */
  public List<Issue> issues() {
    return draft == null ? refusals : draft.issues();
  }

  /** Why it is a new lead or a known one; empty if that was not asked. */
  public Optional<Decision<Identity>> identity() {
    return Optional.ofNullable(identity);
  }

  /** The score and its reasons; empty if it was not asked. */
  public Optional<Decision<Score>> score() {
    return Optional.ofNullable(decided).flatMap(LeadCase::score);
  }

  /** What each challenger would have decided, in the order in which they were added. */
  public List<Decision<Score>> challengers() {
    return Optional.ofNullable(decided)
        .flatMap(LeadCase::assessed)
        .map(Assessed::challengers)
        .orElse(List.of());
  }

  /**
   * What each qualification framework makes of the evidence, in the order in which they were added.
   */
  public List<Decision<Assessment>> evidence() {
    return Optional.ofNullable(decided)
        .flatMap(LeadCase::assessed)
        .map(Assessed::evidence)
        .orElse(List.of());
  }

  /** The permission and its reasons; empty if it was not asked. */
  public Optional<Decision<Permission>> permission() {
    return Optional.ofNullable(decided).flatMap(LeadCase::permission);
  }

  /**
   * What a message may be sent for; empty unless a ticket was asked for and contact is permitted.
   */
  public Optional<PermissionTicket> ticket() {
    return Optional.ofNullable(permit);
  }

  /** The owner and the reasons; empty if it was not asked. */
  public Optional<Decision<Owner>> assignment() {
    return Optional.ofNullable(decided).flatMap(LeadCase::owner);
  }

  /** What the lead was owed and got by this command, in order. */
  public List<Decision<Owed>> owed() {
    return Optional.ofNullable(decided).map(one -> one.decisions().owed()).orElse(List.of());
  }

  /** The service level that the routing decision gave; empty if there was none. */
  Optional<ServiceLevel> serviceLevel() {
    return Optional.ofNullable(decided).flatMap(LeadCase::level);
  }

  /** The whole outcome for people, without a value of a personal field. */
  public String explain() {
    return explain(Disclosure.OPEN);
  }

  /** The whole outcome for people. */
  public String explain(Disclosure disclosure) {
    return new Explanation(this, disclosure).text();
  }

  /** What normalising changed; empty if nothing was normalised. */
  List<Reason> changes() {
    return draft == null ? List.of() : draft.changes();
  }

  /** The outcome for machines, without a value of a personal field. */
  @Override
  public CanonicalForm form() {
    return form(Disclosure.OPEN);
  }

  /** The outcome for machines. */
  public CanonicalForm form(Disclosure disclosure) {
    CanonicalForm form = CanonicalForm.object().with("status", status);
    form = with(form, "lead", answer.lead().map(LeadId::value));
    form = with(form, "stage", answer.stage());
    form = with(form, "owner", owner());
    form = with(form, "due", due());
    form = with(form, "identity", identity().map(decision -> decision.form(disclosure)));
    form = with(form, "score", score().map(decision -> decision.form(disclosure)));
    form =
        form.withAny(
            "challengers", challengers().stream().map(one -> one.form(disclosure)).toList());
    form = form.withAny("evidence", evidence().stream().map(one -> one.form(disclosure)).toList());
    form = with(form, "permission", permission().map(decision -> decision.form(disclosure)));
    form = with(form, "assignment", assignment().map(decision -> decision.form(disclosure)));
    form = form.withAny("owed", owed().stream().map(one -> one.form(disclosure)).toList());
    return form.withAny("issues", answer.issues()).with("at", answer.at());
  }

  private static CanonicalForm with(CanonicalForm form, String name, Optional<?> value) {
    return value.isPresent() ? form.with(name, value.get()) : form;
  }

  /** Status and ids. */
  @Override
  public String toString() {
    return "Outcome[status="
        + status
        + answer.lead().map(id -> ", lead=" + id).orElse("")
        + owner().map(name -> ", owner=" + name).orElse("")
        + "]";
  }
}
