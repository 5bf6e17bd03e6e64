package org.leadkit.examples.jdbc;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.leadkit.identity.MatchKey;
import org.leadkit.lead.LeadId;
import org.leadkit.spi.Claim;

/** The tables of match keys: unique ones, whose primary key settles a race, and shared ones. */
final class KeyRows {

  private final Sql sql;
  private final String tenant;

  KeyRows(Sql sql, String tenant) {
    this.sql = sql;
    this.tenant = tenant;
  }

  /** The owners of a key, sorted. */
  List<LeadId> owners(MatchKey key) throws SQLException {
    String table = key.unique() ? "lead_identity" : "lead_hint";
    return sql
        .texts(
            "select lead_id from " + table + " where tenant = ? and kind = ? and hash = ?",
            tenant,
            key.kind(),
            key.hash())
        .stream()
        .map(LeadId::new)
        .sorted()
        .toList();
  }

  /** The lead that keeps a unique key from another one. */
  Optional<LeadId> owner(MatchKey key) throws SQLException {
    return key.unique() ? owners(key).stream().findFirst() : Optional.empty();
  }

  /** Every key of a lead. */
  List<MatchKey> keys(LeadId lead) throws SQLException {
    return sql.all(
        row -> new MatchKey(row.getString(1), row.getString(2), row.getBoolean(3)),
        """
        select kind, hash, true from lead_identity where tenant = ? and lead_id = ?
        union all select kind, hash, false from lead_hint where tenant = ? and lead_id = ?""",
        tenant,
        lead.value(),
        tenant,
        lead.value());
  }

  /** Gives up a key. */
  void free(Claim claim) throws SQLException {
    String table = claim.key().unique() ? "lead_identity" : "lead_hint";
    sql.change(
        "delete from " + table + " where tenant = ? and kind = ? and hash = ? and lead_id = ?",
        tenant,
        claim.key().kind(),
        claim.key().hash(),
        claim.lead().value());
  }

  /** Claims a key; false if it belongs to another lead. */
  boolean claim(Claim claim) throws SQLException {
    List<LeadId> owners = owners(claim.key());
    if (owners.contains(claim.lead())) {
      return true;
    }
    if (claim.key().unique() && !owners.isEmpty()) {
      return false;
    }
    String table = claim.key().unique() ? "lead_identity" : "lead_hint";
    sql.change(
        "insert into " + table + " (tenant, kind, hash, lead_id) values (?, ?, ?, ?)",
        tenant,
        claim.key().kind(),
        claim.key().hash(),
        claim.lead().value());
    return true;
  }
}
