package org.leadkit.benchmarks.scorecard;

import java.util.List;
import org.leadkit.profile.Field;
import org.leadkit.profile.Fields;

/** The seventeen attributes of a lead: nine usual fields and eight of a host's own. */
public enum Attribute {
  COUNTRY(
      Fields.COUNTRY,
      "US DE GB FR IN CA AU NL ES IT BR CH SE AT PL BE SG JP MX DK NO FI IE PT CZ IL ZA NZ AE KR"
          + " TR GR HU RO AR CL CO TH MY PH"),
  STATE(
      Fields.SUBDIVISION,
      "CA NY TX BY NW FL BW IL HE WA MA NI PA OH GA BE NC HH NJ VA MI SN AZ CO RP MD TN IN MO SH WI"
          + " MN TH OR BB SC AL LA ST KY"),
  INDUSTRY(
      Fields.INDUSTRY,
      "software finance retail machinery health media telecom education insurance logistics energy"
          + " automotive chemicals construction government pharma food travel legal nonprofit textile"
          + " aerospace mining farming gaming"),
  TITLE(Fields.TITLE, ""),
  COMPANY_SIZE(Fields.COMPANY_SIZE, 1, 50_000),
  REVENUE(Fields.ANNUAL_REVENUE, 10_000, 2_000_000_000),
  SOURCE(
      Fields.SOURCE,
      "website webinar referral trade-show search newsletter partner social podcast review-site"
          + " cold-call app marketplace print import"),
  PRODUCT(
      Fields.PRODUCT,
      "starter team business enterprise analytics connect archive mobile insight studio edge desk"),
  DEPARTMENT(
      Fields.DEPARTMENT,
      "sales marketing it operations finance engineering product support hr legal purchasing research"
          + " security board"),
  CRM(
      Field.text("crmSystem").open(),
      "none spreadsheet alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi"),
  CLOUD(Field.text("cloudProvider").open(), "aws azure gcp onprem hetzner ovh ionos oracle"),
  BUYING_ROLE(
      Field.text("buyingRole").open(), "user champion decider blocker buyer influencer unclear"),
  SALES_REGION(
      Field.text("salesRegion").open(),
      "amer-east amer-west dach uki benelux nordics south-europe east-europe apac latam mea"),
  SEATS(Field.number("seats").open(), 1, 20_000),
  BUDGET(Field.number("budget").open(), 500, 5_000_000),
  PARTNER(Field.flag("partner").open(), ""),
  TRIAL(Field.flag("trial").open(), "");

  private final Field field;
  private final List<String> texts;
  private final long lowest;
  private final long highest;

  Attribute(Field field, String texts) {
    this(field, List.of(texts.split(" ")), 0, 0);
  }

  Attribute(Field field, long lowest, long highest) {
    this(field, List.of(), lowest, highest);
  }

  Attribute(Field field, List<String> texts, long lowest, long highest) {
    this.field = field;
    this.texts = texts;
    this.lowest = lowest;
    this.highest = highest;
  }

  /** The field of a profile that holds it. */
  Field field() {
    return field;
  }

  /** The key in a map, the property of a {@link TypedLead}, the variable of an expression. */
  String key() {
    return field.name();
  }

  /** The texts it can hold, the most frequent first; not for titles. */
  List<String> texts() {
    return texts;
  }

  boolean isText() {
    return field instanceof Field.Text && this != TITLE;
  }

  boolean isFlag() {
    return field instanceof Field.Flag;
  }

  boolean isNumber() {
    return field instanceof Field.Decimal;
  }

  /** Numbers are spread evenly over the orders of magnitude: the number at a share from 0 to 1. */
  long number(double share) {
    return Math.round(lowest * Math.pow((double) highest / lowest, share));
  }
}
