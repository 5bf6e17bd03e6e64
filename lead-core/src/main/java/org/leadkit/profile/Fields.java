package org.leadkit.profile;

import java.util.List;

/**
 * The usual fields of a person, a company, a source and a campaign, and those into which decisions
 * write their results for the next decision to read.
 */
public final class Fields {

  /** The person's e-mail address. */
  public static final Field.Text EMAIL = personal("email", Normaliser.EMAIL);

  /** The domain of the e-mail address; derived from it at intake. */
  public static final Field.Text EMAIL_DOMAIN = open("emailDomain", Normaliser.DOMAIN);

  /** A telephone number. */
  public static final Field.Text PHONE = personal("phone", Normaliser.PHONE);

  /** Given name. */
  public static final Field.Text FIRST_NAME = personal("firstName", Normaliser.PLAIN);

  /** Family name. */
  public static final Field.Text LAST_NAME = personal("lastName", Normaliser.PLAIN);

  /** The whole name as one text. */
  public static final Field.Text FULL_NAME = personal("fullName", Normaliser.PLAIN);

  /** Date of birth. */
  public static final Field.Day BIRTH_DATE = Field.day("birthDate");

  /** Job title. */
  public static final Field.Text TITLE = personal("title", Normaliser.PLAIN);

  /** Department within the company. */
  public static final Field.Text DEPARTMENT = personal("department", Normaliser.PLAIN);

  /** Occupation, as consumer campaigns ask for it. */
  public static final Field.Text OCCUPATION = personal("occupation", Normaliser.PLAIN);

  /** Language of the person, as a BCP 47 tag. */
  public static final Field.Text LANGUAGE = personal("language", Normaliser.LOWER);

  /** Time zone of the person, as an IANA name. */
  public static final Field.Text TIME_ZONE = personal("timeZone", Normaliser.PLAIN);

  /** Name of the company. */
  public static final Field.Text COMPANY = personal("company", Normaliser.PLAIN);

  /** Host of the company's web site. */
  public static final Field.Text COMPANY_DOMAIN = personal("companyDomain", Normaliser.DOMAIN);

  /** Number of employees. */
  public static final Field.Decimal COMPANY_SIZE = Field.number("companySize").open();

  /** Revenue a year, in the currency of the host's choice. */
  public static final Field.Decimal ANNUAL_REVENUE = Field.number("annualRevenue").open();

  /** Industry of the company. */
  public static final Field.Text INDUSTRY = open("industry", Normaliser.LOWER);

  /** Street and house number. */
  public static final Field.Text STREET = personal("street", Normaliser.PLAIN);

  /** Town. */
  public static final Field.Text CITY = personal("city", Normaliser.PLAIN);

  /** Postal code. */
  public static final Field.Text POSTAL_CODE = personal("postalCode", Normaliser.UPPER);

  /** State, province or canton. */
  public static final Field.Text SUBDIVISION = open("subdivision", Normaliser.UPPER);

  /** Country, ISO 3166-1 alpha-2. */
  public static final Field.Text COUNTRY = open("country", Normaliser.COUNTRY);

  /** Product or service asked for. */
  public static final Field.Text PRODUCT = open("product", Normaliser.PLAIN);

  /** What the person wrote. */
  public static final Field.Text MESSAGE = personal("message", Normaliser.MULTILINE);

  /** Where the submission came from; set from the submission. */
  public static final Field.Text SOURCE = open("source", Normaliser.PLAIN);

  /** The person's or the inquiry's reference in the system it came from. */
  public static final Field.Text SOURCE_REFERENCE = personal("sourceReference", Normaliser.PLAIN);

  /** Campaign that brought the person. */
  public static final Field.Text CAMPAIGN = open("campaign", Normaliser.PLAIN);

  /** The form, by its id in the system that shows it. */
  public static final Field.Text FORM_ID = open("formId", Normaliser.PLAIN);

  /** Whether a vendor marks the submission as a test. */
  public static final Field.Flag IS_TEST = Field.flag("isTest").open();

