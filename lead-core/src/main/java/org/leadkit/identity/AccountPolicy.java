package org.leadkit.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Decision;
import org.leadkit.decision.PolicyRef;
import org.leadkit.decision.Reason;
import org.leadkit.profile.Field;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;

/**
 * Finds the account of a lead: by the company's domain, else by the domain of the e-mail address,
 * else by the company's name without its legal form. A domain counts for those below it too. The
 * first of the three that finds an account decides; if it finds several, none is taken. Free-mail
 * domains never match. Immutable and thread-safe.
 */
public final class AccountPolicy implements Canonical {

  private static final String NAME = "standard-accounts";
  private static final int MOST_NAMED = 20;

  private final boolean names;
  private final Set<String> never;
  private final PolicyRef ref;

  private AccountPolicy(boolean names, Set<String> never) {
    this.names = names;
    this.never = never;
    this.ref = PolicyRef.of(NAME, "", form());
  }

  /** By domains and by name. */
  public static AccountPolicy standard() {
    return new AccountPolicy(true, Set.of());
  }

  /** The same policy without names. */
  public AccountPolicy byDomainOnly() {
    return new AccountPolicy(false, never);
  }

  /** The same policy with more domains that never match, such as those of agencies. */
  public AccountPolicy neverMatching(String... domains) {
    Set<String> more = new TreeSet<>(never);
    List.of(domains).forEach(domain -> more.add(domain.toLowerCase(Locale.ROOT)));
    return new AccountPolicy(names, Set.copyOf(more));
  }

  /** What decides, by name and hash. */
  public PolicyRef ref() {
    return ref;
  }

  /** What a lead is looked for under, the most telling first. Keys may be personal. */
  public List<String> keys(Profile profile) {
    Set<String> keys = new LinkedHashSet<>();
    for (Clue clue : clues()) {
      text(profile, clue).ifPresent(text -> keys.addAll(keys(clue, text)));
    }
    return List.copyOf(keys);
  }

  /** What an account is to be found under. */
  public Set<String> keys(Account account) {
    Set<String> keys = new TreeSet<>();
    for (String domain : account.domains()) {
      if (!isAnyones(domain)) {
        keys.add("domain:" + domain);
      }
    }
    String folded = CompanyName.fold(account.name());
    if (names && !folded.isEmpty()) {
      keys.add("name:" + folded);
    }
    return keys;
  }

  /**
   * Judges what was found.
   *
   * @param candidates at least all accounts that have a key of the profile; others don't matter
   * @param now the instant of the decision
   */
  public Decision<AccountMatch> match(
      Profile profile, Collection<Account> candidates, Instant now) {
    List<Reason> reasons = new ArrayList<>();
    for (Clue clue : clues()) {
      Optional<String> text = text(profile, clue);
      if (text.isPresent() && clue.isDomain() && isAnyones(text.get())) {
        reasons.add(Reason.of("anyones-domain", clue.rule()).with(fact(profile, clue)));
      }
      for (String key : text.map(known -> keys(clue, known)).orElse(List.of())) {
        List<Account> found =
            candidates.stream().filter(one -> keys(one).contains(key)).distinct().toList();
        if (!found.isEmpty()) {
          return judge(found, clue, profile, reasons, now);
        }
      }
    }
    reasons.add(Reason.of("no-account", ""));
    return new Decision<>(new AccountMatch.None(), reasons, ref, now);
  }

  private Decision<AccountMatch> judge(
      List<Account> found, Clue clue, Profile profile, List<Reason> reasons, Instant now) {
    boolean one = found.size() == 1;
    Reason reason =
        Reason.of(one ? "account-matched" : "account-ambiguous", clue.rule())
            .with(fact(profile, clue));
    List<String> ids = found.stream().map(Account::id).sorted().limit(MOST_NAMED).toList();
    for (String id : ids) {
      reason = reason.fact("account", id);
    }
    reasons.add(reason);
    return new Decision<>(
        one
            ? new AccountMatch.Matched(found.get(0).id(), found.get(0).owner())
            : new AccountMatch.Ambiguous(ids),
        reasons,
        ref,
        now);
  }

  /** What may tell the account. */
  private enum Clue {
    COMPANY_DOMAIN,
    EMAIL_DOMAIN,
    COMPANY_NAME;

    Field field() {
      return switch (this) {
        case COMPANY_DOMAIN -> Fields.COMPANY_DOMAIN;
        case EMAIL_DOMAIN -> Fields.EMAIL_DOMAIN;
        case COMPANY_NAME -> Fields.COMPANY;
      };
    }

    boolean isDomain() {
      return this != COMPANY_NAME;
    }

    String rule() {
      return CanonicalForm.kebab(this);
    }
  }

  private List<Clue> clues() {
    return names ? List.of(Clue.values()) : List.of(Clue.COMPANY_DOMAIN, Clue.EMAIL_DOMAIN);
  }

  private static Reason.Fact fact(Profile profile, Clue clue) {
    return profile.fact(clue.field().name());
  }

  /** What a profile says; the domain of an address stands in for one that was not derived. */
  private static Optional<String> text(Profile profile, Clue clue) {
    Optional<String> text = profile.text(clue.field());
    return text.isEmpty() && clue == Clue.EMAIL_DOMAIN
        ? profile.text(Fields.EMAIL).map(email -> email.substring(email.indexOf('@') + 1))
        : text;
  }

  private List<String> keys(Clue clue, String text) {
    if (!clue.isDomain()) {
      String folded = CompanyName.fold(text);
      return folded.isEmpty() ? List.of() : List.of("name:" + folded);
    }
    return isAnyones(text)
        ? List.of()
        : MailDomains.registered(text).stream().map(domain -> "domain:" + domain).toList();
  }

  private boolean isAnyones(String domain) {
    return never.contains(domain) || MailDomains.isAnyones(domain);
  }

  @Override
  public CanonicalForm form() {
    CanonicalForm form =
        CanonicalForm.object()
            .with("accounts", NAME)
            .with("names", names)
            .with("mailDomains", MailDomains.SOURCE);
    return form.withAny("never", never.stream().sorted().toList());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AccountPolicy that && ref.equals(that.ref);
  }

  @Override
  public int hashCode() {
    return ref.hashCode();
  }

  @Override
  public String toString() {
    return ref.toString();
  }
}
