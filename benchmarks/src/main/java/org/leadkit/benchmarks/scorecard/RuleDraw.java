package org.leadkit.benchmarks.scorecard;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.leadkit.benchmarks.Zipf;

/** Draws rules: 55 % of one question, 30 % of two, 15 % of three, each on another attribute. */
final class RuleDraw {

  private static final MathContext ROUND = new MathContext(2);

  private final Random random;
  private int number;

  RuleDraw(long seed) {
    this.random = new Random(seed);
  }

  Rule next() {
    List<Attribute> attributes = new ArrayList<>(List.of(Attribute.values()));
    Collections.shuffle(attributes, random);
    int share = random.nextInt(100);
    int count = share < 55 ? 1 : share < 85 ? 2 : 3;
    return new Rule(
        number++, attributes.subList(0, count).stream().map(this::question).toList(), points());
  }

  private int points() {
    int points = random.nextInt(50) - 20;
    return points < 0 ? points : points + 1;
  }

  private Question question(Attribute attribute) {
    if (attribute == Attribute.TITLE) {
      return new Question.Mentions(
          attribute, some(1 + random.nextInt(3), () -> Zipf.draw(Titles.WORDS, random)));
    }
    if (attribute.isFlag()) {
      return new Question.Flag(attribute, random.nextInt(12) > 0);
    }
    return attribute.isNumber() ? number(attribute) : text(attribute);
  }

  private Question text(Attribute attribute) {
    return random.nextInt(100) < 55
        ? new Question.Is(attribute, Zipf.draw(attribute.texts(), random))
        : new Question.IsOneOf(
            attribute,
            some(
                2 + random.nextInt(4),
                () -> attribute.texts().get(random.nextInt(attribute.texts().size()))));
  }

  private Question number(Attribute attribute) {
    double width = 0.05 + random.nextDouble() * 0.25;
    double low = random.nextDouble() * (1 - width);
    return random.nextBoolean()
        ? new Question.Between(
            attribute, round(attribute.number(low)), round(attribute.number(low + width)))
        : new Question.AtLeast(attribute, round(attribute.number(1 - width)));
  }

  private static long round(long number) {
    return BigDecimal.valueOf(number).round(ROUND).longValue();
  }

  private static List<String> some(int count, Supplier<String> draw) {
    Set<String> different = new LinkedHashSet<>();
    while (different.size() < count) {
      different.add(draw.get());
    }
    return List.copyOf(different);
  }
}
