package org.leadkit.benchmarks;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;
import org.leadkit.scoring.ScoringModel;
import org.mvel2.MVEL;
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
import org.openjdk.jmh.infra.Blackhole;

/**
 * One small scorecard over the same 1,000 people: hand-written Java, an expression language, and
 * leadkit, which alone of the three also gives its reasons. All three must agree before they are
 * timed.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ScoringBenchmark {

  private static final int PEOPLE = 1_000;
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final String[] TITLES = {"VP Sales", "Head of Data", "Clerk", "Engineer"};
  private static final String[] COUNTRIES = {"DE", "AT", "FR", "US"};
  private static final String[] INDUSTRIES = {"software", "machinery", "retail", "health"};

  private record Person(String title, String country, String industry, int size) {}

  private final List<Person> people = new ArrayList<>();
  private final List<Profile> profiles = new ArrayList<>();
  private final List<Map<String, Object>> variables = new ArrayList<>();
  private final Map<Serializable, Integer> expressions = new HashMap<>();
  private final ScoringModel model =
      ScoringModel.named("fit")
          .rule("senior-title", Fields.TITLE.mentions("VP", "Head", "Chief"), 30)
          .rule("mid-market", Fields.COMPANY_SIZE.between(50, 1_000), 25)
          .rule("industry", Fields.INDUSTRY.isOneOf("machinery", "software"), 20)
          .rule("dach", Fields.COUNTRY.isOneOf("DE", "AT", "CH"), 10)
          .rule("tiny", Fields.COMPANY_SIZE.atMost(5), -20)
          .qualifyAt(50)
          .build();

  /** Makes the people, and checks that all three score them alike. */
  @Setup
  public void setUp() {
    Random random = new Random(17);
    for (int i = 0; i < PEOPLE; i++) {
      add(
          new Person(
              TITLES[random.nextInt(TITLES.length)],
              COUNTRIES[random.nextInt(COUNTRIES.length)],
              INDUSTRIES[random.nextInt(INDUSTRIES.length)],
              random.nextInt(2_000)));
    }
    expressions.put(MVEL.compileExpression("title.toLowerCase() ~= '.*(vp|head|chief).*'"), 30);
    expressions.put(MVEL.compileExpression("size >= 50 && size <= 1000"), 25);
    expressions.put(
        MVEL.compileExpression("industry == 'machinery' || industry == 'software'"), 20);
    expressions.put(
        MVEL.compileExpression("country == 'DE' || country == 'AT' || country == 'CH'"), 10);
    expressions.put(MVEL.compileExpression("size <= 5"), -20);
    for (int i = 0; i < PEOPLE; i++) {
      long ours = model.score(profiles.get(i), NOW).outcome().total().thousandths() / 1_000;
      if (ours != byHand(people.get(i)) || ours != byExpressions(variables.get(i))) {
        throw new IllegalStateException("The scores of person (" + i + ") differ.");
      }
    }
  }

  private void add(Person person) {
    people.add(person);
    profiles.add(
        Profile.empty()
            .with(Fields.TITLE, person.title())
            .with(Fields.COUNTRY, person.country())
            .with(Fields.INDUSTRY, person.industry())
            .with(Fields.COMPANY_SIZE, person.size()));
    variables.add(
        Map.of(
            "title", person.title(),
            "country", person.country(),
            "industry", person.industry(),
            "size", person.size()));
  }

  /** Straight-line Java: the score and nothing else. */
  @Benchmark
  @OperationsPerInvocation(PEOPLE)
  public void handWritten(Blackhole hole) {
    people.forEach(person -> hole.consume(byHand(person)));
  }

  /** MVEL, compiled: the score and nothing else. */
  @Benchmark
  @OperationsPerInvocation(PEOPLE)
  public void expressionLanguage(Blackhole hole) {
    variables.forEach(known -> hole.consume(byExpressions(known)));
  }

  /** leadkit: the score with all of its reasons. */
  @Benchmark
  @OperationsPerInvocation(PEOPLE)
  public void leadkit(Blackhole hole) {
    profiles.forEach(profile -> hole.consume(model.score(profile, NOW)));
  }

  private static int byHand(Person person) {
    int score = 0;
    String title = person.title().toLowerCase(Locale.ROOT);
    if (title.contains("vp") || title.contains("head") || title.contains("chief")) {
      score += 30;
    }
    if (person.size() >= 50 && person.size() <= 1_000) {
      score += 25;
    }
    if (person.industry().equals("machinery") || person.industry().equals("software")) {
      score += 20;
    }
    String country = person.country();
    if (country.equals("DE") || country.equals("AT") || country.equals("CH")) {
      score += 10;
    }
    return person.size() <= 5 ? score - 20 : score;
  }

  private int byExpressions(Map<String, Object> known) {
    int score = 0;
    for (Map.Entry<Serializable, Integer> rule : expressions.entrySet()) {
      if (Boolean.TRUE.equals(MVEL.executeExpression(rule.getKey(), known))) {
        score += rule.getValue();
      }
    }
    return score;
  }
}
