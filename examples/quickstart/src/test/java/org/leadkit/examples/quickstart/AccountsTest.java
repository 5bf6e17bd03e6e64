package org.leadkit.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class AccountsTest {

  private final Inputs inputs = inputs();

  private static Inputs inputs() {
    try {
      return new Inputs(Path.of(""));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whatBecameOfTheRowsAddsUp() throws IOException {
    Input input = inputs.webhooks();
    assertThat(Accounts.fault(input, sent(input))).isEmpty();
  }

  @Test
  void aRowThatIsLostOnTheWayIsNoticed() throws IOException {
    Input whole = inputs.webhooks();
    Input losing =
        new Input(
            whole.name(), whole.files(), losingOne(whole.reader()), whole.flow(), whole.store());
    assertThat(Accounts.fault(losing, sent(losing)))
        .hasValueSatisfying(fault -> assertThat(fault).contains("(12) rows, (11) accounted for"));
  }

  private static Funnel sent(Input input) throws IOException {
    Funnel funnel = new Funnel(input.name());
    input.forEach(row -> funnel.add(input.flow().submit(row.submission())));
    return funnel;
  }

  private static Input.Reader losingOne(Input.Reader reader) {
    AtomicInteger seen = new AtomicInteger();
    return new Input.Reader() {
      @Override
      public void read(Path file, Consumer<Row> rows) throws IOException {
        reader.read(
            file,
            row -> {
              if (seen.incrementAndGet() != 2) {
                rows.accept(row);
              }
            });
      }

      @Override
      public int headings() {
        return reader.headings();
      }
    };
  }
}