  /** Page on which the person arrived. */
  public static final Field.Text LANDING_PAGE = personal("landingPage", Normaliser.PLAIN);

  /** Page from which the person came. */
  public static final Field.Text REFERRER = personal("referrer", Normaliser.PLAIN);

  /** Click id of an advertising network. */
  public static final Field.Text CLICK_ID = personal("clickId", Normaliser.PLAIN);

  /** UTM source. */
  public static final Field.Text UTM_SOURCE = open("utmSource", Normaliser.LOWER);

  /** UTM medium. */
  public static final Field.Text UTM_MEDIUM = open("utmMedium", Normaliser.LOWER);

  /** UTM campaign. */
  public static final Field.Text UTM_CAMPAIGN = open("utmCampaign", Normaliser.PLAIN);

  /** UTM term. */
  public static final Field.Text UTM_TERM = open("utmTerm", Normaliser.PLAIN);

  /** UTM content. */
  public static final Field.Text UTM_CONTENT = open("utmContent", Normaliser.PLAIN);

  /** The total score; written by the flow. */
  public static final Field.Decimal SCORE = Field.number("score").open();

  /** The grade, for example {@code A+} or {@code B2}; written by the flow. */
  public static final Field.Text GRADE = open("grade", Normaliser.PLAIN);

  /** Whether the lead is on a level of the scoring model; written by the flow. */
  public static final Field.Flag QUALIFIED = Field.flag("qualified").open();

  /** The highest level of the scoring model that the lead is on; written by the flow. */
  public static final Field.Text QUALIFICATION_LEVEL = open("qualificationLevel", Normaliser.PLAIN);

  /** The stage, in kebab case; written by the flow. */
  public static final Field.Text STAGE = open("stage", Normaliser.LOWER);

  /** The owner; written by the flow. */
  public static final Field.Text OWNER = open("owner", Normaliser.PLAIN);

  /** The account to which the lead belongs, by the host's id; written by the flow. */
  public static final Field.Text ACCOUNT = open("account", Normaliser.PLAIN);

  /** The owner of that account; written by the flow. */
  public static final Field.Text ACCOUNT_OWNER = open("accountOwner", Normaliser.PLAIN);

  /** Whether contact is permitted; written by the flow. */
  public static final Field.Flag CONTACT_PERMITTED = Field.flag("contactPermitted").open();

  private Fields() {}

  /** The fields that only the flow writes; a submission can't set them. */
  static List<Field> decided() {
    return List.of(
        SCORE,
        GRADE,
        QUALIFIED,
        QUALIFICATION_LEVEL,
        STAGE,
        OWNER,
        ACCOUNT,
        ACCOUNT_OWNER,
        CONTACT_PERMITTED);
  }

  static List<Field> submitted() {
    return List.of(
        EMAIL,
        EMAIL_DOMAIN,
        PHONE,
        FIRST_NAME,
        LAST_NAME,
        FULL_NAME,
        BIRTH_DATE,
        TITLE,
        DEPARTMENT,
        OCCUPATION,
        LANGUAGE,
        TIME_ZONE,
        COMPANY,
        COMPANY_DOMAIN,
        COMPANY_SIZE,
        ANNUAL_REVENUE,
        INDUSTRY,
        STREET,
        CITY,
        POSTAL_CODE,
        SUBDIVISION,
        COUNTRY,
        PRODUCT,
        MESSAGE,
        SOURCE,
        SOURCE_REFERENCE,
        CAMPAIGN,
        FORM_ID,
        IS_TEST,
        LANDING_PAGE,
        REFERRER,
        CLICK_ID,
        UTM_SOURCE,
        UTM_MEDIUM,
        UTM_CAMPAIGN,
        UTM_TERM,
        UTM_CONTENT);
  }

  private static Field.Text open(String name, Normaliser normaliser) {
    return Field.text(name).open().as(normaliser);
  }

  private static Field.Text personal(String name, Normaliser normaliser) {
    return Field.text(name).as(normaliser);
  }
}
