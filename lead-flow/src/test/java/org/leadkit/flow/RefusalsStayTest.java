package org.leadkit.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadkit.intake.Submission;
import org.leadkit.lead.ContactPoint;
import org.leadkit.profile.Fields;
import org.leadkit.testsupport.Promise;

/** Law 1 over any order of submissions, imports and withdrawals of three people. */
class RefusalsStayTest {

  private enum Kind {
    SUBMIT,
    IMPORT,
    WITHDRAW
  }

  private record Step(Kind kind, String email, String reference, boolean consenting) {}

  @Provide
  Arbitrary<List<Step>> histories() {
    return Combinators.combine(
            Arbitraries.of(Kind.class),
            Arbitraries.of("ada@a.example", "bob@b.example", "cyd@c.example"),
            Arbitraries.of("1", "2", ""),
            Arbitraries.of(true, false))
        .as(Step::new)
        .list()
        .ofMaxSize(20);
  }

  @Property(tries = 300)
  @Promise("C-01: a no stays a no for every interleaving of capture, import and withdrawal")
  void onceWithdrawnIsNeverPermittedAgain(@ForAll("histories") List<Step> history) {
    LeadFlow flow = Flows.inMemory();
    Set<String> refused = new HashSet<>();
    for (Step step : history) {
      if (step.kind() == Kind.WITHDRAW) {
        flow.withdraw(Withdrawal.at(ContactPoint.email(step.email())));
        refused.add(step.email());
      } else {
        Outcome outcome = flow.submit(submission(step));
        boolean permitted = outcome.permission().orElseThrow().outcome().isPermitted();
        String email = outcome.lead().orElseThrow().profile().text(Fields.EMAIL).orElseThrow();
        assertThat(permitted && refused.contains(email)).isFalse();
      }
    }
  }

  private static Submission submission(Step step) {
    Submission begun =
        step.kind() == Kind.IMPORT ? Submission.imported("list") : Submission.from("website");
    Submission filled =
        begun.with(Fields.EMAIL, step.email()).with(Fields.SOURCE_REFERENCE, step.reference());
    return step.consenting() ? Flows.consenting(filled) : filled;
  }
}
