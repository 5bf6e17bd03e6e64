package org.leadkit.formats;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Issue;
import org.leadkit.decision.Points;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.Stage;
import org.leadkit.spi.Answer;
import org.leadkit.spi.JournalEntry;
import org.leadkit.spi.Rejection;

/** Answers, journal entries and refused input. */
final class RecordLedger {

  private RecordLedger() {}

  static CanonicalForm form(Answer answer) {
    CanonicalForm form = CanonicalForm.object().with("status", answer.status());
    form = with(form, "lead", value(answer.leadId()));
    form = with(form, "stage", answer.reachedStage());
    form =
        form.with("score", answer.score())
            .with("permission", answer.permission())
            .with("owner", answer.owner());
    return with(form, "deadline", answer.deadline())
        .with("issues", answer.issues())
        .with("policies", answer.policies())
        .with("at", answer.at());
  }

  static Answer answer(RecordNode node) {
    return new Answer(
        node.constant("status", Answer.Status.class),
        node.leadOrNull("lead"),
        node.constantOrNull("stage", Stage.class),
        Points.of(node.decimal("score")),
        node.text("permission"),
        node.text("owner"),
        node.instantOrNull("deadline"),
        node.texts("issues"),
        node.texts("policies"),
        node.instant("at"));
  }

  static CanonicalForm form(JournalEntry entry) {
    CanonicalForm form = CanonicalForm.object().with("id", entry.id());
    return with(form, "lead", value(entry.leadId()))
        .with("command", entry.command())
        .with("result", entry.result())
        .with("reasons", entry.reasons())
        .with("policies", entry.policies())
        .with("at", entry.at());
  }

  static JournalEntry journal(RecordNode node) {
    return new JournalEntry(
        node.text("id"),
        node.leadOrNull("lead"),
        node.text("command"),
        node.text("result"),
        node.texts("reasons"),
        node.texts("policies"),
        node.instant("at"));
  }

  /** The values are a list: a person can send any number of names, and their order is kept. */
  static CanonicalForm form(Rejection rejection) {
    List<CanonicalForm> values =
        rejection.values().entrySet().stream()
            .map(
                value ->
                    CanonicalForm.object()
                        .with("name", value.getKey())
                        .with("text", value.getValue()))
            .toList();
    CanonicalForm form = CanonicalForm.object().with("id", rejection.id());
    return with(form, "lead", value(rejection.leadId()))
        .with("source", rejection.source())
        .with("values", values)
        .with("raw", rejection.raw())
        .with("issues", rejection.issues().stream().map(RecordLedger::form).toList())
        .with("at", rejection.at());
  }

  static Rejection rejection(RecordNode node) {
    Map<String, String> values = new LinkedHashMap<>();
    node.objects("values", value -> Map.entry(value.text("name"), value.text("text")))
        .forEach(value -> values.put(value.getKey(), value.getValue()));
    return new Rejection(
        node.text("id"),
        node.leadOrNull("lead"),
        node.text("source"),
        values,
        node.text("raw"),
        node.objects("issues", RecordLedger::issue),
        node.instant("at"));
  }

  private static CanonicalForm form(Issue issue) {
    return CanonicalForm.object()
        .with("severity", issue.severity())
        .with("code", issue.code())
        .with("pointer", issue.pointer())
        .with("line", issue.line())
        .with("column", issue.column())
        .with("message", issue.message())
        .with("hint", issue.hint());
  }

  private static Issue issue(RecordNode node) {
    return new Issue(
        node.constant("severity", Issue.Severity.class),
        node.text("code"),
        node.text("pointer"),
        Math.toIntExact(node.number("line")),
        Math.toIntExact(node.number("column")),
        node.text("message"),
        node.text("hint"));
  }

  private static @Nullable String value(@Nullable LeadId lead) {
    return lead == null ? null : lead.value();
  }

  private static CanonicalForm with(CanonicalForm form, String name, @Nullable Object value) {
    return value == null ? form : form.with(name, value);
  }
}
