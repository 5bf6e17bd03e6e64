package org.leadkit.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leadkit.decision.Decision;
import org.leadkit.lead.QualificationState;

/** What a decision says, so that it can be compared with what the naive interpreter says. */
record NaiveAnswer(
    BigDecimal total,
    Map<String, BigDecimal> dimensions,
    BigDecimal possible,
    BigDecimal atRisk,
    BigDecimal needed,
    String grade,
    Qualification qualification,
    boolean suspended,
    QualificationState state,
    List<Line> lines) {

  /** A reason without its evidence. */
  record Line(String code, String rule, BigDecimal points) {
    @Override
    public String toString() {
      return "\n  " + code + " " + rule + " " + points;
    }
  }

  static NaiveAnswer of(Decision<Score> decision) {
    Score score = decision.outcome();
    Map<String, BigDecimal> dimensions = new TreeMap<>();
    score.dimensions().forEach((name, points) -> dimensions.put(name, points.decimal()));
    List<Line> lines = new ArrayList<>();
    decision
        .reasons()
        .forEach(one -> lines.add(new Line(one.code(), one.rule(), one.points().decimal())));
    return new NaiveAnswer(
        score.total().decimal(),
        dimensions,
        score.possible().decimal(),
        score.atRisk().decimal(),
        score.needed().decimal(),
        score.grade().orElse(""),
        score.qualification(),
        score.isSuspended(),
        score.state(),
        lines);
  }
}
