package org.leadkit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.leadkit.decision.Decision;
import org.leadkit.decision.Disclosure;
import org.leadkit.decision.Reason;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;

class AccountPolicyTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final Account ENGINES =
      new Account("acc-1", "Engines GmbH", Set.of("engines.example", "engines.co.uk"), "anna");
  private static final Account LOOMS = new Account("acc-2", "Looms Ltd", Set.of("looms.com"), "");
  private static final Account GMAIL =
      new Account("acc-3", "Mail Shop", Set.of("gmail.com", "hotmail.com"), "bernd");
  private static final AccountPolicy POLICY = AccountPolicy.standard();

  private static Decision<AccountMatch> match(Profile profile) {
    return POLICY.match(profile, List.of(ENGINES, LOOMS, GMAIL), NOW);
  }

  private static List<String> codes(Decision<AccountMatch> decision) {
    return decision.reasons().stream().map(reason -> reason.code() + " " + reason.rule()).toList();
  }

  @Test
  void theDomainOfTheCompanyTellsTheAccount() {
    Decision<AccountMatch> decision =
        match(Profile.empty().with(Fields.COMPANY_DOMAIN, "engines.example"));

    assertThat(decision.outcome()).isEqualTo(new AccountMatch.Matched("acc-1", "anna"));
    assertThat(decision.outcome().facts())
        .extracting(Profile.Entry::field)
        .containsExactly(Fields.ACCOUNT, Fields.ACCOUNT_OWNER);
    assertThat(codes(decision)).containsExactly("account-matched company-domain");
    assertThat(decision.form(Disclosure.OPEN).toString()).doesNotContain("engines.example");
  }

  @Test
  void aPartOfADomainBelongsToTheWholeButNotToItsSuffix() {
    assertThat(match(Profile.empty().with(Fields.EMAIL_DOMAIN, "sales.eu.looms.com")).outcome())
        .isEqualTo(new AccountMatch.Matched("acc-2", ""));
    assertThat(match(Profile.empty().with(Fields.EMAIL_DOMAIN, "x.engines.co.uk")).outcome())
        .isEqualTo(new AccountMatch.Matched("acc-1", "anna"));
    assertThat(POLICY.keys(Profile.empty().with(Fields.COMPANY_DOMAIN, "co.uk"))).isEmpty();
    assertThat(match(Profile.empty().with(Fields.EMAIL_DOMAIN, "notlooms.com")).outcome())
        .isEqualTo(new AccountMatch.None());
  }

  @Test
  void theDomainOfTheCompanyGoesBeforeThatOfTheAddress() {
    Profile agency =
        Profile.empty()
            .with(Fields.COMPANY_DOMAIN, "looms.com")
            .with(Fields.EMAIL, "ada@engines.example");

    assertThat(match(agency).outcome()).isEqualTo(new AccountMatch.Matched("acc-2", ""));
    assertThat(match(agency).outcome().facts()).hasSize(1);
    assertThat(match(agency.without(Fields.COMPANY_DOMAIN)).outcome())
        .isEqualTo(new AccountMatch.Matched("acc-1", "anna"));
  }

  @Test
  void freeMailAndDisposableDomainsNeverMatchAndAreNamed() {
    for (String domain : List.of("gmail.com", "hotmail.com", "x.gmail.com", "yahoo.co.uk")) {
      Decision<AccountMatch> decision = match(Profile.empty().with(Fields.EMAIL_DOMAIN, domain));

      assertThat(decision.outcome()).as(domain).isEqualTo(new AccountMatch.None());
      assertThat(codes(decision)).containsExactly("anyones-domain email-domain", "no-account ");
    }
    assertThat(POLICY.keys(GMAIL)).containsExactly("name:mail shop");
  }

  @Test
  void theFirstAndTheLastOfTheListsAreFound() {
    assertThat(List.of("1033edge.com", "gmail.com", "yahoo.co.uk", "zzn.com", "zzom.co.uk"))
        .allMatch(MailDomains::isAnyones);
    assertThat(List.of("", "com", "1", "zzzzz.zz", "engines.example", "edge.com"))
        .noneMatch(MailDomains::isAnyones);
  }

  @Test
  void theNameTellsWhereNoDomainDoes() {
    Profile byName =
        Profile.empty().with(Fields.EMAIL_DOMAIN, "gmail.com").with(Fields.COMPANY, "ENGINES Inc.");

    assertThat(match(byName).outcome()).isEqualTo(new AccountMatch.Matched("acc-1", "anna"));
    assertThat(codes(match(byName)))
        .containsExactly("anyones-domain email-domain", "account-matched company-name");
    assertThat(POLICY.byDomainOnly().match(byName, List.of(ENGINES), NOW).outcome())
        .isEqualTo(new AccountMatch.None());
  }

  @Test
  void severalAccountsAreNoAccountAndAreNamed() {
    Account other = new Account("acc-0", "Engines Inc", Set.of("engines.org"), "clara");
    Decision<AccountMatch> decision =
        POLICY.match(Profile.empty().with(Fields.COMPANY, "engines"), List.of(ENGINES, other), NOW);

    assertThat(decision.outcome()).isEqualTo(new AccountMatch.Ambiguous(List.of("acc-0", "acc-1")));
    assertThat(decision.outcome().facts()).isEmpty();
    assertThat(decision.reasons().get(0).facts())
        .extracting(Reason.Fact::value)
        .containsExactly("engines", "acc-0", "acc-1");
  }

  @Test
  void aHostsOwnDomainsNeverMatchEither() {
    AccountPolicy policy = POLICY.neverMatching("looms.com");

    assertThat(
            policy
                .match(Profile.empty().with(Fields.EMAIL_DOMAIN, "looms.com"), List.of(LOOMS), NOW)
                .outcome())
        .isEqualTo(new AccountMatch.None());
    assertThat(policy.ref()).isNotEqualTo(POLICY.ref());
    assertThat(policy).isNotEqualTo(POLICY).isEqualTo(POLICY.neverMatching("looms.com"));
  }

  @Test
  void theCaseOfADomainDoesNotCount() {
    Profile lead = Profile.empty().with(Fields.EMAIL_DOMAIN, "looms.com");
    Account shouting = new Account("acc-9", "", Set.of("LOOMS.com"), "anna");

    assertThat(POLICY.match(lead, List.of(shouting), NOW).outcome())
        .isEqualTo(new AccountMatch.Matched("acc-9", "anna"));
    assertThat(POLICY.neverMatching("Looms.com")).isEqualTo(POLICY.neverMatching("looms.com"));
  }

  @Test
  @Timeout(5)
  void aNameOfLegalFormsAloneCostsNoMoreThanOthers() {
    Profile lead = Profile.empty().with(Fields.COMPANY, "Engines" + " GmbH & Co. KG".repeat(1_100));

    assertThat(POLICY.keys(lead)).containsExactly("name:engines");
  }

  @Property
  void whatIsFoundUnderTheKeysIsAllThatMatters(@ForAll("leads") Profile lead) {
    List<Account> all = List.of(ENGINES, LOOMS, GMAIL);
    List<String> keys = POLICY.keys(lead);
    List<Account> found =
        all.stream().filter(one -> POLICY.keys(one).stream().anyMatch(keys::contains)).toList();

    assertThat(POLICY.match(lead, found, NOW)).isEqualTo(POLICY.match(lead, all, NOW));
  }

  @Provide
  Arbitrary<Profile> leads() {
    Arbitrary<String> domains =
        Arbitraries.of("", "engines.example", "a.looms.com", "gmail.com", "com", "x", "other.org");
    Arbitrary<String> names = Arbitraries.of("", "Engines", "looms", "Mail Shop AG", "Other");
    return Combinators.combine(domains, domains, names)
        .as(
            (company, email, name) ->
                Profile.empty()
                    .with(Fields.COMPANY_DOMAIN, company)
                    .with(Fields.EMAIL_DOMAIN, email)
                    .with(Fields.COMPANY, name));
  }
}
