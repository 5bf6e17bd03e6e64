package org.leadkit.examples.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.formats.RecordJson;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.Touch;
import org.leadkit.spi.Addition;
import org.leadkit.spi.Redaction;

/** What a commit takes away from the histories of its leads. */
final class RedactionRows {

  private final Sql sql;
  private final String tenant;

  RedactionRows(Sql sql, String tenant) {
    this.sql = sql;
    this.tenant = tenant;
  }

  /** A row's place and the id of what it keeps. */
  private record Placed(long seq, String id) {}

  void redact(Addition<Redaction> added) throws SQLException {
    Redaction redaction = added.item();
    erase("lead_touch", "touch_id", added.lead(), redaction.touches());
    erase("lead_activity", "activity_id", added.lead(), redaction.activities());
    erase("lead_consent", "consent_id", added.lead(), redaction.consents());
    replaceTouches(added.lead(), redaction.newTouches());
    replaceConsents(added.lead(), redaction.newConsents());
  }

  private void erase(String table, String column, LeadId lead, Set<String> ids)
      throws SQLException {
    if (ids.isEmpty()) {
      return;
    }
    Map<String, List<Long>> places = places(table, column, lead);
    for (String id : ids) {
      for (long seq : places.getOrDefault(id, List.of())) {
        sql.change("delete from " + table + " where seq = ?", seq);
      }
    }
  }

  private void replaceTouches(LeadId lead, List<Touch> touches) throws SQLException {
    if (touches.isEmpty()) {
      return;
    }
    Map<String, List<Long>> places = places("lead_touch", "touch_id", lead);
    for (Touch touch : touches) {
      for (long seq : places.getOrDefault(touch.id(), List.of())) {
        sql.change(
            "update lead_touch set source = ?, occurred_at = ?, record = ? where seq = ?",
            touch.source(),
            Sql.column(touch.occurredAt()),
            RecordJson.write(touch),
            seq);
      }
    }
  }

  private void replaceConsents(LeadId lead, List<ConsentEvent> events) throws SQLException {
    if (events.isEmpty()) {
      return;
    }
    Map<String, List<Long>> places = places("lead_consent", "consent_id", lead);
    for (ConsentEvent event : events) {
      for (long seq : places.getOrDefault(event.id(), List.of())) {
        sql.change(
            """
            update lead_consent set kind = ?, point = ?, occurred_at = ?, record = ?
            where seq = ?""",
            CanonicalForm.kebab(event.kind()),
            event.point(),
            Sql.column(event.occurredAt()),
            RecordJson.write(event),
            seq);
      }
    }
  }

  /** Where the rows of a lead stand: one look, since ids may be long and have no index. */
  private Map<String, List<Long>> places(String table, String column, LeadId lead)
      throws SQLException {
    List<Placed> rows =
        sql.all(
            row -> new Placed(row.getLong(1), row.getString(2)),
            "select seq, " + column + " from " + table + " where tenant = ? and lead_id = ?",
            tenant,
            lead.value());
    Map<String, List<Long>> places = new HashMap<>();
    rows.forEach(row -> places.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row.seq()));
    return places;
  }
}
