package org.leadkit.formats;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.leadkit.activity.ActivityFilter;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Points;
import org.leadkit.profile.Condition;
import org.leadkit.profile.FieldCatalogue;
import org.leadkit.scoring.Cap;
import org.leadkit.scoring.Decay;
import org.leadkit.scoring.Dimension;
import org.leadkit.scoring.ScoringModel;
import org.leadkit.scoring.ScoringRule;

/** Reads one scoring model; used once. */
final class ScoringReader {

  private static final Duration DAY = Duration.ofDays(1);

  private final Findings findings = new Findings();
  private final Literals literals = new Literals(findings);
  private final FilterReader filters = new FilterReader(findings);
  private final ConditionReader conditions;
  private final PolicyReading reading;

  ScoringReader(String text, FieldCatalogue catalogue) {
    this.conditions = new ConditionReader(catalogue, findings);
    this.reading = PolicyReading.begin(text, "scoring", findings);
  }

  ScoringModel read() {
    reading.format();
    String name = reading.name("scoring");
    String version = reading.version();
    Optional<List<Node>> nodes = reading.members().required("dimensions").flatMap(literals::items);
    Parts<Dimension> dimensions =
        Parts.of(nodes, "/dimensions", reading.origins(), this::dimension);
    if (!dimensions.complete()) {
      doubtSums();
    }
    Optional<Points> threshold = reading.members().optional("qualify").flatMap(this::threshold);
    return reading.end(() -> ScoringModel.of(name, version, dimensions.values(), threshold));
  }

  private void doubtSums() {
    reading.doubtCode("no-rules");
    reading.doubtCode("unreachable-threshold");
  }

  private Optional<Points> threshold(Node node) {
    return Members.of(node, findings)
        .flatMap(
            members -> {
              Optional<Points> enter = members.required("enter").flatMap(literals::points);
              members.close();
              return enter;
            });
  }

  private Optional<Dimension> dimension(Node node, String pointer) {
    return Members.of(node, findings)
        .flatMap(
            members -> {
              Optional<String> name = members.required("name").flatMap(literals::text);
              Optional<List<Node>> nodes = members.required("rules").flatMap(literals::items);
              members.close();
              Parts<ScoringRule> rules =
                  Parts.of(nodes, pointer + "/rules", reading.origins(), this::rule);
              if (!rules.complete()) {
                doubtSums();
              }
              return name.map(text -> new Dimension(text, rules.values()));
            });
  }

  private Optional<ScoringRule> rule(Node node, String pointer) {
    return Members.of(node, findings)
        .flatMap(
            members -> {
              Optional<String> id = members.required("id").flatMap(literals::text);
              Optional<ScoringRule> rule =
                  members.has("on") ? forActivity(members, id) : forProfile(members, id);
              members.close();
              return rule;
            });
  }

  private Optional<ScoringRule> forProfile(Members members, Optional<String> id) {
    Optional<Condition> when = members.required("when").flatMap(conditions::read);
    Optional<Points> points = members.required("points").flatMap(literals::points);
    return id.isPresent() && when.isPresent() && points.isPresent()
        ? Optional.of(new ScoringRule.ForProfile(id.get(), when.get(), points.get()))
        : Optional.empty();
  }

  private Optional<ScoringRule> forActivity(Members members, Optional<String> id) {
    Optional<ActivityFilter> on = filters.read(members);
    Optional<Points> points = members.required("points").flatMap(literals::points);
    Optional<Decay> decay =
        members.optional("decay").map(this::decay).orElse(Optional.of(Decay.none()));
    Optional<Cap> cap = members.optional("cap").map(this::cap).orElse(Optional.of(Cap.none()));
    if (id.isEmpty() || on.isEmpty() || points.isEmpty() || decay.isEmpty() || cap.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ScoringRule.ForActivity(id.get(), on.get(), points.get(), decay.get(), cap.get()));
  }

  private Optional<Decay> decay(Node node) {
    return Members.of(node, findings)
        .flatMap(
            members -> {
              Optional<Node> halfLife = members.required("halfLife");
              members.close();
              return halfLife.flatMap(
                  value ->
                      literals
                          .duration(value)
                          .flatMap(time -> built(value, () -> Decay.halfLife(time))));
            });
  }

  private Optional<Cap> cap(Node node) {
    return Members.of(node, findings)
        .flatMap(
            members -> {
              Optional<Node> times = members.required("times");
              Optional<Long> number =
                  times.flatMap(count -> literals.whole(count, Integer.MAX_VALUE));
              Optional<Duration> per = members.required("per").flatMap(this::day);
              Optional<ZoneId> zone = members.required("zone").flatMap(literals::zone);
              members.close();
              return number.isPresent() && per.isPresent() && zone.isPresent()
                  ? built(times.get(), () -> Cap.perDay(number.get().intValue(), zone.get()))
                  : Optional.empty();
            });
  }

  private Optional<Duration> day(Node node) {
    return literals
        .duration(node)
        .flatMap(
            per ->
                per.equals(DAY)
                    ? Optional.of(per)
                    : literals.refuse(
                        node,
                        "bad-period",
                        "The period (%s) of a cap must be P1D.".formatted(per),
                        "Maybe count the activities of a window in a condition instead."));
  }

  private <T> Optional<T> built(Node blamed, Supplier<T> part) {
    try {
      return Optional.of(part.get());
    } catch (InvalidConfiguration e) {
      e.issues().stream().map(blamed.place()::at).forEach(findings::add);
      return Optional.empty();
    }
  }
}
