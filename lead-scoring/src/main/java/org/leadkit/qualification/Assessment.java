package org.leadkit.qualification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Points;
import org.leadkit.profile.Profile;
import org.leadkit.value.Value;

/**
 * How far a lead is qualified. Its total is exactly the sum of the points of its decision's
 * reasons.
 *
 * @param framework the name of the framework
 * @param findings what is known of each criterion, in the framework's order
 */
public record Assessment(String framework, List<Finding> findings) implements Canonical {

  /** Where a criterion stands. */
  public enum Status {
    /** All who said something say the same. */
    CONFIRMED,
    /** Some say otherwise: the weakest level counts. */
    CONTRADICTED,
    /** All that was said is too old to count. */
    STALE,
    /** Nothing was said that counts. */
    MISSING
  }

  /**
   * What is known of one criterion.
   *
   * @param criterion the name of the criterion
   * @param question what to ask about it
   * @param status where it stands
   * @param level the level that counts; empty if none does
   * @param points what that level adds to the total at its confidence; zero if none counts
   * @param atStake what the total rises by if all who said something now say the strongest level
   *     for certain; zero if the criterion is confirmed
   */
  public record Finding(
      String criterion, String question, Status status, String level, Points points, Points atStake)
      implements Canonical {

    /** True unless it is confirmed. */
    public boolean isOpen() {
      return status != Status.CONFIRMED;
    }

    @Override
    public CanonicalForm form() {
      CanonicalForm form =
          CanonicalForm.object().with("criterion", criterion).with("status", status);
      if (!level.isEmpty()) {
        form = form.with("level", level).with("points", points);
      }
      return isOpen() ? form.with("question", question).with("atStake", atStake) : form;
    }
  }

  /** Copies the findings. */
  public Assessment {
    findings = List.copyOf(findings);
  }

  /** The sum of the points of all criteria. */
  public Points total() {
    return findings.stream().map(Finding::points).reduce(Points.ZERO, Points::plus);
  }

  /** What the total can still rise by once everything that is open is answered. */
  public Points possible() {
    return findings.stream().map(Finding::atStake).reduce(Points.ZERO, Points::plus);
  }

  /** What is open, the most points at stake first, then in the framework's order. */
  public List<Finding> questions() {
    return findings.stream()
        .filter(Finding::isOpen)
        .sorted(Comparator.comparing(Finding::atStake).reversed())
        .toList();
  }

  /** What to ask next; empty if nothing is open. */
  public Optional<Finding> nextQuestion() {
    return questions().stream().findFirst();
  }

  /** The finding about a criterion; empty if the framework has none of that name. */
  public Optional<Finding> finding(String criterion) {
    return findings.stream().filter(one -> one.criterion().equals(criterion)).findFirst();
  }

  /**
   * The result as values that conditions of other policies can read: the total in {@code
   * bantScore}, and in {@code bantBudget} and its like the level that counts, where one does.
   */
  public List<Profile.Entry> facts() {
    List<Profile.Entry> facts = new ArrayList<>();
    facts.add(new Profile.Entry(FrameworkFields.score(framework), Value.of(total().decimal())));
    for (Finding finding : findings) {
      if (!finding.level().isEmpty()) {
        facts.add(
            new Profile.Entry(
                FrameworkFields.level(framework, finding.criterion()), Value.of(finding.level())));
      }
    }
    return List.copyOf(facts);
  }

  /** The profile with these {@link #facts()}, and without levels that no longer count. */
  public Profile into(Profile profile) {
    Profile cleared = profile;
    for (Finding finding : findings) {
      cleared = cleared.without(FrameworkFields.level(framework, finding.criterion()));
    }
    return cleared.with(facts());
  }

  @Override
  public CanonicalForm form() {
    CanonicalForm form =
        CanonicalForm.object()
            .with("framework", framework)
            .with("total", total())
            .with("possible", possible())
            .with("findings", findings);
    return nextQuestion().map(next -> form.with("next", next.criterion())).orElse(form);
  }
}
