package org.leadkit.consent;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/** Events in {@link ConsentEvent#ORDER}, each once. Immutable; one more costs one copy. */
final class Timeline {

  static final Timeline EMPTY = new Timeline(new ConsentEvent[0]);

  private final ConsentEvent[] events;

  private Timeline(ConsentEvent[] events) {
    this.events = events;
  }

  static Timeline of(Collection<ConsentEvent> events) {
    TreeSet<ConsentEvent> sorted = new TreeSet<>(ConsentEvent.ORDER);
    sorted.addAll(events);
    return sorted.isEmpty() ? EMPTY : new Timeline(sorted.toArray(new ConsentEvent[0]));
  }

  /** Of events that are sorted already. */
  static Timeline sorted(List<ConsentEvent> events) {
    return events.isEmpty() ? EMPTY : new Timeline(events.toArray(new ConsentEvent[0]));
  }

  /** The same with one more event; itself if it holds it already. */
  Timeline plus(ConsentEvent event) {
    int found = Arrays.binarySearch(events, event, ConsentEvent.ORDER);
    if (found >= 0) {
      return this;
    }
    int place = -found - 1;
    ConsentEvent[] more = new ConsentEvent[events.length + 1];
    System.arraycopy(events, 0, more, 0, place);
    more[place] = event;
    System.arraycopy(events, place, more, place + 1, events.length - place);
    return new Timeline(more);
  }

  int size() {
    return events.length;
  }

  ConsentEvent get(int index) {
    return events[index];
  }

  /** True if some event has that id. */
  boolean hasId(String id) {
    for (ConsentEvent event : events) {
      if (event.id().equals(id)) {
        return true;
      }
    }
    return false;
  }

  List<ConsentEvent> list() {
    return Collections.unmodifiableList(Arrays.asList(events));
  }
}
