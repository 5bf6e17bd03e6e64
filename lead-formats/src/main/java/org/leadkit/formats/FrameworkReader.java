package org.leadkit.formats;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.leadkit.decision.Points;
import org.leadkit.lead.Evidence;
import org.leadkit.qualification.Criterion;
import org.leadkit.qualification.QualificationFramework;

/**
 * Reads one qualification framework; used once. A member that can't be read is told and replaced by
 * what is harmless, so that what else is wrong with its criterion is told too.
 */
final class FrameworkReader {

  private static final String UNREAD = "unread";

  private final Findings findings = new Findings();
  private final Literals literals = new Literals(findings);
  private final PolicyReading reading;

  FrameworkReader(String text) {
    this.reading = PolicyReading.begin(text, "framework", findings);
  }

  QualificationFramework read() {
    reading.format();
    String name = reading.name("framework");
    String version = reading.version();
    String source = reading.members().optional("source").flatMap(literals::text).orElse("");
    Optional<List<Node>> nodes = reading.members().required("criteria").flatMap(literals::items);
    Parts<Criterion> criteria = Parts.of(nodes, "/criteria", reading.origins(), this::criterion);
    if (!criteria.complete()) {
      reading.doubtCode("no-criteria");
    }
    return reading.end(() -> QualificationFramework.of(name, version, source, criteria.values()));
  }

  private Optional<Criterion> criterion(Node node, String pointer) {
    return Members.of(node, findings)
        .flatMap(
            members -> {
              Optional<String> name = members.required("name").flatMap(literals::text);
              String question = members.required("question").flatMap(literals::text).orElse(UNREAD);
              Optional<List<Node>> nodes = members.required("levels").flatMap(literals::items);
              Parts<Criterion.Level> levels =
                  Parts.of(nodes, pointer + "/levels", reading.origins(), this::level);
              if (!levels.complete()) {
                reading.doubtCode("no-points");
              }
              Criterion read =
                  new Criterion(
                      name.orElse(UNREAD),
                      question,
                      levels.values(),
                      staleAfter(members),
                      minimumConfidence(members));
              members.close();
              return name.map(known -> read);
            });
  }

  private Duration staleAfter(Members members) {
    return members.optional("staleAfter").flatMap(literals::duration).orElse(Criterion.NEVER);
  }

  private int minimumConfidence(Members members) {
    return members
        .optional("minimumConfidence")
        .flatMap(node -> literals.whole(node, Evidence.CERTAIN))
        .map(Long::intValue)
        .orElse(Criterion.ANY_CONFIDENCE);
  }

  private Optional<Criterion.Level> level(Node node, String pointer) {
    return Members.of(node, findings)
        .flatMap(
            members -> {
              Optional<String> name = members.required("name").flatMap(literals::text);
              Optional<Points> points = members.required("points").flatMap(literals::points);
              members.close();
              return name.flatMap(known -> points.map(worth -> new Criterion.Level(known, worth)));
            });
  }
}
