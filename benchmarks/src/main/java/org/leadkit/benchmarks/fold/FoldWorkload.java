package org.leadkit.benchmarks.fold;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.leadkit.activity.Activity;

/**
 * What a thousand people did in ninety days, a hundred activities each, and fifty rules about it.
 *
 * @param rules two or three for each of twenty types
 * @param people the activities of each person, oldest first
 */
public record FoldWorkload(List<BehaviourRule> rules, List<List<Activity>> people) {

  /** How many activities each person has. */
  public static final int ACTIVITIES = 100;

  /** When the last activity is over. */
  public static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  private static final int PEOPLE = 1_000;
  private static final int RULES = 50;
  private static final int DAYS = 90;
  private static final long SEED = 23;

  private static final List<String> TYPES =
      List.of(
          "page.viewed",
          "email.opened",
          "email.clicked",
          "video.watched",
          "search.made",
          "pricing.viewed",
          "document.downloaded",
          "form.started",
          "form.submitted",
          "chat.opened",
          "chat.answered",
          "webinar.registered",
          "webinar.attended",
          "trial.started",
          "trial.used",
          "demo.asked",
          "call.answered",
          "meeting.held",
          "event.visited",
          "email.unsubscribed");

  /** The same work each time. */
  public static FoldWorkload drawn() {
    Random random = new Random(SEED);
    return new FoldWorkload(
        IntStream.range(0, RULES).mapToObj(i -> rule(i, random)).toList(),
        IntStream.range(0, PEOPLE).mapToObj(i -> activities(random)).toList());
  }

  private static BehaviourRule rule(int number, Random random) {
    Fading fading =
        switch (number % 5) {
          case 0 -> new Fading.None();
          case 1 -> new Fading.Geometric(0.75, Duration.ofDays(30));
          default -> new Fading.HalfLife(Duration.ofDays(7 * (1 + random.nextInt(8))));
        };
    return new BehaviourRule(
        "behaviour-" + number,
        TYPES.get(number % TYPES.size()),
        1 + random.nextInt(30),
        fading,
        number % 10 == 0 ? 1 + random.nextInt(3) : BehaviourRule.ALL);
  }

  /** Low numbers are the most frequent types; people act in bursts, several times a day. */
  private static List<Activity> activities(Random random) {
    List<Instant> times = new ArrayList<>();
    while (times.size() < ACTIVITIES) {
      Instant at = NOW.minusSeconds(random.nextInt(DAYS * 86_400));
      for (int i = random.nextInt(8); i >= 0 && times.size() < ACTIVITIES; i--) {
        times.add(at);
        at = at.minusSeconds(1 + random.nextInt(1_800));
      }
    }
    times.sort(Comparator.naturalOrder());
    List<Activity> activities = new ArrayList<>();
    for (Instant at : times) {
      double skewed = random.nextDouble() * random.nextDouble();
      String type = TYPES.get((int) (skewed * TYPES.size()));
      activities.add(Activity.occurred("activity-%04d".formatted(activities.size()), type, at));
    }
    return List.copyOf(activities);
  }
}
