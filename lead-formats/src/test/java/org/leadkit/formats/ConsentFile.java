package org.leadkit.formats;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The scenarios and deadlines of one pack, as they stand beside the tests. */
record ConsentFile(String pack, List<ConsentCase> scenarios, List<ConsentDeadline> deadlines) {

  private static final String ENDING = ".scenarios.json";

  static List<ConsentFile> all() {
    return TestFiles.in("consent").stream().map(ConsentFile::of).toList();
  }

  private static ConsentFile of(Path file) {
    Node root = JsonText.read(TestFiles.text(file), new Findings()).orElseThrow();
    Map<String, Object> members = object(plain(root));
    return new ConsentFile(
        file.getFileName().toString().replace(ENDING, ""),
        objects(members, "scenarios").stream().map(ConsentCase::of).toList(),
        objects(members, "deadlines").stream().map(ConsentDeadline::of).toList());
  }

  static List<Map<String, Object>> objects(Map<String, Object> members, String name) {
    return ((List<?>) members.getOrDefault(name, List.of()))
        .stream().map(ConsentFile::object).toList();
  }

  static List<String> texts(Map<String, Object> members, String name) {
    return ((List<?>) members.getOrDefault(name, List.of()))
        .stream().map(String.class::cast).toList();
  }

  static String text(Map<String, Object> members, String name) {
    return (String) Objects.requireNonNull(members.get(name), name);
  }

  static String text(Map<String, Object> members, String name, String absent) {
    return (String) members.getOrDefault(name, absent);
  }

  static Map<String, Object> object(Object value) {
    Map<String, Object> members = new LinkedHashMap<>();
    ((Map<?, ?>) value).forEach((name, member) -> members.put((String) name, member));
    return members;
  }

  private static Object plain(Node node) {
    if (node instanceof Node.Group group) {
      Map<String, Object> members = new LinkedHashMap<>();
      group.members().forEach((name, member) -> members.put(name, plain(member.value())));
      return members;
    } else if (node instanceof Node.Items items) {
      List<Object> values = new ArrayList<>();
      items.items().forEach(item -> values.add(plain(item)));
      return values;
    } else if (node instanceof Node.Flag flag) {
      return flag.flag();
    }
    return ((Node.Text) node).text();
  }
}
