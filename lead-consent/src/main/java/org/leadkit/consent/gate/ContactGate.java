package org.leadkit.consent.gate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.leadkit.calendar.Holidays;
import org.leadkit.consent.ContactFacts;
import org.leadkit.consent.ContactRequest;
import org.leadkit.consent.pack.PackRule;
import org.leadkit.consent.pack.PolicyPack;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Decision;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Issues;
import org.leadkit.decision.PolicyRef;

/**
 * Answers whether a person may be contacted at a contact point, on a channel, for a purpose, now,
 * in every place that applies. A no of any pack, record, place or wish is a no; what is unknown is
 * no too. The rules of all packs are made ready once, so a gate is built once and asked often.
 * Immutable and thread-safe. Policy evaluation, not legal advice.
 */
public final class ContactGate {

  private static final Comparator<PolicyRef> BY_NAME =
      Comparator.comparing(PolicyRef::name).thenComparing(PolicyRef::hash);

  private final List<PolicyPack> packs;
  private final List<ContactRule> rules;
  private final Map<String, Holidays> holidays;
  private final List<CompiledPack> compiled;
  private final PolicyRef ref;

  private ContactGate(
      List<PolicyPack> packs, List<ContactRule> rules, Map<String, Holidays> holidays) {
    this.packs = packs;
    this.rules = rules;
    this.holidays = holidays;
    this.compiled = packs.stream().map(pack -> CompiledPack.of(pack, holidays)).toList();
    this.ref = ref(packs, rules);
  }

  /**
   * A gate that follows packs.
   *
   * @throws InvalidConfiguration if two packs have one name
   */
  public static ContactGate following(PolicyPack... packs) {
    return following(List.of(packs));
  }

  /**
   * A gate that follows packs, in any order. Without a pack nothing is permitted.
   *
   * @throws InvalidConfiguration if two packs have one name
   */
  public static ContactGate following(List<PolicyPack> packs) {
    Issues issues = new Issues();
    List<String> names = packs.stream().map(PolicyPack::name).toList();
    issues.requireUnique("pack", pointers("packs", packs), names);
    issues.throwIfErrors();
    return new ContactGate(List.copyOf(packs), List.of(), Map.of());
  }

  /**
   * The same gate with rules of the host's own, which can only restrict.
   *
   * @throws InvalidConfiguration if a name is not in kebab case or is used twice
   */
  public ContactGate with(ContactRule... more) {
    List<ContactRule> all = new ArrayList<>(rules);
    Collections.addAll(all, more);
    List<String> names = all.stream().map(ContactRule::name).toList();
    Issues issues = new Issues();
    List<String> pointers = pointers("rules", all);
    for (int i = 0; i < names.size(); i++) {
      issues.requireKebab("name of a rule", pointers.get(i), names.get(i));
    }
    issues.requireUnique("rule", pointers, names);
    issues.throwIfErrors();
    return new ContactGate(packs, List.copyOf(all), holidays);
  }

  /** The same gate, knowing holidays, which packs call by their name. */
  public ContactGate with(Holidays days) {
    Map<String, Holidays> all = new TreeMap<>(holidays);
    all.put(days.name(), days);
    return new ContactGate(packs, rules, Collections.unmodifiableMap(all));
  }

  /**
   * This gate, if it knows all holidays that its packs name. A rule whose holidays are unknown
   * permits at no time, so a gate that was not checked errs on the safe side.
   *
   * @throws InvalidConfiguration with every name that is unknown
   */
  public ContactGate checked() {
    Issues issues = new Issues();
    for (String name : unknownHolidays()) {
      issues.error(
          "unknown-holidays",
          "/holidays",
          "The holidays (%s) that a rule names are not known.".formatted(name),
          "Maybe give them with gate.with(holidays).");
    }
    issues.throwIfErrors();
    return this;
  }

  private Set<String> unknownHolidays() {
    return packs.stream()
        .flatMap(pack -> pack.rules().stream())
        .filter(rule -> rule.head().enabled())
        .filter(PackRule.Hours.class::isInstance)
        .map(rule -> ((PackRule.Hours) rule).holidays())
        .filter(name -> !name.isEmpty() && !holidays.containsKey(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The packs that decide, in the order in which they were given. */
  public List<PolicyPack> packs() {
    return packs;
  }

  /**
   * What decides, by name and hash: for one pack that pack's reference, else one over all packs and
   * the names of the host's own rules.
   */
  public PolicyRef ref() {
    return ref;
  }

  /**
   * Decides. All findings are among the reasons, those that made the answer first; the first of
   * them deals with the earliest stage, the narrowest scope and the first rule id.
   *
   * @param request the question
   * @param facts what is on record; grants after {@code now} are not seen, refusals count at once
   * @param now the instant of the contact
   */
  public Decision<Permission> decide(ContactRequest request, ContactFacts facts, Instant now) {
    return new Judgement(compiled, rules, request, facts, now).decide(ref);
  }

  private static List<String> pointers(String list, List<?> elements) {
    List<String> pointers = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      pointers.add("/" + list + "/" + i);
    }
    return pointers;
  }

  private static PolicyRef ref(List<PolicyPack> packs, List<ContactRule> rules) {
    List<PolicyRef> refs = packs.stream().map(PolicyPack::ref).sorted(BY_NAME).toList();
    if (refs.size() == 1 && rules.isEmpty()) {
      return refs.get(0);
    }
    CanonicalForm form =
        CanonicalForm.object()
            .with("packs", refs.stream().map(each -> each.name() + "@" + each.hash()).toList())
            .withAny("rules", rules.stream().map(ContactRule::name).sorted().toList());
    return PolicyRef.of(
        joined(refs.stream().map(PolicyRef::name).toList()),
        joined(refs.stream().map(PolicyRef::version).toList()),
        form);
  }

  private static String joined(List<String> parts) {
    return parts.isEmpty() ? "no-pack" : String.join("+", parts);
  }

  /** The reference. */
  @Override
  public String toString() {
    return ref.toString();
  }
}
