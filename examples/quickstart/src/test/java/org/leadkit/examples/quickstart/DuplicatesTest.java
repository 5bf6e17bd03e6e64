package org.leadkit.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DuplicatesTest {

  @Test
  void mostRepeatsAreFoundAndNobodyIsTakenForAnother() throws IOException {
    Duplicates duplicates = taken(Persons.truePersons(inputs().personsFile()));
    assertThat(duplicates.repeats()).isEqualTo(819);
    assertThat(duplicates.known().right()).isEqualTo(duplicates.known().taken());
    assertThat(duplicates.review().right()).isEqualTo(duplicates.review().taken());
    assertThat(duplicates.known().taken()).isGreaterThan(500);
    assertThat(duplicates.review().taken()).isGreaterThan(30);
  }

  @Test
  void ifEveryRowWereAnotherPersonNothingWouldBeRight() throws IOException {
    Duplicates duplicates = taken(Map.of());
    assertThat(duplicates.repeats()).isZero();
    assertThat(duplicates.known().right()).isZero();
  }

  @Test
  void theTruePersonIsInNoStoredLead() throws IOException {
    Input persons = inputs().persons();
    persons.forEach(row -> persons.flow().submit(row.submission()));
    assertThat(Stored.leads(persons.store()))
        .isNotEmpty()
        .allMatch(lead -> lead.profile().value("cluster").isEmpty());
  }

  private static Duplicates taken(Map<Long, String> truth) throws IOException {
    Input persons = inputs().persons();
    Duplicates duplicates = new Duplicates(truth);
    persons.forEach(
        row ->
            duplicates.add(
                new Decided(row.file(), row.line(), persons.flow().submit(row.submission()))));
    return duplicates;
  }

  private static Inputs inputs() throws IOException {
    return new Inputs(Path.of(""));
  }
}
