package org.leadkit.formats;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.StorageFailure;
import org.leadkit.lead.LeadId;

/** An object of a record that is being read; each member is taken out once. */
final class RecordNode {

  private final Map<String, Object> members;

  private RecordNode(Map<?, ?> members) {
    Map<String, Object> copy = new LinkedHashMap<>();
    members.forEach((name, value) -> copy.put((String) name, value));
    this.members = copy;
  }

  /**
   * Reads a record.
   *
   * @param kind what it is, for the message of the failure
   */
  static <T> T read(String kind, String json, Function<RecordNode, T> reader) {
    try {
      return whole(RecordText.read(json), reader);
    } catch (IOException | RuntimeException e) {
      // Whatever is wrong, its message can show a part of the text, which may be personal.
      throw new StorageFailure("read " + kind, "");
    }
  }

  private static <T> T whole(Map<?, ?> members, Function<RecordNode, T> reader) {
    RecordNode node = new RecordNode(members);
    T read = reader.apply(node);
    if (!node.members.isEmpty()) {
      throw new IllegalArgumentException("The object has a member that is not known.");
    }
    return read;
  }

  String text(String name) {
    return (String) take(name);
  }

  boolean flag(String name) {
    return (Boolean) take(name);
  }

  long number(String name) {
    return Long.parseLong(numeral(name));
  }

  BigDecimal decimal(String name) {
    return new BigDecimal(numeral(name));
  }

  Instant instant(String name) {
    return Instant.parse(text(name));
  }

  Duration duration(String name) {
    return Duration.parse(text(name));
  }

  @Nullable Instant instantOrNull(String name) {
    return members.containsKey(name) ? instant(name) : null;
  }

  @Nullable LeadId leadOrNull(String name) {
    return members.containsKey(name) ? new LeadId(text(name)) : null;
  }

  <E extends Enum<E>> E constant(String name, Class<E> type) {
    return constant((Object) text(name), type);
  }

  <E extends Enum<E>> @Nullable E constantOrNull(String name, Class<E> type) {
    return members.containsKey(name) ? constant(name, type) : null;
  }

  /** The constants of a list. */
  <E extends Enum<E>> List<E> constants(String name, Class<E> type) {
    return list(name, item -> constant(item, type));
  }

  /** The texts of a list. */
  List<String> texts(String name) {
    return list(name, String.class::cast);
  }

  /** The leads of a list. */
  List<LeadId> leads(String name) {
    return list(name, item -> new LeadId((String) item));
  }

  /** The objects of a list. */
  <T> List<T> objects(String name, Function<RecordNode, T> reader) {
    return list(name, item -> whole((Map<?, ?>) item, reader));
  }

  /** A member that is an object. */
  <T> T object(String name, Function<RecordNode, T> reader) {
    return whole((Map<?, ?>) take(name), reader);
  }

  boolean has(String name) {
    return members.containsKey(name);
  }

  private <T> List<T> list(String name, Function<Object, T> reader) {
    List<T> items = new ArrayList<>();
    for (Object item : (List<?>) take(name)) {
      items.add(reader.apply(item));
    }
    return items;
  }

  private String numeral(String name) {
    return ((RecordText.Numeral) take(name)).text();
  }

  private Object take(String name) {
    Object value = members.remove(name);
    if (value == null) {
      throw new IllegalArgumentException("The member (%s) is missing.".formatted(name));
    }
    return value;
  }

  private static <E extends Enum<E>> E constant(Object text, Class<E> type) {
    for (E constant : type.getEnumConstants()) {
      if (CanonicalForm.kebab(constant).equals(text)) {
        return constant;
      }
    }
    throw new IllegalArgumentException("There is no such constant.");
  }
}
