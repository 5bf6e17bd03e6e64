package org.leadkit.scoring;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leadkit.lead.QualificationState;
import org.leadkit.profile.Field;
import org.leadkit.profile.FieldCatalogue;
import org.leadkit.profile.Profile;
import org.leadkit.value.Value;

/**
 * Tries whether a change takes a lead to a level, by scoring it.
 *
 * @param model what decides
 * @param base the lead without the change
 * @param state where it stands
 * @param goal the level
 * @param fast whether something else than points may lead to the level
 */
record Trial(
    ScoringModel model, Profile base, QualificationState state, Threshold goal, boolean fast) {

  /** A part of a change: an act so many times, or a claim about a field. */
  sealed interface Part {
    Reach.Step step();
  }

  record Doing(Acts acts, int times) implements Part {
    @Override
    public Reach.Step step() {
      return acts.step(times);
    }
  }

  record Learning(Claims.Claim claim) implements Part {
    @Override
    public Reach.Step step() {
      return new Reach.Learn(claim.field(), claim.holds());
    }
  }

  /** True if the lead, as changed, enters the level. */
  boolean reaches(Profile changed, Instant at) {
    return (fast || model.total(changed, at).compareTo(goal.enter()) >= 0)
        && model.score(changed, state, at).outcome().state().isOn(goal.level());
  }

  /**
   * Tries a change.
   *
   * @return the way to the level; empty unless it is reached with every sample of what is claimed
   */
  Optional<Reach.Option> option(List<Part> parts, Instant from, Duration within) {
    Instant at = from.plus(within);
    List<Profile> changed = changed(parts, from, within);
    return changed.stream().allMatch(one -> reaches(one, at))
        ? Optional.of(
            new Reach.Option(parts.stream().map(Part::step).toList(), within, at, changed.get(0)))
        : Optional.empty();
  }

  /** The lead with a change, for each sample of what is claimed. */
  List<Profile> changed(List<Part> parts, Instant from, Duration within) {
    List<Profile> changed = List.of(base);
    for (int i = 0; i < parts.size(); i++) {
      List<Profile> more = new ArrayList<>();
      for (Profile one : changed) {
        if (parts.get(i) instanceof Doing doing) {
          String id = newId(i);
          more.add(one.with(doing.acts().done(doing.times(), from, within, id)));
        } else if (parts.get(i) instanceof Learning learning) {
          Claims.Claim claim = learning.claim();
          claim.samples().forEach(value -> more.add(one.with(field(claim.field(), value), value)));
        }
      }
      changed = more;
    }
    return changed;
  }

  private String newId(int part) {
    StringBuilder id = new StringBuilder("tried-" + part);
    while (base.activities().stream().anyMatch(one -> one.id().startsWith(id.toString()))) {
      id.append('+');
    }
    return id.toString();
  }

  private static Field field(String name, Value value) {
    return FieldCatalogue.standard()
        .find(name)
        .filter(field -> field.type() == value.type())
        .orElseGet(
            () ->
                switch (value.type()) {
                  case TEXT -> Field.text(name);
                  case DECIMAL -> Field.number(name);
                  case FLAG -> Field.flag(name);
                  case MOMENT -> Field.moment(name);
                  case DAY -> Field.day(name);
                });
  }
}
