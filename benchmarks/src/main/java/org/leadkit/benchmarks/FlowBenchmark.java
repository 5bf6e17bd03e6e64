package org.leadkit.benchmarks;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.leadkit.flow.LeadFlow;
import org.leadkit.flow.Outcome;
import org.leadkit.intake.Submission;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;
import org.leadkit.profile.Fields;
import org.leadkit.routing.RoutingPolicy;
import org.leadkit.scoring.ScoringModel;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The whole way of a new lead, from submission to commit, in memory. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FlowBenchmark {

  private LeadFlow flow = flow();
  private long number;

  /** Each iteration begins with an empty store. */
  @Setup(Level.Iteration)
  public void setUp() {
    flow = flow();
  }

  private static LeadFlow flow() {
    return LeadFlow.inMemory()
        .scoring(
            ScoringModel.named("fit")
                .rule("senior-title", Fields.TITLE.mentions("VP", "Head", "Chief"), 30)
                .rule("mid-market", Fields.COMPANY_SIZE.between(50, 1_000), 25)
                .qualifyAt(50)
                .build())
        .routing(
            RoutingPolicy.named("emea")
                .rule(
                    "dach",
                    Fields.COUNTRY.isOneOf("DE", "AT"),
                    Duration.ofHours(1),
                    "anna",
                    "bernd")
                .otherwise(Duration.ofHours(8), "inbound-queue"))
        .build();
  }

  /** A person who was never seen before. */
  @Benchmark
  public Outcome submitNewLead() {
    return flow.submit(
        Submission.from("website")
            .with(Fields.EMAIL, "person" + number++ + "@engines.example")
            .with(Fields.TITLE, "VP Engineering")
            .with(Fields.COMPANY_SIZE, "240")
            .with(Fields.COUNTRY, "de")
            .consentTo(Purpose.SALES_FOLLOW_UP, Channel.EMAIL));
  }
}
