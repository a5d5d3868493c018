package org.passerelle.intake.apply;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.passerelle.programmes.blueprint.AnswerKind;
import org.passerelle.programmes.blueprint.PersonFact;
import org.passerelle.programmes.blueprint.ResidenceGround;
import org.passerelle.programmes.blueprint.WorkingLife;

/** The closed sets of answers, by the values that are kept, in the order in which they are shown. */
final class AnswerOptions {
  static final String UNKNOWN = "unknown";
  static final String MOTHER_TONGUE = "mother";
  static final String STATELESS = "XXA";
  static final String COUNTRY_UNKNOWN = "XXX";

  static final Set<String> LEVELS = ordered("a1", "a2", "b1", "b2", "c1", "c2", MOTHER_TONGUE);
  static final List<String> PARTS_OF_DAY = List.of("morning", "afternoon", "evening");
  static final Set<String> HOURS =
      IntStream.rangeClosed(1, 7)
          .boxed()
          .flatMap(day -> PARTS_OF_DAY.stream().map(part -> day + "-" + part))
          .collect(Collectors.toCollection(LinkedHashSet::new));
  static final Set<String> INTERESTS =
      ordered(
          "sport", "football", "cooking", "music", "reading", "film", "nature", "walking", "gardening", "crafts",
          "technology", "languages", "art", "dance", "travel", "games", "animals", "volunteering");
  static final Set<String> LANGUAGES =
      ordered(
          "am", "ar", "az", "be", "bg", "bm", "bn", "bs", "ckb", "cs", "da", "de", "el", "en", "es", "et", "fa", "ff",
          "fi", "fr", "ha", "he", "hi", "hr", "hu", "hy", "id", "ig", "it", "ja", "ka", "kk", "kmr", "ko", "ky", "ln",
          "lt", "lv", "mk", "ml", "mn", "ne", "nl", "no", "om", "pa", "pl", "prs", "ps", "pt", "rn", "ro", "rom", "ru",
          "rw", "si", "sk", "sl", "so", "sq", "sr", "sv", "sw", "ta", "te", "tg", "th", "ti", "tk", "tl", "tr", "ug",
          "uk", "ur", "uz", "vi", "wo", "yo", "zgh", "zh");

  private static final Set<String> COUNTRIES =
      Stream.concat(Stream.of("XK"), Stream.of(Locale.getISOCountries()))
          .collect(Collectors.toCollection(LinkedHashSet::new));

  private AnswerOptions() {}

  /** Of a question with one answer out of several; empty for a question with other answers. */
  static Set<String> of(PersonFact fact) {
    return switch (fact) {
      case WORK_RIGHT, REGISTERED_AS_JOBSEEKER -> ordered("yes", "no", UNKNOWN);
      case GENDER -> ordered("woman", "man", "non-binary", "undisclosed");
      case CONTACT_WISH -> ordered("phone", "text", "email");
      case RESIDENCE_GROUND -> grounds();
      case WORKING_LIFE -> keys(WorkingLife.values());
      case EDUCATION -> ordered("0", "1", "2", "3", "4", "5", "6", "7", "8");
      case MEETING_WISH -> ordered("in-person", "online", "either");
      case GENDER_WISH -> ordered("any", "woman", "man");
      case HOW_HEARD -> ordered("friend", "school", "employment-service", "organisation", "internet", "event", "other");
      default -> fact.answer() == AnswerKind.YES_NO ? ordered("yes", "no") : Set.of();
    };
  }

  static Set<String> countries() {
    return COUNTRIES;
  }

  static boolean isCountry(String code) {
    return COUNTRIES.contains(code) || code.equals(STATELESS) || code.equals(COUNTRY_UNKNOWN);
  }

  private static Set<String> grounds() {
    Set<String> grounds = new LinkedHashSet<>(keys(ResidenceGround.values()));
    grounds.add(UNKNOWN);
    return grounds;
  }

  static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Set<String> keys(Enum<?>[] constants) {
    return Arrays.stream(constants).map(AnswerOptions::key).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Set<String> ordered(String... values) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(values)));
  }
}
