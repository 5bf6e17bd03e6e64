package org.leadkit.consent.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words by which people opt out, in the spelling of {@link InboundWords}.
 *
 * <p>Sources of the keywords: 47 CFR 64.1200(a)(10) for stop, quit, end, revoke, opt out, cancel
 * and unsubscribe; the reference pages of Twilio and Braze for stopall, those of Twilio for arrete
 * and arrett, those of AWS End User Messaging for arret and remove, which carriers of the United
 * States and Canada require; START and UNSTOP from all of them. YES is left out: it answers any
 * question.
 */
final class OptOutWords {

  private static final Set<String> PER_SE =
      phrases(
          "stop, quit, end, revoke, opt out, optout, cancel, unsubscribe, stopall, stop "
              + "all, arret, arrete, arrett, remove");

  /** The parts of the keyword of two words. */
  private static final Set<String> OPT_OUT = Set.of("opt", "out");

  private static final Set<String> RESUME = Set.of("start", "unstop");

  /** With a keyword, and nothing else, they make a sentence that says nothing but the keyword. */
  private static final Set<String> COURTESY =
      words(
          "please pls plz thanks thank you thx now me it this these those them that immediately asap"
              + " ok okay hi hello hey just i id we want to would like need wish can could kindly the"
              + " messages message msgs msg texts text texting messaging calling sending"
              + " contacting emails email emailing mailing mails mail sms spam spamming list from"
              + " your ever again already and all any more right away sir madam service services"
              + " subscription subscriptions newsletter newsletters notifications alerts marketing"
              + " promotions promos ads u ur im am");

  private static final Set<String> PHRASES =
      phrases(
          "leave me alone, leave us alone, leave me be, take me off, take us off, take my "
              + "name off, take my number off, remove me, remove us, remove my name, remove my "
              + "number, remove this number, delete me, delete my number, lose my number, forget "
              + "my number, opt me out, opting out, opt out of, off your list, off the list, off "
              + "this list, off of your list, do not contact, do not call, do not text, do not "
              + "message, do not email, do not bother me, do not send me, dont contact, dont "
              + "call, dont text, dont message, dont email, dont bother me, dont send me, never "
              + "contact, never call, never text, never message, never email, never bother me, "
              + "never send me, no more text, no more texts, no more messages, no more emails, no "
              + "more calls, no more mails, no more sms, stop texting, stop messaging, stop "
              + "calling, stop contacting, stop emailing, stop mailing, stop sending, stop "
              + "spamming, stop bothering, stop harassing, quit texting, quit messaging, quit "
              + "calling, quit contacting, quit emailing, quit mailing, quit sending, quit "
              + "spamming, quit bothering, quit harassing, unsubscribe me, unsubscribe from, "
              + "revoke my consent, revoke consent, withdraw my consent, withdraw consent, no "
              + "longer want to receive, no longer want to hear from, no longer want to be "
              + "contacted, no longer wish to receive, no longer wish to hear from, no longer "
              + "wish to be contacted, do not want to receive, do not want to hear from, do not "
              + "want to be contacted, dont want to receive, dont want to hear from, dont want to "
              + "be contacted, cease and desist, fuck off, piss off, unsub");

  /** In any place they may mean an opt-out; every keyword comes to these. */
  private static final Set<String> SOFT =
      phrases(
          "stopping, quitting, cancelled, canceled, cancelling, canceling, unsubscribed, "
              + "unsubscribing, opt, opted, revoked, revoking, withdraw, spam, scam, harassment, "
              + "harassing, wrong number, wrong person, not interested, no interest, no thanks, "
              + "no thank you, enough, annoying, do not want, dont want, no longer want, no "
              + "longer wish, go away, delete, removed, blocked, blocking, report you, lawyer, "
              + "attorney, do not disturb, no more, un subscribe, unsuscribe, unsubcribe, unsubscibe, "
              + "unsubscrib, unsubsribe, unsubscrbe");

  /**
   * The like in other languages of the shipped packs and their neighbours; somebody must read it.
   */
  private static final Set<String> FOREIGN =
      phrases(
          "abmelden, abmeldung, abbestellen, austragen, keine werbung, keine mails, keine e mails, "
              + "keine anrufe, keine nachrichten, nicht mehr, widerruf, widerrufe, widerspreche, "
              + "widerspruch, desabonner, desabonnez, desabonnement, desinscrire, desinscrivez, "
              + "desinscription, retirez moi, plus de mails, plus de messages, plus d appels, ne "
              + "plus recevoir, ne me contactez plus, ne m appelez plus, baja, no me llamen, no me "
              + "llame, no me contacten, no mas, parar, detener, afmelden, uitschrijven, geen "
              + "reclame, basta, cancellami, cancellatemi, disiscrivimi, disiscrizione, rimuovimi, "
              + "стоп, отписаться, отпишите");

