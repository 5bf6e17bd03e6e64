package org.leadkit.routing;

import java.util.Optional;
import org.leadkit.profile.Field;
import org.leadkit.profile.Fields;

/** What a territory can list: of each kind a lead must be in one. */
enum Area {
  COUNTRIES("countries", "country") {
    @Override
    Optional<String> fault(String text) {
      return notAsRead(Fields.COUNTRY, text);
    }
  },
  SUBDIVISIONS("subdivisions", "subdivision"),
  POSTAL_RANGES("postalRanges", "postal range") {
    @Override
    Optional<String> fault(String text) {
      return PostalRange.fault(text);
    }
  },
  POSTAL_PREFIXES("postalPrefixes", "postal prefix"),
  AREA_CODES("areaCodes", "area code") {
    @Override
    Optional<String> fault(String text) {
      return text.matches("\\+?[0-9]{1,15}")
          ? Optional.empty()
          : Optional.of("Maybe write it like +4989, digits only after the plus.");
    }
  },
  INDUSTRIES("industries", "industry"),
  COMPANY_DOMAINS("companyDomains", "company domain") {
    @Override
    Optional<String> fault(String text) {
      return notAsRead(Fields.COMPANY_DOMAIN, text);
    }
  },
  COMPANY_NAMES("companyNames", "company name");

  private final String member;
  private final String one;

  Area(String member, String one) {
    this.member = member;
    this.one = one;
  }

  /** Its name in JSON. */
  String member() {
    return member;
  }

  /** One of its entries, in words. */
  String one() {
    return one;
  }

  /** What could be done about an entry that is not blank but can't be met; empty if it can. */
  Optional<String> fault(String text) {
    return Optional.empty();
  }

  /** A value that the field would read in another way is one that no profile has. */
  private static Optional<String> notAsRead(Field field, String text) {
    Optional<String> read = field.normaliser().normalise(text);
    return read.isPresent() && read.get().equalsIgnoreCase(text)
        ? Optional.empty()
        : Optional.of(read.map("Maybe write it as %s."::formatted).orElse("Maybe it is misspelt."));
  }
}
