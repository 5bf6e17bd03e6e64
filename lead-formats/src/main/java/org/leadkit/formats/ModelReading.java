package org.leadkit.formats;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.leadkit.profile.FieldCatalogue;

/** What the readers of the parts of one scoring model have in common; used once. */
final class ModelReading {

  private final Findings findings = new Findings();
  private final Literals literals = new Literals(findings);
  private final FilterReader filters = new FilterReader(findings);
  private final ConditionReader conditions;
  private final PolicyReading policy;

  ModelReading(String text, FieldCatalogue catalogue) {
    this.conditions = new ConditionReader(catalogue, findings);
    this.policy = PolicyReading.begin(text, "scoring", findings);
  }

  Findings findings() {
    return findings;
  }

  Literals literals() {
    return literals;
  }

  FilterReader filters() {
    return filters;
  }

  ConditionReader conditions() {
    return conditions;
  }

  PolicyReading policy() {
    return policy;
  }

  Optional<Members> members(Node node) {
    return Members.of(node, findings);
  }

  <T> Optional<T> built(Node node, Supplier<T> part) {
    return Built.from(node, findings, part);
  }

  /** A list of parts; complete if it is absent. */
  <T> Parts<T> parts(
      Optional<Node> list, String pointer, BiFunction<Node, String, Optional<T>> each) {
    return list.isEmpty()
        ? new Parts<>(List.of(), true)
        : Parts.of(list.flatMap(literals::items), pointer, policy.origins(), each);
  }

  /**
   * What a member holds, or what stands for it if it is absent. If it can't be read, that too
   * stands for it, so that the rest is checked, but what the core says of sums is not told.
   */
  <T> T orElse(Optional<Node> member, Function<Node, Optional<T>> read, T absent) {
    if (member.isEmpty()) {
      return absent;
    }
    Optional<T> value = read.apply(member.get());
    if (value.isEmpty()) {
      doubtSums();
    }
    return value.orElse(absent);
  }

  /** A part that counts towards the most points of the model could not be read. */
  void doubtSums() {
    policy.doubtCode("no-rules");
    policy.doubtCode("unreachable-threshold");
  }
}
