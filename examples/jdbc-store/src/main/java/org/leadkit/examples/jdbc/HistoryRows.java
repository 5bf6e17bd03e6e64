package org.leadkit.examples.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leadkit.activity.Activity;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.formats.RecordJson;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.Touch;
import org.leadkit.spi.Addition;
import org.leadkit.spi.LeadHistory;

/** The tables of what happened to leads, in the order of commit. */
final class HistoryRows {

  /** Whose rows are on a page: between an id and the last one of so many leads after it. */
  private static final String ON_PAGE =
      """
       where tenant = ? and lead_id > ? and lead_id <= (select max(lead_id) from
        (select lead_id from leads where tenant = ? and lead_id > ?
         order by tenant, lead_id fetch first ? rows only) as page)
      """;

  private static final String PAGE =
      "select lead_id, 'LEAD' as part, cast(0 as bigint) as seq, record from leads"
          + ON_PAGE
          + " union all select lead_id, 'TOUCH', seq, record from lead_touch"
          + ON_PAGE
          + " union all select lead_id, 'ACTIVITY', seq, record from lead_activity"
          + ON_PAGE
          + " union all select lead_id, 'CONSENT', seq, record from lead_consent"
          + ON_PAGE
          + " order by lead_id, seq";

  private final Sql sql;
  private final String tenant;

  HistoryRows(Sql sql, String tenant) {
    this.sql = sql;
    this.tenant = tenant;
  }

  /** What a record is part of. */
  enum Part {
    LEAD,
    TOUCH,
    ACTIVITY,
    CONSENT
  }

  /** A record of a lead or of its history. */
  record Piece(Part part, String record) {}

  /** A piece and its lead. */
  record Owned(String lead, Piece piece) {}

  /**
   * Some leads after an id and their histories, in the order of ids: one statement, so that all of
   * it is of one moment.
   */
  List<Owned> after(String id, long limit) throws SQLException {
    List<Object> each = List.of(tenant, id, tenant, id, limit);
    List<Object> values =
        Collections.nCopies(Part.values().length, each).stream().flatMap(List::stream).toList();
    return sql.all(
        row ->
            new Owned(
                row.getString(1), new Piece(Part.valueOf(row.getString(2)), row.getString(4))),
        PAGE,
        values.toArray());
  }

  /** The histories that pieces make, each lead's pieces standing together. */
  static List<LeadHistory> histories(List<Owned> pieces) {
    Map<String, List<Piece>> byLead = new LinkedHashMap<>();
    for (Owned owned : pieces) {
      byLead.computeIfAbsent(owned.lead(), lead -> new ArrayList<>()).add(owned.piece());
    }
    return byLead.values().stream().map(HistoryRows::history).toList();
  }

  /** A lead and its history: one statement, so that all of it is of one moment. */
  List<Piece> find(LeadId lead) throws SQLException {
    String id = lead.value();
    return sql.all(
        row -> new Piece(Part.valueOf(row.getString(1)), row.getString(3)),
        """
        select 'LEAD' as part, cast(0 as bigint) as seq, record from leads
          where tenant = ? and lead_id = ?
        union all select 'TOUCH', seq, record from lead_touch where tenant = ? and lead_id = ?
        union all select 'ACTIVITY', seq, record from lead_activity where tenant = ? and lead_id = ?
        union all select 'CONSENT', seq, record from lead_consent where tenant = ? and lead_id = ?
        order by seq""",
        tenant,
        id,
        tenant,
        id,
        tenant,
        id,
        tenant,
        id);
  }

  /** The history that pieces make. */
  static LeadHistory history(List<Piece> pieces) {
    return new LeadHistory(
        RecordJson.readLead(of(pieces, Part.LEAD).get(0)),
        of(pieces, Part.TOUCH).stream().map(RecordJson::readTouch).toList(),
        of(pieces, Part.ACTIVITY).stream().map(RecordJson::readActivity).toList(),
        of(pieces, Part.CONSENT).stream().map(RecordJson::readConsentEvent).toList());
  }

  private static List<String> of(List<Piece> pieces, Part part) {
    return pieces.stream().filter(piece -> piece.part() == part).map(Piece::record).toList();
  }

  void addTouch(Addition<Touch> added) throws SQLException {
    Touch touch = added.item();
    sql.change(
        """
        insert into lead_touch (tenant, lead_id, touch_id, source, occurred_at, record)
        values (?, ?, ?, ?, ?, ?)""",
        tenant,
        added.lead().value(),
        touch.id(),
        touch.source(),
        Sql.column(touch.occurredAt()),
        RecordJson.write(touch));
  }

  void addActivity(Addition<Activity> added) throws SQLException {
    Activity activity = added.item();
    sql.change(
        """
        insert into lead_activity (tenant, lead_id, activity_id, type, occurred_at, record)
        values (?, ?, ?, ?, ?, ?)""",
        tenant,
        added.lead().value(),
        activity.id(),
        activity.type(),
        Sql.column(activity.occurredAt()),
        RecordJson.write(activity));
  }

  void addConsent(Addition<ConsentEvent> added) throws SQLException {
    ConsentEvent event = added.item();
    sql.change(
        """
        insert into lead_consent (tenant, lead_id, consent_id, kind, point, occurred_at, record)
        values (?, ?, ?, ?, ?, ?, ?)""",
        tenant,
        added.lead().value(),
        event.id(),
        CanonicalForm.kebab(event.kind()),
        event.point(),
        Sql.column(event.occurredAt()),
        RecordJson.write(event));
  }
}
