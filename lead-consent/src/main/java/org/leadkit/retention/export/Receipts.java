package org.leadkit.retention.export;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.leadkit.consent.LawfulBasis;
import org.leadkit.profile.Field;
import org.leadkit.profile.Profile;
import org.leadkit.profile.Sensitivity;
import org.leadkit.retention.DataCategory;

/** The receipts of all consent events of a person. */
final class Receipts {

  private Receipts() {}

  /** What a receipt says of an event; without each of them there is none. */
  private static final List<String> SAID =
      List.of(
          "event",
          "occurredAt",
          "actor",
          "source",
          "purposes",
          "brands",
          "level",
          "basis",
          "until",
          "shownBy",
          "notice");

  static List<ConsentReceipt> of(SubjectFile data, List<Datum> told, Telling telling) {
    boolean isTold =
        SAID.stream()
            .map(name -> telling.inventory().value("consent-event", name))
            .allMatch(telling.sieve()::mayShow);
    return isTold ? of(data, told, telling.cutOff()) : List.of();
  }

  private static List<ConsentReceipt> of(SubjectFile data, List<Datum> told, Instant cutOff) {
    return data.leads().stream()
        .flatMap(
            held ->
                held.consents().stream()
                    .filter(event -> !event.recordedAt().isAfter(cutOff))
                    .map(
                        event ->
                            ConsentReceipt.of(
                                event, held.lead().id().value(), terms(data, told, held, cutOff)))
                    .flatMap(Optional::stream))
        .toList();
  }

  private static ConsentReceipt.Terms terms(
      SubjectFile data, List<Datum> told, HeldLead held, Instant cutOff) {
    Set<DataCategory> categories =
        told.stream()
            .filter(datum -> datum.tag().basis() == LawfulBasis.CONSENT)
            .map(datum -> datum.tag().category())
            .collect(Collectors.toSet());
    Set<String> special =
        held.lead().profile().entries().stream()
            .map(Profile.Entry::field)
            .filter(field -> field.sensitivity() == Sensitivity.SENSITIVE)
            .map(Field::label)
            .collect(Collectors.toSet());
    return new ConsentReceipt.Terms(
        data.controller(),
        categories,
        special,
        Disclosed.until(cutOff, data.recipients()).stream().map(Disclosed::recipient).toList(),
        termination(data.kept()));
  }

  private static String termination(Collection<Kept> kept) {
    return kept.stream()
        .filter(one -> one.category().equals(DataCategory.CONSENT_PROOF))
        .map(Kept::rule)
        .findFirst()
        .orElse("");
  }
}
