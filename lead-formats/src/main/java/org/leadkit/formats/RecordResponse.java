package org.leadkit.formats;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.lead.ResponseClock;
import org.leadkit.lead.ResponseClock.Pause;
import org.leadkit.lead.ResponseClock.Target;

/** Response clocks. What is as it was at the start is left out. */
final class RecordResponse {

  private RecordResponse() {}

  static CanonicalForm form(ResponseClock clock) {
    CanonicalForm form =
        CanonicalForm.object().with("level", clock.level()).with("started", clock.started());
    if (!clock.assigned().equals(clock.started())) {
      form = form.with("assigned", clock.assigned());
    }
    if (clock.owners() != 1) {
      form = form.with("owners", clock.owners());
    }
    List<CanonicalForm> met = new ArrayList<>();
    clock
        .met()
        .forEach(
            (target, at) -> met.add(CanonicalForm.object().with("target", target).with("at", at)));
    form =
        form.withAny("met", met)
            .withAny("pauses", clock.pauses().stream().map(RecordResponse::form).toList())
            .withAny("reasons", clock.reasons())
            .withAny("failed", clock.failed())
            .withAny("done", clock.done());
    Optional<Instant> stop = clock.stop();
    return stop.isPresent() ? form.with("stopped", stop.get()) : form;
  }

  private static CanonicalForm form(Pause pause) {
    CanonicalForm form = CanonicalForm.object().with("from", pause.from());
    return pause.until().equals(Instant.MAX) ? form : form.with("until", pause.until());
  }

  static ResponseClock clock(RecordNode node) {
    Instant started = node.instant("started");
    Map<Target, Instant> met = new EnumMap<>(Target.class);
    list(node, "met", one -> Map.entry(one.constant("target", Target.class), one.instant("at")))
        .forEach(one -> met.put(one.getKey(), one.getValue()));
    return new ResponseClock(
        node.text("level"),
        started,
        node.has("assigned") ? node.instant("assigned") : started,
        node.has("owners") ? Math.toIntExact(node.number("owners")) : 1,
        met,
        list(node, "pauses", RecordResponse::pause),
        texts(node, "reasons"),
        texts(node, "failed"),
        texts(node, "done"),
        node.has("stopped") ? node.instant("stopped") : Instant.MAX);
  }

  private static Pause pause(RecordNode node) {
    return new Pause(node.instant("from"), node.has("until") ? node.instant("until") : Instant.MAX);
  }

  private static <T> List<T> list(RecordNode node, String name, Function<RecordNode, T> reader) {
    return node.has(name) ? node.objects(name, reader) : List.of();
  }

  private static SortedSet<String> texts(RecordNode node, String name) {
    return new TreeSet<>(node.has(name) ? node.texts(name) : List.of());
  }
}
