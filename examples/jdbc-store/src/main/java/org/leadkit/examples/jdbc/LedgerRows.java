package org.leadkit.examples.jdbc;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.formats.RecordJson;
import org.leadkit.lead.LeadId;
import org.leadkit.spi.Answer;
import org.leadkit.spi.JournalEntry;
import org.leadkit.spi.Rejection;

/** The tables of answers, journal entries and refused input. */
final class LedgerRows {

  private final Sql sql;
  private final String tenant;

  LedgerRows(Sql sql, String tenant) {
    this.sql = sql;
    this.tenant = tenant;
  }

  /** A record and its place in the order of commit. */
  record Placed(long seq, String record) {}

  Optional<String> answer(String requestKey) throws SQLException {
    return sql.text(
        "select record from lead_answer where tenant = ? and request_key = ?", tenant, requestKey);
  }

  void addAnswer(String requestKey, Answer answer) throws SQLException {
    sql.change(
        """
        insert into lead_answer (tenant, request_key, lead_id, status, answered_at, record)
        values (?, ?, ?, ?, ?, ?)""",
        tenant,
        requestKey,
        value(answer.leadId()),
        CanonicalForm.kebab(answer.status()),
        Sql.column(answer.at()),
        RecordJson.write(answer));
  }

  void addJournal(JournalEntry entry) throws SQLException {
    sql.change(
        """
        insert into lead_journal (tenant, lead_id, command, made_at, record)
        values (?, ?, ?, ?, ?)""",
        tenant,
        value(entry.leadId()),
        entry.command(),
        Sql.column(entry.at()),
        RecordJson.write(entry));
  }

  void addRejection(Rejection rejection) throws SQLException {
    sql.change(
        """
        insert into lead_rejection (tenant, rejection_id, lead_id, source, made_at, record)
        values (?, ?, ?, ?, ?, ?)""",
        tenant,
        rejection.id(),
        value(rejection.leadId()),
        rejection.source(),
        Sql.column(rejection.at()),
        RecordJson.write(rejection));
  }

  void eraseRejection(String id) throws SQLException {
    sql.change("delete from lead_rejection where tenant = ? and rejection_id = ?", tenant, id);
  }

  /** Bares the answers about a lead, but for the one that the commit itself gives. */
  void bareAnswers(LeadId lead, String ownKey) throws SQLException {
    List<String[]> answers =
        sql.all(
            row -> new String[] {row.getString(1), row.getString(2)},
            """
            select request_key, record from lead_answer
            where tenant = ? and lead_id = ? and request_key <> ?""",
            tenant,
            lead.value(),
            ownKey);
    for (String[] answer : answers) {
      sql.change(
          "update lead_answer set record = ? where tenant = ? and request_key = ?",
          RecordJson.write(RecordJson.readAnswer(answer[1]).bare()),
          tenant,
          answer[0]);
    }
  }

  List<Placed> journal(long after, long limit) throws SQLException {
    return placed("lead_journal", after, limit);
  }

  List<Placed> rejections(long after, long limit) throws SQLException {
    return placed("lead_rejection", after, limit);
  }

  private List<Placed> placed(String table, long after, long limit) throws SQLException {
    return sql.all(
        row -> new Placed(row.getLong(1), row.getString(2)),
        "select seq, record from "
            + table
            + " where tenant = ? and seq > ? order by tenant, seq fetch first ? rows only",
        tenant,
        after,
        limit);
  }

  private static @Nullable String value(@Nullable LeadId lead) {
    return lead == null ? null : lead.value();
  }
}
