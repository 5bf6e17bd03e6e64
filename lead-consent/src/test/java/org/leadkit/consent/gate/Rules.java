package org.leadkit.consent.gate;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.ConsentEvent.Kind;
import org.leadkit.consent.ConsentLevel;
import org.leadkit.consent.ContactFacts;
import org.leadkit.consent.ContactRequest;
import org.leadkit.consent.Jurisdiction;
import org.leadkit.consent.PastContact;
import org.leadkit.consent.Proof;
import org.leadkit.consent.Recipient;
import org.leadkit.consent.Relationship;
import org.leadkit.consent.Scope;
import org.leadkit.consent.Span;
import org.leadkit.consent.pack.Applies;
import org.leadkit.consent.pack.Ground;
import org.leadkit.consent.pack.InForce;
import org.leadkit.consent.pack.PackRule;
import org.leadkit.consent.pack.PolicyPack;
import org.leadkit.consent.pack.Reach;
import org.leadkit.consent.pack.RuleHead;
import org.leadkit.consent.pack.Trust;
import org.leadkit.consent.pack.Uncertainty;
import org.leadkit.consent.pack.Window;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;

/** Short forms for packs, people and records. */
final class Rules {

  static final String POINT = "k1:aa";

  private Rules() {}

  static RuleHead head(String id) {
    return RuleHead.of(id, Applies.ALWAYS);
  }

  static RuleHead about(String id, Scope scope) {
    return RuleHead.of(id, Applies.to(scope));
  }

  static RuleHead inForce(RuleHead head, InForce inForce) {
    return new RuleHead(
        head.id(),
        head.citation(),
        head.trust(),
        inForce,
        head.applies(),
        head.enabled(),
        head.uncertain());
  }

  static RuleHead until(RuleHead head, String date) {
    return inForce(head, new InForce(LocalDate.MIN, LocalDate.parse(date)));
  }

  static RuleHead from(RuleHead head, String date) {
    return inForce(head, InForce.from(LocalDate.parse(date)));
  }

  static RuleHead trusted(RuleHead head, Trust trust, String... uncertain) {
    return new RuleHead(
        head.id(),
        "a provision",
        trust,
        head.inForce(),
        head.applies(),
        head.enabled(),
        Set.of(uncertain));
  }

  static PackRule.Permit consent(String id) {
    return new PackRule.Permit(head(id), Ground.Consent.of(ConsentLevel.EXPRESS));
  }

  static PackRule.Permit optOut(String id) {
    return new PackRule.Permit(head(id), new Ground.OptOutRegime());
  }

  static Ground.Related within(Relationship kind, Period time, Ground.Counting counting) {
    return new Ground.Related(Set.of(kind), time, counting, Set.of());
  }

  static Window daily(String opens, String closes) {
    return window(EnumSet.allOf(DayOfWeek.class), opens, closes);
  }

  static Window window(Set<DayOfWeek> days, String opens, String closes) {
    return new Window(days, LocalTime.parse(opens), LocalTime.parse(closes), false);
  }

  static PackRule.Hours hours(String id, Window... windows) {
    return new PackRule.Hours(head(id), List.of(windows), "", List.of());
  }

  static PackRule.Limit limit(String id, int times, Span span) {
    return new PackRule.Limit(head(id), times, span, false, false, List.of());
  }

  static PolicyPack pack(String name, PackRule... rules) {
    List<PackRule> all = List.of(rules);
    return PolicyPack.of(name, "1", Reach.EVERYWHERE, ZoneOffset.UTC, null, all, register(all));
  }

  static PolicyPack in(String places, String zone, PackRule... rules) {
    return PolicyPack.of(
        places.toLowerCase(Locale.ROOT).replace(' ', '-'),
        "1",
        Reach.of(places(places)),
        ZoneId.of(zone),
        null,
        List.of(rules),
        register(List.of(rules)));
  }

  /** What a pack must say of the open questions that its rules name. */
  static List<Uncertainty> register(List<PackRule> rules) {
    return rules.stream()
        .flatMap(rule -> rule.head().uncertain().stream())
        .distinct()
        .sorted()
        .map(id -> new Uncertainty(id, "Does it?", "Nobody knows.", "It does."))
        .toList();
  }

  static PolicyPack elsewhere(String name, PackRule... rules) {
    return PolicyPack.of(
        name, "1", Reach.ELSEWHERE, ZoneId.of("UTC"), null, List.of(rules), List.of());
  }

  static Set<Jurisdiction> places(String codes) {
    return codes.isEmpty()
        ? Set.of()
        : Set.copyOf(Arrays.stream(codes.split(" ")).map(Jurisdiction::of).toList());
  }

  static ContactRequest to(ContactRequest request, String places, String... zones) {
    return request.to(
        new Recipient(
            Recipient.Role.CONSUMER,
            places(places),
            Set.copyOf(Arrays.stream(zones).map(ZoneId::of).toList())));
  }

  static ContactRequest ask(Purpose purpose, Channel channel) {
    return ContactRequest.of(purpose, channel).at(Set.of(POINT));
  }

  static ConsentEvent event(String id, Kind kind, Scope scope, String at) {
    return ConsentEvent.of(id, kind, scope, "form", Instant.parse(at)).at(POINT);
  }

  static ConsentEvent proven(ConsentEvent event) {
    return event.proven(Proof.by(Proof.Means.CONFIRMATION_LINK));
  }

  static ConsentEvent related(String id, Relationship kind, String at) {
    return ConsentEvent.of(id, kind, "shop", Instant.parse(at));
  }

  static PastContact contact(String id, String at, Purpose purpose, Channel channel) {
    return new PastContact(id, Instant.parse(at), purpose, channel, POINT, "", "");
  }

  static ContactFacts contacted(ContactFacts facts, PastContact... contacts) {
    return facts.contacted(List.of(contacts));
  }

  static Duration days(long days) {
    return Duration.ofDays(days);
  }
}
