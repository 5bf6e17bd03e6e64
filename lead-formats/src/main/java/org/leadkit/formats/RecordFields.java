package org.leadkit.formats;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.profile.Field;
import org.leadkit.profile.Normaliser;
import org.leadkit.profile.Profile;
import org.leadkit.profile.Sensitivity;
import org.leadkit.value.Value;
import org.leadkit.value.ValueType;

/**
 * Fields and values. A field is written with all that makes it, so that it is read without a
 * catalogue; its normaliser only where it is a text, since elsewhere the type says it.
 */
final class RecordFields {

  private RecordFields() {}

  static List<CanonicalForm> forms(Collection<Profile.Entry> entries) {
    return entries.stream().map(RecordFields::form).toList();
  }

  private static CanonicalForm form(Profile.Entry entry) {
    Field field = entry.field();
    CanonicalForm form =
        CanonicalForm.object()
            .with("name", field.name())
            .with("type", field.type())
            .with("sensitivity", field.sensitivity());
    if (field instanceof Field.Text text) {
      form = form.with("normaliser", text.normaliser());
    }
    return form.with("value", entry.value().text());
  }

  static Profile.Entry entry(RecordNode node) {
    String name = node.text("name");
    ValueType type = node.constant("type", ValueType.class);
    Sensitivity sensitivity = node.constant("sensitivity", Sensitivity.class);
    Field field =
        switch (type) {
          case TEXT ->
              new Field.Text(name, sensitivity, node.constant("normaliser", Normaliser.class));
          case DECIMAL -> new Field.Decimal(name, sensitivity);
          case FLAG -> new Field.Flag(name, sensitivity);
          case MOMENT -> new Field.Moment(name, sensitivity);
          case DAY -> new Field.Day(name, sensitivity);
        };
    return new Profile.Entry(field, value(type, node.text("value")));
  }

  static Value value(ValueType type, String text) {
    return switch (type) {
      case TEXT -> Value.of(text);
      case DECIMAL -> Value.of(new BigDecimal(text));
      case FLAG -> type.parse(text).orElseThrow();
      case MOMENT -> Value.of(Instant.parse(text));
      case DAY -> Value.of(LocalDate.parse(text));
    };
  }
}
