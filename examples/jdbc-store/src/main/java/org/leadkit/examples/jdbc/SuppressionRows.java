package org.leadkit.examples.jdbc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import org.leadkit.consent.Suppression;
import org.leadkit.formats.RecordJson;

/** The table of suppressions. */
final class SuppressionRows {

  private final Sql sql;
  private final String tenant;

  SuppressionRows(Sql sql, String tenant) {
    this.sql = sql;
    this.tenant = tenant;
  }

  /** Adds a suppression unless an equal one is there. */
  void add(Suppression suppression) throws SQLException {
    String record = RecordJson.write(suppression);
    String digest = digest(record);
    List<String> equal =
        sql.texts(
            "select digest from lead_suppression where tenant = ? and point = ? and digest = ?",
            tenant,
            suppression.point(),
            digest);
    if (equal.isEmpty()) {
      sql.change(
          "insert into lead_suppression (tenant, point, digest, record) values (?, ?, ?, ?)",
          tenant,
          suppression.point(),
          digest,
          record);
    }
  }

  /** The records of some points, in the order of commit. */
  List<String> find(Collection<String> points) throws SQLException {
    List<LedgerRows.Placed> found = new ArrayList<>();
    for (String point : new LinkedHashSet<>(points)) {
      found.addAll(
          sql.all(
              row -> new LedgerRows.Placed(row.getLong(1), row.getString(2)),
              "select seq, record from lead_suppression where tenant = ? and point = ?",
              tenant,
              point));
    }
    return found.stream()
        .sorted(Comparator.comparing(LedgerRows.Placed::seq))
        .map(LedgerRows.Placed::record)
        .toList();
  }

  private static String digest(String record) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(record.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
