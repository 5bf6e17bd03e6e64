package org.leadkit.examples.quickstart;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Sends inputs through their flows, writes every decision down and counts. */
final class Run implements AutoCloseable {

  private final JsonLines decisions;
  private final JsonLines rejected;
  private final PrintStream progress;
  private final Examples examples = new Examples();
  private final Refusals refusals = new Refusals();
  private final List<Funnel> funnels = new ArrayList<>();
  private final List<String> unaccounted = new ArrayList<>();

  /**
   * @param output where the files go; made if it is not there
   * @param progress where long inputs say how far they are
   */
  Run(Path output, PrintStream progress) throws IOException {
    Files.createDirectories(output);
    this.decisions = new JsonLines(output.resolve("decisions.jsonl"));
    this.rejected = new JsonLines(output.resolve("rejected.jsonl"));
    this.progress = progress;
  }

  /**
   * Takes an input in, whatever is wrong with its rows.
   *
   * @param also told of every decision
   */
  void take(Input input, Consumer<Decided> also) throws IOException {
    Funnel funnel = new Funnel(input.name());
    Progress steps = new Progress(progress, input.name());
    input.forEach(
        row -> {
          Decided decided =
              new Decided(row.file(), row.line(), input.flow().submit(row.submission()));
          decisions.write(decided.form());
          funnel.add(decided.outcome());
          examples.add(decided);
          refusals.add(decided);
          also.accept(decided);
          steps.next();
        });
    Stored.rejections(input.store()).stream().map(Rejected::form).forEach(rejected::write);
    Accounts.fault(input, funnel).ifPresent(unaccounted::add);
    funnels.add(funnel);
  }

  Examples examples() {
    return examples;
  }

  Refusals refusals() {
    return refusals;
  }

  List<Funnel> funnels() {
    return funnels;
  }

  /** What does not add up; empty if every row is accounted for. */
  List<String> unaccounted() {
    return unaccounted;
  }

  @Override
  public void close() throws IOException {
    decisions.close();
    rejected.close();
  }
}
