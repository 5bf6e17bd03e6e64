package org.leadkit.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.leadkit.consent.ConsentEvent.Kind;

/**
 * Consents, requests and facts about a person as a whole, said of each contact point that the
 * person has before a merge, so that they don't reach the points that the merge brings.
 */
final class Bound {

  private static final char OF = '@';

  private final ConsentRecord before;
  private final String step;
  private final Instant at;

  Bound(ConsentRecord before, String step, Instant at) {
    this.before = before;
    this.step = step;
    this.at = at;
  }

  /** Of the sound ones only: what is quarantined must not come out of it under another id. */
  List<ConsentEvent> events() {
    Roles roles = before.state().roles();
    List<String> points = List.copyOf(new TreeSet<>(before.points()));
    List<ConsentEvent> out = new ArrayList<>();
    for (Timeline kept : List.of(roles.grants(), roles.relationships(), roles.requests())) {
      for (ConsentEvent event : kept.list()) {
        if (event.point().isEmpty() && !roles.isOutgrown(event, at)) {
          for (int i = 0; i < points.size(); i++) {
            out.add(bound(event, points.get(i), i));
          }
        }
      }
    }
    return out;
  }

  private ConsentEvent bound(ConsentEvent event, String point, int place) {
    ConsentDetails details = event.details().because(ConsentEvent.BOUND);
    return event
        .named(stem(event.id(), place))
        .at(point)
        .recorded(at)
        .with(
            event.kind() == Kind.CONFIRMED ? details.about(stem(details.about(), place)) : details);
  }

  private String stem(String id, int place) {
    return id + OF + step + "." + place;
  }

  /** The id of what carries something over at a step. */
  static String carried(String id, String step) {
    return id + OF + step;
  }

  /** True if an id is another, or was made from it by a merge or split. */
  static boolean stems(String id, String from) {
    return id.startsWith(from) && (id.length() == from.length() || id.charAt(from.length()) == OF);
  }

  /** True if an id was made by a merge or split from one of those. */
  static boolean isMade(String id, Set<String> from) {
    for (int i = id.indexOf(OF); i >= 0; i = id.indexOf(OF, i + 1)) {
      if (from.contains(id.substring(0, i))) {
        return true;
      }
    }
    return false;
  }
}
