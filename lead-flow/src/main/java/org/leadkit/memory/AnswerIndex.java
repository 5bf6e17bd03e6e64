package org.leadkit.memory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leadkit.lead.LeadId;
import org.leadkit.spi.Answer;

/** Answers by their request keys and by their leads; guarded by the lock of the store. */
final class AnswerIndex {

  private final Map<String, Answer> answers = new HashMap<>();
  private final Map<LeadId, Set<String>> keys = new HashMap<>();

  Optional<Answer> find(String requestKey) {
    return Optional.ofNullable(answers.get(requestKey));
  }

  void add(String requestKey, Answer answer) {
    answers.put(requestKey, answer);
    answer
        .lead()
        .ifPresent(lead -> keys.computeIfAbsent(lead, id -> new HashSet<>()).add(requestKey));
  }

  /** Leaves of each answer about a lead what is not personal. */
  void bare(LeadId lead) {
    keys.getOrDefault(lead, Set.of())
        .forEach(key -> answers.computeIfPresent(key, (any, answer) -> answer.bare()));
  }
}
