package org.leadkit.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.flow.Flows.ada;
import static org.leadkit.flow.Flows.consenting;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.Recipient;
import org.leadkit.consent.chain.ConsentChain;
import org.leadkit.consent.chain.Payload;
import org.leadkit.consent.chain.Salt;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.TenantId;
import org.leadkit.memory.InMemoryLeadStore;
import org.leadkit.memory.InMemoryPrivacyLog;
import org.leadkit.retention.DataCategory;
import org.leadkit.retention.RetainedItem;
import org.leadkit.retention.Treatment;
import org.leadkit.spi.Page;
import org.leadkit.spi.PersonalStore;
import org.leadkit.spi.Subject;
import org.leadkit.testsupport.Promise;

/** A host that keeps a hash chain of consent beside the leads, and registers its payloads. */
class ChainOutlivesErasureTest {

  private final Chains chains = new Chains();
  private final InMemoryLeadStore store = new InMemoryLeadStore();
  private final LeadFlow flow =
      Flows.on(store).privacyLog(new InMemoryPrivacyLog()).personalStore(chains).build();

  @Test
  @Promise("P-02: the chain of consent still verifies when its payloads were erased")
  void theChainVerifiesBeforeAndAfterAndHoldsNothingOfThePerson() {
    LeadId lead = flow.submit(consenting(ada())).answer().lead().orElseThrow();
    List<ConsentEvent> events = store.find(TenantId.DEFAULT, lead).orElseThrow().consents();
    chains.append(lead, events);
    assertThat(chains.chain.entries()).hasSize(events.size());
    assertThat(chains.chain.verify(chains.payloads).isIntact()).isTrue();
    String head = chains.chain.head();

    flow.privacy().erase(ErasureOrder.of("e1").lead(lead).withholdingNothing());

    assertThat(chains.payloads).isEmpty();
    assertThat(chains.chain.verify().isIntact()).isTrue();
    assertThat(chains.chain.verify(head, events.size()).isIntact()).isTrue();
    assertThat(chains.chain.entries().toString())
        .doesNotContain(events.get(0).point())
        .doesNotContain(lead.value());
  }

  /** One chain and its payloads by place. */
  private static final class Chains implements PersonalStore {
    private final Random random = new Random(7);
    private final Map<Integer, Payload> payloads = new HashMap<>();
    private ConsentChain chain = ConsentChain.begin(Payload.subject(salt(), "nobody"));
    private String subject = "";

    void append(LeadId lead, List<ConsentEvent> events) {
      subject = lead.value();
      chain = ConsentChain.begin(Payload.subject(salt(), subject));
      for (ConsentEvent event : events) {
        Payload payload = Payload.of(event, salt()).with("ip", "192.0.2.17");
        payloads.put(chain.entries().size(), payload);
        chain = chain.append(event, payload);
      }
    }

    private Salt salt() {
      byte[] bytes = new byte[16];
      random.nextBytes(bytes);
      return new Salt(HexFormat.of().formatHex(bytes));
    }

    @Override
    public String name() {
      return "consent-chain";
    }

    @Override
    public List<RetainedItem> find(TenantId tenant, Subject person) {
      return person.leads().contains(new LeadId(subject)) ? all() : List.of();
    }

    @Override
    public Page<RetainedItem> items(TenantId tenant, String cursor, int limit) {
      return new Page<>(all(), null);
    }

    private List<RetainedItem> all() {
      return IntStream.range(0, chain.entries().size())
          .filter(payloads::containsKey)
          .mapToObj(this::item)
          .toList();
    }

    private RetainedItem item(int place) {
      return new RetainedItem(
          name(),
          Integer.toString(place),
          subject,
          "chain-payload",
          "",
          DataCategory.CONSENT_PROOF,
          Set.of(),
          Set.of(),
          Recipient.Role.UNKNOWN,
          Map.of());
    }

    @Override
    public Map<String, String> treat(TenantId tenant, Map<String, Treatment> treatments) {
      treatments.forEach(
          (place, treatment) -> {
            if (treatment.isDestructive()) {
              payloads.remove(Integer.valueOf(place));
            }
          });
      return Map.of();
    }
  }
}
