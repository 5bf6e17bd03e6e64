package org.leadkit.routing;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.leadkit.decision.Disclosure;
import org.leadkit.decision.Reason;
import org.leadkit.profile.Field;

/** The words for each reason of a routing decision. */
record RoutingWords(Disclosure disclosure) {

  /** What is said of a member: the words, then a fact behind a word of its own. */
  private static final Map<String, String> MEMBERS =
      Map.ofEntries(
          Map.entry("member-absent", "absent"),
          Map.entry("member-out-of-office", "out of office"),
          Map.entry("member-on-leave", "on leave"),
          Map.entry("member-off-hours", "off hours"),
          Map.entry("member-at-capacity", "at capacity"),
          Map.entry("member-capped", "capped"),
          Map.entry("member-lacks-skill", "lacks a skill"),
          Map.entry("member-without-share", "without a share"),
          Map.entry("member-failed-before", "did not answer in time"),
          Map.entry("member-not-in-team", "not in the team"),
          Map.entry("member-not-in-pool", "not in the pool"),
          Map.entry("member-of-later-tier", "of a later tier"),
          Map.entry("member-claimed", "claimed it"));

  /** The words; empty for what goes without saying in a summary. */
  Optional<String> of(Reason reason) {
    String member = MEMBERS.get(reason.code());
    return member == null ? ofRule(reason) : Optional.of(member(reason, member));
  }

  /** The code as words, with the evidence. */
  String spelt(Reason reason) {
    String evidence = fields(reason);
    String code = reason.code().replace('-', ' ');
    String rule = reason.rule().isEmpty() ? code : reason.rule() + ": " + code;
    return evidence.isEmpty() ? rule : rule + " (" + evidence + ")";
  }

  private Optional<String> ofRule(Reason reason) {
    return switch (reason.code()) {
      case "rule-matched" -> Optional.of("rule " + reason.rule() + inBrackets(fields(reason)));
      case "rule-unknown" ->
          Optional.of(reason.rule() + " passed over (" + fields(reason) + " unknown)");
      case "rules-unknown" ->
          reason.detail("count").map(count -> count + " rules passed over for want of values");
      case "rule-led-on" ->
          reason.detail("table").map(table -> "rule " + reason.rule() + " to table " + table);
      case "no-rule-matched" ->
          Optional.of(
              reason
                  .detail("table")
                  .map(table -> "no rule of table " + table + " matched")
                  .orElse("no rule matched"));
      case "handed-on" -> Optional.of("handed on by " + reason.rule());
      default -> ofOwner(reason);
    };
  }

  private static Optional<String> ofOwner(Reason reason) {
    return switch (reason.code()) {
      case "existing-owner" -> Optional.of("owner already");
      case "account-owner" ->
          Optional.of(
              reason
                  .detail("account")
                  .map(account -> "owner of account " + account)
                  .orElse("owner of the account"));
      case "owner-gone", "owner-absent", "owner-failed" ->
          reason
              .detail("owner")
              .map(owner -> owner + " " + reason.code().substring("owner-".length()));
      case "contact-not-permitted" -> Optional.of("held, since contact is not permitted");
      default -> ofTurn(reason);
    };
  }

  private static Optional<String> ofTurn(Reason reason) {
    return switch (reason.code()) {
      case "turn" ->
          reason
              .detail("position")
              .flatMap(
                  place -> reason.detail("members").map(all -> "turn " + place + " of " + all));
      case "waits-in-queue" -> Optional.of("waits in the queue " + reason.rule());
      case "routed-anyway" ->
          reason
              .detail("despite")
              .map(code -> MEMBERS.getOrDefault(code, code))
              .map(words -> "given anyway though " + words);
      case "pool-passed-over" -> Optional.of("nobody free in " + reason.rule());
      case "nobody-available" -> Optional.of("nobody available");
      default -> Optional.empty();
    };
  }

  private String member(Reason reason, String words) {
    String name = reason.detail("member").orElse("a member");
    String more =
        reason
            .detail("open")
            .flatMap(open -> reason.detail("capacity").map(all -> " (" + open + " of " + all + ")"))
            .or(() -> reason.detail("until").map(until -> " until " + until))
            .or(() -> reason.detail("skill").map(skill -> " (" + skill + ")"))
            .or(() -> reason.detail("tier").map(tier -> " (" + tier + ")"))
            .orElse("");
    return name + " " + words + more;
  }

  private String fields(Reason reason) {
    return reason.facts().stream()
        .map(fact -> Field.label(fact.name()) + value(fact))
        .collect(Collectors.joining(", "));
  }

  private String value(Reason.Fact fact) {
    return fact.value(disclosure).map(value -> " " + value).orElse("");
  }

  private static String inBrackets(String text) {
    return text.isEmpty() ? "" : " (" + text + ")";
  }
}
