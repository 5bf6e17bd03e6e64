package org.leadkit.profile;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.leadkit.decision.InvalidConfiguration;

/** The fields that are known by name: the usual ones and the host's own. Immutable. */
public final class FieldCatalogue {

  /** The longest name of a field, in characters. */
  public static final int LONGEST_NAME = 128;

  private static final FieldCatalogue STANDARD = standardFields();

  private final Map<String, Field> fields;

  private FieldCatalogue(Map<String, Field> fields) {
    this.fields = Collections.unmodifiableMap(fields);
  }

  /** The fields of {@link Fields}. */
  public static FieldCatalogue standard() {
    return STANDARD;
  }

  /**
   * The same catalogue with more fields.
   *
   * @throws InvalidConfiguration if a name is taken by another field
   */
  public FieldCatalogue with(Field... more) {
    Map<String, Field> all = new LinkedHashMap<>(fields);
    for (Field field : more) {
      Field old = all.putIfAbsent(field.name(), field);
      if (old != null && !old.equals(field)) {
        throw InvalidConfiguration.of(
            "field-exists",
            "The name (%s) of a field is taken by another one.".formatted(field.name()),
            "Maybe use the existing field, or a name of your own.");
      }
    }
    return new FieldCatalogue(all);
  }

  /** The field of that name, written exactly so. */
  public Optional<Field> find(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /** All fields, the usual ones first, in the order in which they were added. */
  public Collection<Field> all() {
    return fields.values();
  }

  /** True if only the flow writes it, so that a submission can't set it. */
  public boolean isDecided(Field field) {
    return Fields.decided().contains(field);
  }

  private static FieldCatalogue standardFields() {
    Map<String, Field> all = new LinkedHashMap<>();
    Fields.submitted().forEach(field -> all.put(field.name(), field));
    Fields.decided().forEach(field -> all.put(field.name(), field));
    return new FieldCatalogue(all);
  }
}
