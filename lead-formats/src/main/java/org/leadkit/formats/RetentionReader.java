package org.leadkit.formats;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.leadkit.retention.RetentionPolicy;
import org.leadkit.retention.RetentionRule;
import org.leadkit.retention.RetentionSchedule;

/** Reads one retention schedule; used once. */
final class RetentionReader {

  private final Findings findings = new Findings();
  private final Literals literals = new Literals(findings);
  private final PolicyReading reading;
  private final Map<String, RetentionPolicy> known;

  RetentionReader(String text, Map<String, RetentionPolicy> known) {
    this.reading = PolicyReading.begin(text, "retention", findings);
    this.known = known;
  }

  RetentionSchedule read() {
    reading.format();
    String name = reading.name("retention");
    String version = reading.version();
    Members members = reading.members();
    ZoneId zone = members.optional("zone").flatMap(literals::zone).orElse(ZoneOffset.UTC);
    Optional<List<String>> inbound =
        members.optional("inbound").flatMap(node -> literals.all(node, literals::text));
    RetentionRuleReader rule = new RetentionRuleReader(findings);
    Parts<RetentionRule> rules =
        Parts.of(
            members.required("rules").flatMap(literals::items),
            "/rules",
            reading.origins(),
            (node, pointer) -> rule.read(node));
    Map<String, RetentionPolicy> policies =
        members.optional("policies").map(this::policies).orElse(Map.of());
    return reading.end(
        () -> {
          RetentionSchedule.Builder schedule =
              RetentionSchedule.named(name).version(version).zone(zone).rules(rules.values());
          inbound.ifPresent(schedule::inbound);
          policies.forEach(schedule::tightenedBy);
          return schedule.build();
        });
  }

  private Map<String, RetentionPolicy> policies(Node list) {
    Map<String, RetentionPolicy> policies = new TreeMap<>();
    for (Node node : literals.items(list).orElse(List.of())) {
      literals
          .text(node)
          .ifPresent(name -> policy(node, name).ifPresent(policy -> policies.put(name, policy)));
    }
    return policies;
  }

  private Optional<RetentionPolicy> policy(Node node, String name) {
    Optional<RetentionPolicy> policy = Optional.ofNullable(known.get(name));
    return policy.isPresent()
        ? policy
        : literals.refuse(
            node,
            "unknown-policy",
            "The policy (%s) must be one that the reader was given.".formatted(Shown.of(name)),
            known.isEmpty()
                ? "Maybe register it: LeadJson.withRetention."
                : Spelling.hint(name, known.keySet()));
  }
}
