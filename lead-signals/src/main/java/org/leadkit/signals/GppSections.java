package org.leadkit.signals;

import com.iab.gpp.encoder.GppModel;
import java.util.List;
import java.util.stream.Stream;

/** The sections of one string of the Global Privacy Platform. Any call may throw anything. */
final class GppSections {

  private static final int OPTED_OUT = 1;
  private static final List<String> UNITED_STATES =
      List.of(
          "usnat", "usca", "usva", "usco", "usut", "usct", "usfl", "usmt", "usor", "ustx", "usde",
          "usia", "usne", "usnh", "usnj", "ustn");

  /** Basic ads, profiles for ads, ads by profile; the list begins with purpose 1. */
  private static final int FIRST = 1;

  private static final int LAST = 3;

  private final GppModel model;

  private GppSections(GppModel model) {
    this.model = model;
  }

  static GppSections of(String text) {
    GppModel model = new GppModel(text);
    if (model.getSectionIds().isEmpty()) {
      throw new IllegalArgumentException("The text has no section.");
    }
    return new GppSections(model);
  }

  /** True if the decoder knows every section that the header names. */
  boolean isComplete() {
    return model.getSectionIds().stream().allMatch(model::hasSection);
  }

  boolean optsOutOfSale() {
    boolean byState =
        states()
            .anyMatch(
                section ->
                    is(section, "SaleOptOut", OPTED_OUT)
                        || is(section, "SharingOptOut", OPTED_OUT)
                        || is(section, "Gpc", true));
    return byState || is("uspv1", "OptOutSale", 'Y');
  }

  boolean optsOutOfAdvertising() {
    return states().anyMatch(section -> is(section, "TargetedAdvertisingOptOut", OPTED_OUT))
        || lacksConsent("tcfeuv2", "PurposeConsents")
        || lacksConsent("tcfcav1", "PurposesExpressConsent");
  }

  private Stream<String> states() {
    return UNITED_STATES.stream().filter(model::hasSection);
  }

  private boolean is(String section, String field, Object value) {
    return model.hasSection(section)
        && model.hasField(section, field)
        && value.equals(model.getFieldValue(section, field));
  }

  private boolean lacksConsent(String section, String field) {
    return model.hasSection(section)
        && !(model.getFieldValue(section, field) instanceof List<?> consents
            && consents.size() > LAST
            && consents.subList(FIRST, LAST + 1).stream().allMatch(Boolean.TRUE::equals));
  }
}
