package org.leadkit.testkit;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Every text in an object and in all that it refers to. Where it stands is told without values. */
final class ObjectText {

  private final BiConsumer<String, String> sink;
  private final Deque<Place> open = new ArrayDeque<>();
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  /** An object that is still to be looked at. */
  private record Place(String where, Object object) {}

  private ObjectText(BiConsumer<String, String> sink) {
    this.sink = sink;
  }

  static void show(Object root, BiConsumer<String, String> sink) {
    ObjectText text = new ObjectText(sink);
    text.later("", root);
    while (!text.open.isEmpty()) {
      Place place = text.open.removeLast();
      text.look(place.where(), place.object());
    }
  }

  private void later(String where, @Nullable Object object) {
    if (object != null) {
      open.addLast(new Place(where, object));
    }
  }

  private void look(String where, Object object) {
    if (isLeaf(object)) {
      sink.accept(where, leaf(object));
    } else if (seen.add(object)) {
      if (!isTogether(where, object)) {
        fields(where, object);
      }
    }
  }

  private static boolean isLeaf(Object object) {
    return object instanceof CharSequence
        || object instanceof Enum<?>
        || object instanceof Class<?>
        || object instanceof byte[]
        || object instanceof char[]
        || object.getClass().isPrimitive();
  }

  /** Bytes are read as if each were a character; what is plain ASCII in them is found so. */
  private static String leaf(Object object) {
    if (object instanceof byte[] bytes) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    return object instanceof char[] characters ? new String(characters) : object.toString();
  }

  /** True if it is something that holds others, and they are put off to be looked at. */
  private boolean isTogether(String where, Object object) {
    if (object instanceof Map<?, ?> map) {
      int number = 0;
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        later(where + ".key[" + number + "]", entry.getKey());
        later(where + "[" + number++ + "]", entry.getValue());
      }
    } else if (object instanceof Iterable<?> items && isOfJava(object)) {
      int number = 0;
      for (Object item : items) {
        later(where + "[" + number++ + "]", item);
      }
    } else if (object instanceof Optional<?> optional) {
      later(where, optional.orElse(null));
    } else if (object instanceof AtomicReference<?> reference) {
      later(where, reference.get());
    } else if (object.getClass().isArray()) {
      for (int i = 0; i < Array.getLength(object); i++) {
        later(where + "[" + i + "]", Array.get(object, i));
      }
    } else if (isOfJava(object)) {
      sink.accept(where, object.toString());
    } else {
      return false;
    }
    return true;
  }

  private static boolean isOfJava(Object object) {
    String name = object.getClass().getName();
    return name.startsWith("java.")
        || name.startsWith("javax.")
        || name.startsWith("jdk.")
        || name.startsWith("sun.")
        || name.startsWith("com.sun.");
  }

  private void fields(String where, Object object) {
    for (Class<?> type = object.getClass();
        type != null && type != Object.class;
        type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          later(where + "." + field.getName(), value(field, object));
        }
      }
    }
  }

  /** A place that can't be looked at must not pass for one where nothing was found. */
  private static @Nullable Object value(Field field, Object object) {
    if (!field.trySetAccessible()) {
      throw new IllegalStateException(
          "The field (%s) of the class (%s) can't be read.%nMaybe run the scan on the class path."
              .formatted(field.getName(), object.getClass().getName()));
    }
    try {
      return field.get(object);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
