package org.leadkit.formats;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What must follow from an event under a pack. */
record ConsentDeadline(String name, String event, LocalDate on, List<Due> due) {

  /** One date in both readings. */
  record Due(String rule, String duty, LocalDate safe, LocalDate nominal) {

    static Due of(Map<String, Object> members) {
      return new Due(
          ConsentFile.text(members, "rule"),
          ConsentFile.text(members, "duty"),
          LocalDate.parse(ConsentFile.text(members, "safe")),
          LocalDate.parse(ConsentFile.text(members, "nominal")));
    }
  }

  static ConsentDeadline of(Map<String, Object> members) {
    return new ConsentDeadline(
        ConsentFile.text(members, "name"),
        ConsentFile.text(members, "event"),
        LocalDate.parse(ConsentFile.text(members, "on")),
        ConsentFile.objects(members, "due").stream().map(Due::of).toList());
  }
}