  /** Letters of other alphabets, and the Latin ones that they look like. */
  private static final String STRANGERS = "аеорстхіѕјкмвуαεοριτυχκνβσς";

  private static final String FAMILIAR = "aeopctxisjkmbyaeopityxknbss";

  private static final Set<String> NEGATIONS =
      words("not dont never didnt wont cant cannot doesnt without havent isnt");

  /** What limits a wish to some time or case. */
  private static final Set<String> LIMITS =
      words(
          "before after until till today tonight tomorrow during between while unless except if"
              + " when monday tuesday wednesday thursday friday saturday sunday am pm morning evening");

  private static final int LONGEST_PHRASE = 6;

  /** The first word of every phrase; a long text has few of them. */
  private static final Set<String> BEGINNINGS =
      Stream.of(PER_SE, PHRASES, SOFT, FOREIGN)
          .flatMap(Set::stream)
          .map(phrase -> phrase.split(" ", 2)[0])
          .collect(Collectors.toUnmodifiableSet());

  /** The keywords without doubled letters. */
  private static final Map<String, String> SHORTENED =
      PER_SE.stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  OptOutWords::once,
                  Function.identity(),
                  (one, other) -> one.compareTo(other) < 0 ? one : other));

  private OptOutWords() {}

  static OptOutReading read(List<String> words) {
    String whole = String.join(" ", words);
    if (PER_SE.contains(whole)) {
      return new OptOutReading.PerSe(Set.of(whole));
    }
    if (RESUME.contains(whole)) {
      return new OptOutReading.Resume(Set.of(whole));
    }
    Set<String> keywords = found(words, PER_SE, false);
    if (!keywords.isEmpty() && isNothingElse(words)) {
      return new OptOutReading.Reasonable(keywords);
    }
    Set<String> phrases = found(words, PHRASES, true);
    if (!phrases.isEmpty() && words.stream().noneMatch(LIMITS::contains)) {
      return new OptOutReading.Reasonable(phrases);
    }
    Set<String> soft = new TreeSet<>(keywords);
    soft.addAll(found(words, SOFT, false));
    soft.addAll(found(words, FOREIGN, false));
    soft.addAll(found(words, PHRASES, false));
    soft.addAll(stretched(words));
    return soft.isEmpty() ? new OptOutReading.None() : new OptOutReading.Ambiguous(soft);
  }

  private static boolean isNothingElse(List<String> words) {
    return words.stream()
        .allMatch(
            word -> PER_SE.contains(word) || COURTESY.contains(word) || OPT_OUT.contains(word));
  }

  /** Which of the phrases stand in the words; with or without those that a negation precedes. */
  private static Set<String> found(List<String> words, Set<String> phrases, boolean affirmed) {
    Set<String> found = new TreeSet<>();
    for (int from = 0; from < words.size(); from++) {
      boolean isNegated = from > 0 && NEGATIONS.contains(words.get(from - 1));
      if (BEGINNINGS.contains(words.get(from)) && !(affirmed && isNegated)) {
        int last = Math.min(words.size(), from + LONGEST_PHRASE);
        for (int to = from + 1; to <= last; to++) {
          String phrase = String.join(" ", words.subList(from, to));
          if (phrases.contains(phrase)) {
            found.add(phrase);
          }
        }
      }
    }
    return found;
  }

  /** Keywords with letters held down or put in from another alphabet: stoppp. */
  private static Set<String> stretched(List<String> words) {
    Set<String> found = new TreeSet<>();
    for (String word : words) {
      String keyword = SHORTENED.get(once(word));
      if (keyword != null) {
        found.add(keyword);
      }
    }
    return found;
  }

  private static String once(String word) {
    StringBuilder once = new StringBuilder();
    word.codePoints()
        .map(OptOutWords::latin)
        .filter(c -> once.isEmpty() || once.codePointBefore(once.length()) != c)
        .forEach(once::appendCodePoint);
    return once.toString();
  }

  private static int latin(int letter) {
    int place = STRANGERS.indexOf(letter);
    return place < 0 ? letter : FAMILIAR.charAt(place);
  }

  private static Set<String> phrases(String list) {
    return Set.of(list.split(", "));
  }

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }
}
