package org.leadkit.examples.quickstart;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * The main job: policies from JSON files, leads from real files and webhook bodies, and for every
 * row an explained decision. Ends with 0 if every row is accounted for, else with 1.
 */
public final class Quickstart {

  private final Path module;
  private final Path output;
  private final PrintStream out;

  Quickstart(Path module, Path output, PrintStream out) {
    this.module = module;
    this.output = output;
    this.out = out;
  }

  /**
   * Runs it.
   *
   * @param arguments the folder that holds {@code data} and {@code policies}, and the folder for
   *     the results
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      System.err.println("Usage: Quickstart <folder with data and policies> <folder for results>");
      System.exit(2);
    }
    Quickstart quickstart =
        new Quickstart(Path.of(arguments[0]), Path.of(arguments[1]), System.out);
    if (!quickstart.run(System.err)) {
      System.exit(1);
    }
  }

  /** True if every row is accounted for. */
  boolean run(PrintStream progress) throws IOException {
    Inputs inputs = new Inputs(module);
    ScoreBands bands = new ScoreBands(BankContacts.subscribers(inputs.bankFile()));
    Duplicates duplicates = new Duplicates(Persons.truePersons(inputs.personsFile()));
    try (Run run = new Run(output, progress)) {
      run.take(inputs.bank(), bands::add);
      run.take(inputs.faults(), decided -> {});
      run.take(inputs.persons(), duplicates::add);
      run.take(inputs.webhooks(), decided -> {});
      print(run, bands, duplicates);
      return run.unaccounted().isEmpty();
    }
  }

  private void print(Run run, ScoreBands bands, Duplicates duplicates) {
    out.println("Some outcomes, explained");
    out.print(run.examples());
    title("May these be contacted? The packs of EU, Germany, US and Florida; no legal advice");
    out.print(Contacts.explained());
    title("Rows that were refused");
    out.println(run.refusals());
    title("From rows to deadlines, as of " + Inputs.NOW);
    out.println(Funnel.table(run.funnels()));
    title("Who has how many leads");
    Owners owners = new Owners();
    run.funnels().forEach(funnel -> funnel.latest().forEach(owners::add));
    out.println(owners);
    title("Does the score sort real people?");
    out.println(bands);
    title("Are the same persons recognised?");
    out.println(duplicates);
    title(run.unaccounted().isEmpty() ? "Every row is accounted for" : "Rows are missing");
    out.println("  " + Accounts.sum(run.funnels()));
    run.unaccounted().forEach(fault -> out.println("  " + fault));
    out.println();
    out.println("  " + shown("decisions.jsonl") + "  what was decided and why, a line a row");
    out.println("  " + shown("rejected.jsonl") + "   what was refused; it is personal data");
  }

  private void title(String text) {
    out.println("\n" + text + "\n");
  }

  /** Relative to where we are, if the file is below it: paths of a machine help nobody. */
  private String shown(String file) {
    Path here = Path.of("").toAbsolutePath();
    Path there = output.toAbsolutePath().normalize();
    Path shown = there.startsWith(here) ? here.relativize(there) : there.getFileName();
    return shown.resolve(file).toString();
  }
}
