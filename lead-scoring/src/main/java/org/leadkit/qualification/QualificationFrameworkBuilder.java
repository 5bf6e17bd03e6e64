package org.leadkit.qualification;

import java.util.ArrayList;
import java.util.List;
import org.leadkit.decision.InvalidConfiguration;

/** Builds a {@link QualificationFramework}; not thread-safe. */
public final class QualificationFrameworkBuilder {

  private final String name;
  private final List<Criterion> criteria = new ArrayList<>();
  private String version = "";
  private String source = "";

  QualificationFrameworkBuilder(String name) {
    this.name = name;
  }

  /** A free version text; it is not part of the hash. */
  public QualificationFrameworkBuilder version(String newVersion) {
    version = newVersion;
    return this;
  }

  /** Where the framework comes from, in words. */
  public QualificationFrameworkBuilder source(String newSource) {
    source = newSource;
    return this;
  }

  /** Adds a criterion after those that are there. */
  public QualificationFrameworkBuilder criterion(Criterion criterion) {
    criteria.add(criterion);
    return this;
  }

  /**
   * The framework.
   *
   * @throws InvalidConfiguration with everything that is wrong
   */
  public QualificationFramework build() {
    return QualificationFramework.of(name, version, source, criteria);
  }
}
