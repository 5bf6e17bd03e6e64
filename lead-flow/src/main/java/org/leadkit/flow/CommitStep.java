package org.leadkit.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.leadkit.consent.gate.Permission;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Decision;
import org.leadkit.decision.Issue;
import org.leadkit.event.LeadEvent;
import org.leadkit.lead.Assignment;
import org.leadkit.lead.Lead;
import org.leadkit.spi.Answer;
import org.leadkit.spi.Claim;
import org.leadkit.spi.Commit;
import org.leadkit.spi.JournalEntry;

/** Turns a decided lead into what is stored: the lead, its history, its events and its journal. */
final class CommitStep {

  private final FlowSettings settings;
  private final String command;

  CommitStep(FlowSettings settings, String command) {
    this.settings = settings;
    this.command = command;
  }

  /** The lead as it will be stored, one version up. */
  static Lead stored(LeadCase lead) {
    return lead.lead()
        .but()
        .version(lead.before().lead().version() + 1)
        .changedAt(lead.now())
        .build();
  }

  /**
   * Adds a lead to a commit.
   *
   * @param others decisions that were made besides those of the lead's own way
   */
  void add(LeadCase lead, Answer answer, List<Decision<?>> others, Commit.Builder commit) {
    Lead stored = stored(lead);
    commit.put(stored);
    commit.premise(stored.id(), lead.decisions().premise());
    lead.points().stream()
        .map(settings.hashes()::key)
        .forEach(key -> commit.claim(new Claim(key, stored.id())));
    lead.news().touches().forEach(touch -> commit.touch(stored.id(), touch));
    lead.news().activities().forEach(activity -> commit.activity(stored.id(), activity));
    lead.news().consents().forEach(event -> commit.consent(stored.id(), event));
    events(lead, stored).forEach(commit::event);
    commit.journal(
        new JournalEntry(
            settings.ids().next("journal"),
            stored.id(),
            command,
            CanonicalForm.kebab(answer.status()),
            reasons(Stream.concat(others.stream(), decisions(lead))),
            answer.policies(),
            lead.now()));
  }

  /** What a command answers about a lead. */
  static Answer answer(
      Answer.Status status, LeadCase lead, List<Decision<?>> others, List<Issue> issues) {
    Lead stored = lead.lead();
    return new Answer(
        status,
        stored.id(),
        stored.stage(),
        stored.score(),
        lead.permission().map(CommitStep::code).orElse(""),
        stored.assignment().map(Assignment::owner).orElse(""),
        stored.assignment().flatMap(Assignment::due).orElse(null),
        issues.stream().map(Issue::code).toList(),
        Stream.concat(others.stream(), decisions(lead))
            .map(decision -> decision.policy().toString())
            .toList(),
        lead.now());
  }

  private static String code(Decision<Permission> decision) {
    String answer = CanonicalForm.kebab(decision.outcome().answer());
    return answer + ":" + decision.reasons().get(0).code();
  }

  private static List<LeadEvent> events(LeadCase lead, Lead stored) {
    List<LeadEvent> events = new ArrayList<>();
    for (LeadEvent.Change change : lead.news().changes()) {
      events.add(
          new LeadEvent(
              stored.tenant(), stored.id(), stored.version(), events.size(), lead.now(), change));
    }
    return events;
  }

  private static List<String> reasons(Stream<Decision<?>> decisions) {
    return decisions
        .flatMap(decision -> decision.reasons().stream())
        .map(reason -> reason.code() + ":" + reason.rule())
        .toList();
  }

  private static Stream<Decision<?>> decisions(LeadCase lead) {
    return Stream.concat(
        Stream.of(lead.score(), lead.permission(), lead.owner())
            .flatMap(decision -> decision.stream()),
        lead.decisions().owed().stream());
  }
}
