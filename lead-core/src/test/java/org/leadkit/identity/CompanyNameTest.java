package org.leadkit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CompanyNameTest {

  @Test
  void theCasesOfCleancoFoldAlike() throws IOException {
    List<String> cases = cases();
    assertThat(cases).hasSize(10);
    for (String line : cases) {
      String[] names = line.split("\\|", -1);
      assertThat(CompanyName.fold(names[0])).as(line).isEqualTo(CompanyName.fold(names[1]));
    }
  }

  @Test
  void legalFormsOfManyCountriesGo() {
    assertThat(
            List.of(
                "Engines",
                "ENGINES GmbH & Co. KG",
                "Engines, Inc.",
                "Engines S.A. de C.V.",
                "PT Engines Tbk",
                "ООО Engines",
                "Engines Sp. z o.o.",
                "Engines B.V.",
                "Éngines  Pty. Ltd.",
                "Engines und Co"))
        .extracting(CompanyName::fold)
        .containsOnly("engines");
  }

  @Test
  void namesThatDifferInMoreThanTheirFormStayApart() {
    assertThat(CompanyName.fold("Engines Berlin GmbH")).isEqualTo("engines berlin");
    assertThat(CompanyName.fold("Engineering Ltd")).isEqualTo("engineering");
    assertThat(CompanyName.fold("Smith & Jones")).isEqualTo("smith and jones");
    assertThat(CompanyName.fold("Smith und Jones AG")).isEqualTo("smith and jones");
    assertThat(CompanyName.fold("Groß & Søn")).isEqualTo("gross and son");
  }

  @Test
  void aNameThatIsNothingButAFormStays() {
    assertThat(CompanyName.fold("AG")).isEqualTo("ag");
    assertThat(CompanyName.fold("Limited")).isEqualTo("limited");
    assertThat(CompanyName.fold(" .&. ")).isEqualTo("and");
    assertThat(CompanyName.fold("...")).isEmpty();
  }

  @Property
  void foldingTwiceIsFoldingOnce(@ForAll String name) {
    assertThat(CompanyName.fold(CompanyName.fold(name))).isEqualTo(CompanyName.fold(name));
  }

  private static List<String> cases() throws IOException {
    try (InputStream in = CompanyNameTest.class.getResourceAsStream("/company/cleanco.txt")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }
}
