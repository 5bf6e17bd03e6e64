package org.leadkit.benchmarks.fold;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.leadkit.activity.Activity;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Folds activities into the state of a person, fifty rules about twenty types. An operation is one
 * activity; each call folds all of one person into an empty state.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 12, time = 3)
@Measurement(iterations = 5, time = 1)
public class FoldBenchmark {

  private static final double EXACT = 1e-9;
  private static final double ROUNDED = 1e-3;

  private final FoldWorkload workload = FoldWorkload.drawn();
  private final PlainFold plain = new PlainFold(workload.rules());
  private final LeadkitFold leadkit = new LeadkitFold(workload.rules());
  private int next;

  /** Checks the folds of all people against a recount. */
  @Setup
  public void setUp() {
    for (List<Activity> person : workload.people()) {
      double expected = Recount.total(workload.rules(), person);
      require(plain.total(byPlainJava(person), FoldWorkload.NOW), expected, EXACT * expected);
      require(leadkit.total(leadkit.fold(person)), expected, ROUNDED * workload.rules().size());
    }
  }

  /** Hand-written Java over arrays. */
  @Benchmark
  @OperationsPerInvocation(FoldWorkload.ACTIVITIES)
  public Object plainJava() {
    return byPlainJava(person());
  }

  /** leadkit's state, ready to be stored and merged. */
  @Benchmark
  @OperationsPerInvocation(FoldWorkload.ACTIVITIES)
  public Object leadkit() {
    return leadkit.fold(person());
  }

  private PlainFold.State byPlainJava(List<Activity> person) {
    PlainFold.State state = plain.empty();
    for (Activity activity : person) {
      plain.fold(state, activity);
    }
    return state;
  }

  private List<Activity> person() {
    next = next + 1 == workload.people().size() ? 0 : next + 1;
    return workload.people().get(next);
  }

  private static void require(double actual, double expected, double tolerance) {
    if (Math.abs(actual - expected) > tolerance) {
      throw new IllegalStateException(
          "The fold gives (%s) where a recount gives (%s).".formatted(actual, expected));
    }
  }
}
