package org.leadkit.examples.jdbc;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.leadkit.consent.Suppression;
import org.leadkit.spi.Addition;
import org.leadkit.spi.Commit;
import org.leadkit.spi.Premise;

/**
 * A row a contact point, which whoever suppresses the point and whoever decides on its being free
 * lock alike. Without it each could commit without seeing the other.
 */
final class PointRows {

  private final Sql sql;
  private final String tenant;

  PointRows(Sql sql, String tenant) {
    this.sql = sql;
    this.tenant = tenant;
  }

  /** Locks all points of a commit, in one order for all commits. */
  void lock(Commit commit) throws SQLException {
    Set<String> points = new TreeSet<>();
    commit.premises().forEach(added -> points.addAll(added.item().points()));
    commit.suppressions().stream().map(Suppression::point).forEach(points::add);
    for (String point : points) {
      lock(point);
    }
  }

  /** Of those who insert a row at once, all but one try again. */
  private void lock(String point) throws SQLException {
    List<String> there =
        sql.texts(
            "select point from lead_point where tenant = ? and point = ? for update",
            tenant,
            point);
    if (there.isEmpty()) {
      sql.change("insert into lead_point (tenant, point) values (?, ?)", tenant, point);
    }
  }

  /** True if the points have as many suppressions as the decision saw. */
  boolean holds(Addition<Premise> added) throws SQLException {
    Premise premise = added.item();
    return new SuppressionRows(sql, tenant).find(premise.points()).size() == premise.suppressions();
  }
}
