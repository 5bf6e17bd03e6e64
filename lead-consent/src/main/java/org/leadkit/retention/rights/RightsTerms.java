package org.leadkit.retention.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leadkit.calendar.Holidays;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Issues;

/**
 * The laws under which requests are answered, and the holidays that their dates know. Immutable and
 * thread-safe.
 */
public final class RightsTerms {

  private final List<RightsLaw> laws;
  private final List<Holidays> holidays;

  private RightsTerms(List<RightsLaw> laws, List<Holidays> holidays) {
    this.laws = List.copyOf(laws);
    this.holidays = List.copyOf(holidays);
  }

  /**
   * Some laws, without holidays.
   *
   * @throws InvalidConfiguration if two are of one name
   */
  public static RightsTerms of(RightsLaw... laws) {
    List<String> names = List.of(laws).stream().map(RightsLaw::name).toList();
    Issues issues = new Issues();
    issues.requireUnique("law", names.stream().map(name -> "").toList(), names);
    issues.throwIfErrors();
    return new RightsTerms(List.of(laws), List.of());
  }

  /** The same with some more holidays; a rule takes those that it names. */
  public RightsTerms with(Holidays more) {
    List<Holidays> all = new ArrayList<>(holidays);
    all.add(more);
    return new RightsTerms(laws, all);
  }

  /** The laws. */
  public List<RightsLaw> laws() {
    return laws;
  }

  /** The holidays. */
  public List<Holidays> holidays() {
    return holidays;
  }

  /** The law of a name. */
  Optional<RightsLaw> law(String name) {
    return laws.stream().filter(law -> law.name().equals(name)).findFirst();
  }
}
