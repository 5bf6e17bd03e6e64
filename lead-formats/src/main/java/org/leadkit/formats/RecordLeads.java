package org.leadkit.formats;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Points;
import org.leadkit.lead.Assignment;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.QualificationState;
import org.leadkit.lead.QualificationState.Standing;
import org.leadkit.lead.Stage;
import org.leadkit.lead.TenantId;
import org.leadkit.lead.Touch;
import org.leadkit.profile.Profile;

/** Leads and their touches. */
final class RecordLeads {

  private RecordLeads() {}

  static CanonicalForm form(Lead lead) {
    CanonicalForm form =
        CanonicalForm.object()
            .with("tenant", lead.tenant().value())
            .with("id", lead.id().value())
            .with("version", lead.version())
            .with("stage", lead.stage())
            .with("score", lead.score())
            .with("createdAt", lead.createdAt())
            .with("changedAt", lead.changedAt());
    form = form.withAny("levels", levels(lead.qualification()));
    Optional<Assignment> assignment = lead.assignment();
    if (assignment.isPresent()) {
      form = form.with("assignment", form(assignment.get()));
    }
    if (lead.response().isPresent()) {
      form = form.with("response", RecordResponse.form(lead.response().get()));
    }
    if (lead.wakeAt().isPresent()) {
      form = form.with("wakeAt", lead.wakeAt().get());
    }
    return form.with("possibleDuplicates", ids(lead.possibleDuplicates()))
        .with("values", RecordFields.forms(lead.profile().entries()));
  }

  static Lead lead(RecordNode node) {
    Lead.Builder lead =
        Lead.arrived(
                new TenantId(node.text("tenant")),
                new LeadId(node.text("id")),
                node.instant("createdAt"))
            .version(node.number("version"))
            .stage(node.constant("stage", Stage.class))
            .score(Points.of(node.decimal("score")))
            .changedAt(node.instant("changedAt"))
            .possibleDuplicates(node.leads("possibleDuplicates"))
            .profile(Profile.empty().with(node.objects("values", RecordFields::entry)));
    if (node.has("levels")) {
      lead.qualification(qualification(node));
    }
    if (node.has("assignment")) {
      lead.assignment(node.object("assignment", RecordLeads::assignment));
    }
    if (node.has("response")) {
      lead.response(node.object("response", RecordResponse::clock));
    }
    if (node.has("wakeAt")) {
      lead.wakeAt(node.instant("wakeAt"));
    }
    return lead.build();
  }

  private static List<CanonicalForm> levels(QualificationState state) {
    List<CanonicalForm> levels = new ArrayList<>();
    state
        .levels()
        .forEach(
            (level, standing) ->
                levels.add(
                    CanonicalForm.object()
                        .with("level", level)
                        .with("inside", standing.inside())
                        .with("since", standing.since())
                        .with("armed", standing.armed())));
    return levels;
  }

  private static QualificationState qualification(RecordNode node) {
    Map<String, Standing> levels = new TreeMap<>();
    node.objects("levels", level -> Map.entry(level.text("level"), standing(level)))
        .forEach(level -> levels.put(level.getKey(), level.getValue()));
    return new QualificationState(levels);
  }

  private static Standing standing(RecordNode node) {
    return new Standing(node.flag("inside"), node.instant("since"), node.flag("armed"));
  }

  private static CanonicalForm form(Assignment assignment) {
    CanonicalForm form =
        CanonicalForm.object()
            .with("owner", assignment.owner())
            .with("pool", assignment.pool())
            .with("rule", assignment.rule())
            .with("turn", assignment.turn())
            .with("at", assignment.at());
    if (!assignment.team().equals(Assignment.USUAL_TEAM)) {
      form = form.with("team", assignment.team());
    }
    Optional<Instant> due = assignment.due();
    return due.isPresent() ? form.with("deadline", due.get()) : form;
  }

  private static Assignment assignment(RecordNode node) {
    Assignment assignment =
        new Assignment(
            node.text("owner"),
            node.text("pool"),
            node.text("rule"),
            node.text("turn"),
            node.instant("at"),
            Instant.MAX,
            node.has("team") ? node.text("team") : Assignment.USUAL_TEAM);
    return assignment.due(Optional.ofNullable(node.instantOrNull("deadline")));
  }

  static CanonicalForm form(Touch touch) {
    return CanonicalForm.object()
        .with("id", touch.id())
        .with("source", touch.source())
        .with("occurredAt", touch.occurredAt())
        .with("recordedAt", touch.recordedAt())
        .with("values", RecordFields.forms(touch.values()));
  }

  static Touch touch(RecordNode node) {
    return new Touch(
        node.text("id"),
        node.text("source"),
        node.instant("occurredAt"),
        node.instant("recordedAt"),
        node.objects("values", RecordFields::entry));
  }

  static Collection<String> ids(Collection<LeadId> leads) {
    return leads.stream().map(LeadId::value).toList();
  }
}
