package org.leadkit.profile;

/** What a field can be called. */
final class FieldName {

  private FieldName() {}

  static boolean isLegal(String name) {
    return !name.isBlank()
        && name.length() <= FieldCatalogue.LONGEST_NAME
        && name.chars().noneMatch(Character::isISOControl);
  }
}
