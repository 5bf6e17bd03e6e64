package org.leadkit.profile;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leadkit.decision.InvalidConfiguration;

/** The fields that are known by name: the usual ones and the host's own. Immutable. */
public final class FieldCatalogue {

  /** The longest name of a field, in characters. */
  public static final int LONGEST_NAME = 128;

  private static final FieldCatalogue STANDARD = standardFields();

  private final Map<String, Field> fields;
  private final Set<String> decided;

  private FieldCatalogue(Map<String, Field> fields, Set<String> decided) {
    this.fields = Collections.unmodifiableMap(fields);
    this.decided = Set.copyOf(decided);
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
    return new FieldCatalogue(all, decided);
  }

  /**
   * The same catalogue with more fields into which decisions write their results, so that no
   * submission can set them: those of a qualification framework, for example.
   *
   * @throws InvalidConfiguration if a name is taken by another field
   */
  public FieldCatalogue withDecided(Collection<Field> more) {
    Set<String> all = new HashSet<>(decided);
    more.forEach(field -> all.add(field.name()));
    return new FieldCatalogue(with(more.toArray(new Field[0])).fields, all);
  }

  /** The field of that name, written exactly so. */
  public Optional<Field> find(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /** All fields, the usual ones first, in the order in which they were added. */
  public Collection<Field> all() {
    return fields.values();
  }

  /** True if only decisions write it, so that a submission can't set it. */
  public boolean isDecided(Field field) {
    return decided.contains(field.name());
  }

  private static FieldCatalogue standardFields() {
    Map<String, Field> all = new LinkedHashMap<>();
    Fields.submitted().forEach(field -> all.put(field.name(), field));
    Set<String> decided = new HashSet<>();
    for (Field field : Fields.decided()) {
      all.put(field.name(), field);
      decided.add(field.name());
    }
    return new FieldCatalogue(all, decided);
  }
}
