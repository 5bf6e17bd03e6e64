package org.leadkit.retention.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.leadkit.decision.Issue;
import org.leadkit.profile.Field;
import org.leadkit.retention.DataCategory;

/** Lets through what may be told, and says why the rest is not. Used by one export. */
final class Sieve {

  private final Map<DataCategory, String> withheld;
  private final List<Datum> data = new ArrayList<>();
  private final Set<Omission> omissions = new TreeSet<>();
  private final Set<Issue> issues = new LinkedHashSet<>();

  Sieve(Map<DataCategory, String> withheld) {
    this.withheld = withheld;
  }

  /** Where a value stands: kind and id of its record, when that was recorded, what brought it. */
  record Spot(String kind, String record, Instant at, String source) {}

  /** A value whose tag, if it has one, already knows where it came from. */
  void offer(Spot spot, String name, String value, Optional<DataTag> tag) {
    if (value.isEmpty()) {
      return;
    }
    if (tag.isEmpty()) {
      omit(spot.kind(), name, tag);
      issues.add(untagged(spot.kind(), name));
    } else if (mayShow(tag)) {
      data.add(
          new Datum(spot.kind(), spot.record(), name, value, spot.at(), spot.source(), tag.get()));
    } else {
      omit(spot.kind(), name, tag);
    }
  }

  /** True if a value of that tag is told. */
  boolean mayShow(Optional<DataTag> tag) {
    return ground(tag).isEmpty();
  }

  /** Says that a value is not told. */
  void omit(String kind, String name, Optional<DataTag> tag) {
    String category = tag.map(known -> known.category().id()).orElse("");
    omissions.add(new Omission(kind, Field.shown(name), category, ground(tag)));
  }

  private String ground(Optional<DataTag> tag) {
    if (tag.isEmpty()) {
      return Omission.UNTAGGED;
    }
    if (tag.get().isSecret()) {
      return Omission.SECRET;
    }
    String others = tag.get().isAboutOthers() ? Omission.ABOUT_OTHERS : "";
    return withheld.getOrDefault(tag.get().category(), others);
  }

  private static Issue untagged(String kind, String name) {
    return Issue.warning(
        "untagged",
        "/" + kind,
        "The value (%s) has no tag, so it is not told.".formatted(Field.shown(name)),
        "Maybe add one to the inventory.");
  }

  List<Datum> data() {
    return List.copyOf(data);
  }

  List<Omission> omissions() {
    return List.copyOf(omissions);
  }

  List<Issue> issues() {
    return List.copyOf(issues);
  }
}
