package org.leadkit.benchmarks.territory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.leadkit.benchmarks.Zipf;

/** Draws the questions of rules: two to five, 80 % of the rules name a geography. */
final class RuleDraw {

  private static final List<Attribute> OTHERS =
      List.of(Attribute.INDUSTRY, Attribute.SIZE, Attribute.SCORE, Attribute.PRODUCT);

  private final Random random;

  RuleDraw(long seed) {
    this.random = new Random(seed);
  }

  List<Question> next() {
    int count = 2 + random.nextInt(4);
    List<Question> questions = new ArrayList<>();
    if (random.nextInt(100) < 80) {
      addGeography(questions);
    }
    List<Attribute> others = new ArrayList<>(OTHERS);
    Collections.shuffle(others, random);
    for (int i = 0; i < others.size() && questions.size() < count; i++) {
      questions.add(others.get(i).isNumber() ? bands(others.get(i)) : texts(others.get(i)));
    }
    return questions;
  }

  private void addGeography(List<Question> questions) {
    String country = Zipf.draw(Attribute.COUNTRY.texts(), random);
    List<String> states = Attribute.states(country);
    if (states.isEmpty() || random.nextBoolean()) {
      questions.add(
          new Question.IsOneOf(Attribute.COUNTRY, some(country, Attribute.COUNTRY.texts())));
    } else {
      questions.add(new Question.IsOneOf(Attribute.COUNTRY, List.of(country)));
      questions.add(new Question.IsOneOf(Attribute.STATE, some(Zipf.draw(states, random), states)));
    }
  }

  private Question texts(Attribute attribute) {
    List<String> texts = attribute.texts();
    return new Question.IsOneOf(attribute, some(Zipf.draw(texts, random), texts));
  }

  /** The first one alone in 55 of 100, else with one to three others. */
  private List<String> some(String first, List<String> from) {
    Set<String> some = new LinkedHashSet<>(List.of(first));
    int count = random.nextInt(100) < 55 ? 1 : Math.min(from.size(), 2 + random.nextInt(3));
    while (some.size() < count) {
      some.add(from.get(random.nextInt(from.size())));
    }
    return List.copyOf(some);
  }

  /** One of the bands. */
  private Question bands(Attribute attribute) {
    List<Long> edges = attribute.edges();
    int band = random.nextInt(edges.size() - 1);
    return new Question.Between(attribute, edges.get(band), edges.get(band + 1) - 1);
  }
}
