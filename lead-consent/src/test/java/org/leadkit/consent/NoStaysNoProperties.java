package org.leadkit.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.leadkit.consent.SmallWorld.Person;
import org.leadkit.consent.SmallWorld.Step;
import org.leadkit.consent.SmallWorld.What;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;
import org.leadkit.testsupport.Promise;

/** The first law over random lives of a few persons, against a clerk's notes. */
class NoStaysNoProperties {

  private static final List<ContactRequest> QUESTIONS = questions();

  private static List<ContactRequest> questions() {
    List<ContactRequest> out = new ArrayList<>();
    for (Purpose purpose : List.of(Purpose.DIRECT_MARKETING, Purpose.RESEARCH)) {
      ContactRequest any = ContactRequest.of(purpose, Channel.EMAIL);
      out.add(any);
      for (String point : List.of("p0", "p1", "p2", "shared")) {
        out.add(any.at(Set.of(point)));
        out.add(any.at(Set.of(point)).about("offers"));
      }
    }
    return out;
  }

  @Provide
  Arbitrary<List<Step>> lives() {
    Arbitrary<Integer> number = Arbitraries.integers().between(0, 11);
    return Combinators.combine(
            whats(),
            Arbitraries.integers().between(0, 2),
            number,
            number,
            number,
            number,
            Arbitraries.of(true, false))
        .as(Step::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(30);
  }

  /** What grants comes more often, so that something is left to be refused. */
  private static Arbitrary<What> whats() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.of(What.values())),
        Tuple.of(
            1,
            Arbitraries.of(
                What.GIVEN_WITH_PROOF,
                What.GIVEN_BY_AGENT,
                What.GIVEN_FOR_A_WHILE,
                What.CONFIRMED)));
  }

  @Property(tries = 6_000, edgeCases = EdgeCasesMode.NONE)
  @Promise("C-01: once refused, nothing but a newer proven act of the person permits")
  @Promise("M-03: restrictions cross over by merge and split, consents never do")
  void aNoStaysANo(@ForAll("lives") List<Step> life, @ForAll long seed) {
    SmallWorld world = new SmallWorld();
    boolean cameBack = false;
    for (Step step : life) {
      world.take(step);
      for (Person person : world.persons) {
        cameBack |= check(person, world, step);
      }
    }
    for (Person person : world.persons) {
      orderOfArrivalChangesNothing(person, world, seed);
    }
    Statistics.label("permitted again after a no").collect(cameBack);
    Statistics.label("permitted again after a no")
        .coverage(all -> all.check(true).percentage(share -> share > 5));
  }

  private static boolean check(Person person, SmallWorld world, Step step) {
    boolean cameBack = false;
    for (ContactRequest question : QUESTIONS) {
      if (permits(person.record.state(), question, world)) {
        assertThat(person.notes.mayBeContacted(question, world.now()))
            .as("%s may be asked %s after %s", person.record, question, step)
            .isTrue();
        cameBack |= person.notes.wasRefused(question);
      }
    }
    return cameBack;
  }

  private static void orderOfArrivalChangesNothing(Person person, SmallWorld world, long seed) {
    List<ConsentEvent> shuffled = new ArrayList<>(person.record.state().events());
    Collections.shuffle(shuffled, new Random(seed));
    ConsentState folded = ConsentState.empty();
    for (ConsentEvent event : shuffled) {
      folded = folded.with(event);
    }
    for (ContactRequest question : QUESTIONS) {
      assertThat(permits(folded, question, world))
          .isEqualTo(permits(person.record.state(), question, world));
    }
  }

  private static boolean permits(ConsentState state, ContactRequest question, SmallWorld world) {
    return state.restrictions(question, world.now()).isEmpty()
        && !state.grants(question, world.now()).isEmpty();
  }
}
