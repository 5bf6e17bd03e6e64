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
