package org.leadkit.consent.pack.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leadkit.consent.ContactRequest;
import org.leadkit.consent.Dialing;
import org.leadkit.consent.Recipient;
import org.leadkit.consent.pack.PackRule;
import org.leadkit.consent.pack.PolicyPack;
import org.leadkit.consent.pack.RuleHead;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;

/**
 * One question for each way in which the rules of a pack can tell questions apart, and one date for
 * each stretch in which the same rules are in force. What is true of these is true of all.
 *
 * @param requests the questions
 * @param dates the first date of each stretch from today on, in order
 */
record Questions(List<ContactRequest> requests, List<LocalDate> dates) {

  /** Far from every name that a rule can hold, because it is not in kebab case. */
  private static final String OTHER = "another ";

  static Questions of(PolicyPack pack, LocalDate today) {
    List<RuleHead> heads =
        pack.rules().stream().map(PackRule::head).filter(RuleHead::enabled).toList();
    List<Purpose> purposes =
        distinct(
            Arrays.asList(Purpose.values()), heads, (head, one) -> purposes(head).contains(one));
    List<Channel> channels =
        distinct(
            Arrays.asList(Channel.values()), heads, (head, one) -> channels(head).contains(one));
    List<Dialing> ways =
        distinct(
            Arrays.asList(Dialing.values()),
            heads,
            (head, one) -> head.applies().dialing().contains(one));
    List<Recipient.Role> roles =
        distinct(
            Arrays.asList(Recipient.Role.values()),
            heads,
            (head, one) -> !head.applies().roles().isEmpty() && isInOrUnknown(head, one));
    List<String> brands =
        distinct(
            names(heads, head -> head.applies().scope().brands()),
            heads,
            (head, one) -> head.applies().scope().brands().contains(one));
    List<String> topics =
        distinct(
            names(heads, head -> head.applies().scope().topics()),
            heads,
            (head, one) -> head.applies().scope().topics().contains(one));
    List<ContactRequest> requests = new ArrayList<>();
    for (Purpose purpose : purposes) {
      for (Channel channel : channels) {
        for (Dialing way : ways) {
          for (Recipient.Role role : roles) {
            ContactRequest request =
                ContactRequest.of(purpose, channel)
                    .dialled(way)
                    .to(new Recipient(role, Set.of(), Set.of()));
            brands.forEach(
                brand ->
                    topics.forEach(topic -> requests.add(request.inNameOf(brand).about(topic))));
          }
        }
      }
    }
    return new Questions(List.copyOf(requests), dates(heads, today));
  }

  /** An unknown role is told apart from each known one. */
  private static boolean isInOrUnknown(RuleHead head, Recipient.Role role) {
    return role == Recipient.Role.UNKNOWN || head.applies().roles().contains(role);
  }

  private static Set<Purpose> purposes(RuleHead head) {
    return head.applies().scope().purposes();
  }

  private static Set<Channel> channels(RuleHead head) {
    return head.applies().scope().channels();
  }

  private static List<String> names(
      List<RuleHead> heads, Function<RuleHead, Collection<String>> some) {
    Set<String> names =
        heads.stream().flatMap(head -> some.apply(head).stream()).collect(Collectors.toSet());
    return Stream.concat(Stream.of("", OTHER), new TreeSet<>(names).stream()).toList();
  }

  /** The first of those values that no rule tells apart. */
  private static <T> List<T> distinct(
      List<T> values, List<RuleHead> heads, BiPredicate<RuleHead, T> names) {
    Map<List<Boolean>, T> first = new LinkedHashMap<>();
    for (T value : values) {
      first.putIfAbsent(heads.stream().map(head -> names.test(head, value)).toList(), value);
    }
    return List.copyOf(first.values());
  }

  private static List<LocalDate> dates(List<RuleHead> heads, LocalDate today) {
    Set<LocalDate> dates = new TreeSet<>(Set.of(today));
    for (RuleHead head : heads) {
      dates.add(head.inForce().from());
      dates.add(head.inForce().until());
    }
    return dates.stream()
        .filter(date -> !date.isBefore(today) && !date.equals(LocalDate.MAX))
        .toList();
  }
}
