package org.leadkit.formats;

import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import org.leadkit.scoring.Cap;
import org.leadkit.scoring.Counting;

/** Reads which activities of a rule count. */
final class CountingReader {

  private final ModelReading model;
  private final CapReader caps;

  CountingReader(ModelReading model) {
    this.model = model;
    this.caps = new CapReader(model);
  }

  Counting read(Members members) {
    Counting burst = time(members, "burst", Counting.ALL, Counting::collapsing);
    Counting counting = time(members, "within", burst, Counting::within);
    List<Cap> read = model.orElse(members.optional("cap"), caps::read, List.of());
    return atLeast(members, counting.capped(read.toArray(Cap[]::new)));
  }

  private Counting time(
      Members members,
      String name,
      Counting counting,
      BiFunction<Counting, Duration, Counting> with) {
    return model.orElse(
        members.optional(name),
        node ->
            model
                .literals()
                .duration(node)
                .flatMap(time -> model.built(node, () -> with.apply(counting, time))),
        counting);
  }

  private Counting atLeast(Members members, Counting counting) {
    return model.orElse(
        members.optional("atLeast"),
        node ->
            model
                .literals()
                .whole(node, Integer.MAX_VALUE)
                .flatMap(most -> model.built(node, () -> counting.atLeast(most.intValue()))),
        counting);
  }
}
