package org.leadkit.retention.export;

import java.util.List;
import org.leadkit.consent.LawfulBasis;
import org.leadkit.lead.Evidence;
import org.leadkit.lead.Purpose;
import org.leadkit.profile.Field;
import org.leadkit.profile.Fields;
import org.leadkit.retention.DataCategory;
import org.leadkit.retention.Provenance;

/** The tags of the usual fields and records. */
final class StandardTags {

  private static final List<Field> CONTACT =
      List.of(
          Fields.EMAIL,
          Fields.PHONE,
          Fields.FIRST_NAME,
          Fields.LAST_NAME,
          Fields.FULL_NAME,
          Fields.STREET,
          Fields.CITY,
          Fields.POSTAL_CODE,
          Fields.SUBDIVISION,
          Fields.COUNTRY);

  private static final List<Field> PROFILE =
      List.of(
          Fields.BIRTH_DATE,
          Fields.TITLE,
          Fields.DEPARTMENT,
          Fields.OCCUPATION,
          Fields.LANGUAGE,
          Fields.TIME_ZONE,
          Fields.COMPANY,
          Fields.COMPANY_DOMAIN,
          Fields.COMPANY_SIZE,
          Fields.ANNUAL_REVENUE,
          Fields.INDUSTRY,
          Fields.PRODUCT);

  private static final List<Field> SEEN =
      List.of(
          Fields.SOURCE,
          Fields.SOURCE_REFERENCE,
          Fields.CAMPAIGN,
          Fields.FORM_ID,
          Fields.IS_TEST,
          Fields.LANDING_PAGE,
          Fields.REFERRER,
          Fields.CLICK_ID,
          Fields.UTM_SOURCE,
          Fields.UTM_MEDIUM,
          Fields.UTM_CAMPAIGN,
          Fields.UTM_TERM,
          Fields.UTM_CONTENT);

  private static final List<Field> COMPUTED =
      List.of(Fields.SCORE, Fields.GRADE, Fields.QUALIFIED, Fields.QUALIFICATION_LEVEL);

  private static final List<Field> OF_STAFF =
      List.of(Fields.STAGE, Fields.OWNER, Fields.ACCOUNT, Fields.ACCOUNT_OWNER);

  /** What reasons say beside values of fields; the names are those that our decisions use. */
  private static final List<String> DETAILS =
      List.of(
          "activities",
          "cap",
          "ceiling",
          "confidence",
          "count",
          "counted",
          "entries",
          "evidence",
          "floor",
          "from",
          "level",
          "needed",
          "possible",
          "since",
          "table",
          "then",
          "tier",
          "until");

  private StandardTags() {}

  static DataInventory inventory(LawfulBasis basis, Purpose... purposes) {
    DataTag contact = tag(DataCategory.CONTACT, Provenance.DECLARED, basis, purposes);
    DataTag profile = tag(DataCategory.PROFILE, Provenance.DECLARED, basis, purposes);
    DataTag submission = tag(DataCategory.SUBMISSION, Provenance.DECLARED, basis, purposes);
    DataTag score =
        tag(DataCategory.SCORE, Provenance.INFERRED, basis, purposes).usedFor(Purpose.LEAD_SCORING);
    DataTag assignment = tag(DataCategory.ASSIGNMENT, Provenance.STAFF, basis, purposes);
    DataInventory inventory =
        records(basis, purposes)
            .field(Fields.MESSAGE, submission)
            .field(Fields.EMAIL_DOMAIN, profile.from(Provenance.INFERRED))
            .field(Fields.CONTACT_PERMITTED, profile.from(Provenance.INFERRED));
    inventory = fields(inventory, CONTACT, contact);
    inventory = fields(inventory, PROFILE, profile);
    inventory = fields(inventory, SEEN, submission.from(Provenance.OBSERVED));
    inventory = fields(inventory, COMPUTED, score);
    inventory = fields(inventory, OF_STAFF, assignment);
    for (String detail : DETAILS) {
      inventory = inventory.part("score", detail, score).part("decision", detail, score);
    }
    return inventory;
  }

  private static DataInventory records(LawfulBasis basis, Purpose... purposes) {
    DataTag seen = tag(DataCategory.ACTIVITY, Provenance.OBSERVED, basis, purposes);
    DataTag proof =
        tag(
            DataCategory.CONSENT_PROOF,
            Provenance.DECLARED,
            LawfulBasis.LEGAL_OBLIGATION,
            purposes);
    DataTag refused = tag(DataCategory.REJECTED_INPUT, Provenance.OBSERVED, basis, purposes);
    DataTag computed = tag(DataCategory.SCORE, Provenance.INFERRED, basis, purposes);
    return DataInventory.empty()
        .record("lead", tag(DataCategory.PROFILE, Provenance.INFERRED, basis, purposes))
        .record("touch", tag(DataCategory.SUBMISSION, Provenance.OBSERVED, basis, purposes))
        .record("activity", seen)
        .activity(Evidence.TYPE, tag(DataCategory.NOTE, Provenance.STAFF, basis, purposes))
        .record("consent-event", proof)
        .record("score", computed.usedFor(Purpose.LEAD_SCORING))
        .record("decision", computed)
        .record("assignment", tag(DataCategory.ASSIGNMENT, Provenance.STAFF, basis, purposes))
        .part("rejection", "raw", refused)
        .record("rejection", refused);
  }

  private static DataTag tag(
      DataCategory category, Provenance provenance, LawfulBasis basis, Purpose... purposes) {
    return DataTag.of(category, provenance, basis).usedFor(purposes);
  }

  private static DataInventory fields(DataInventory to, List<Field> fields, DataTag tag) {
    DataInventory inventory = to;
    for (Field field : fields) {
      inventory = inventory.field(field, tag);
    }
    return inventory;
  }
}
