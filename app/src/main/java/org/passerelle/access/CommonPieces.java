package org.passerelle.access;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What everybody makes passwords of: a list of our own (words, given names, clubs), and what CLDR calls months, days,
 * countries, languages and cities where our people come from and live; runs along a keyboard; digits; repetitions.
 */
final class CommonPieces {
  private static final int SHORTEST_NAME = 4;
  private static final int SHORTEST_RUN = 4;
  private static final List<String> LOCALES =
      List.of("en", "fr", "nl", "de", "uk", "ar", "es", "it", "pt", "pl", "ro", "ru", "tr", "fa", "sq", "so", "sw", "am", "ti");
  /** Rows and columns of the keyboards in use here, each read in both directions. */
  private static final List<String> KEYBOARD =
      Stream.of(
              "1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "azertyuiop", "qsdfghjklm", "wxcvbn", "qwertzuiop",
              "yxcvbnm", "йцукенгшщзхї", "фівапролджє", "ячсмитьбю", "фывапролджэ", "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
              "1aqw2zsx3edc4rfv", "q1w2e3r4t5y6u7i8o9p0", "1q2w3e4r5t6y7u8i9o0p", "a1b2c3d4e5f6",
              "abcdefghijklmnopqrstuvwxyz")
          .map(CommonPieces::plain)
          .flatMap(run -> Stream.of(run, new StringBuilder(run).reverse().toString()))
          .toList();
  private static final Set<String> WORDS = words();
  private static final int LONGEST = WORDS.stream().mapToInt(String::length).max().orElse(0);

  private CommonPieces() {}

  static int known() {
    return WORDS.size();
  }

  /** @param piece as {@link #plain} leaves it */
  static boolean has(String piece) {
    return (piece.length() <= LONGEST && WORDS.contains(piece))
        || piece.chars().allMatch(Character::isDigit)
        || (piece.length() > 2 && piece.chars().distinct().count() == 1)
        || (piece.length() >= SHORTEST_RUN && KEYBOARD.stream().anyMatch(run -> run.contains(piece)));
  }

  /** Letters and digits in lower case, without accents. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** Digits and signs read as the letters they often stand for. */
  static String withLetters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.chars().forEach(c -> letters.append(letter((char) c)));
    return letters.toString();
  }

  private static char letter(char c) {
    return switch (c) {
      case '0' -> 'o';
      case '1', '!' -> 'i';
      case '3' -> 'e';
      case '4', '@' -> 'a';
      case '5', '$' -> 's';
      case '7' -> 't';
      default -> c;
    };
  }

  private static Set<String> words() {
    Set<String> words = new HashSet<>();
    listed().forEach(word -> words.add(plain(word)));
    for (String tag : LOCALES) {
      namesIn(new ULocale(tag))
          .flatMap(name -> Stream.concat(Stream.of(name), Stream.of(name.split("[^\\p{L}\\p{M}]+"))))
          .map(CommonPieces::plain)
          .filter(name -> name.length() >= SHORTEST_NAME)
          .forEach(words::add);
    }
    return Set.copyOf(words);
  }

  private static Stream<String> listed() {
    try (InputStream list = CommonPieces.class.getResourceAsStream("common-passwords.txt")) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> namesIn(ULocale locale) {
    DateFormatSymbols dates = DateFormatSymbols.getInstance(locale);
    LocaleDisplayNames names = LocaleDisplayNames.getInstance(locale);
    TimeZoneNames zones = TimeZoneNames.getInstance(locale);
    return Stream.of(
            Stream.of(dates.getMonths()),
            Stream.of(dates.getMonths(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE)),
            Stream.of(dates.getWeekdays()),
            Stream.of(Locale.getISOCountries()).map(names::regionDisplayName),
            Stream.of(Locale.getISOLanguages()).map(names::languageDisplayName),
            TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null).stream()
                .map(zones::getExemplarLocationName))
        .flatMap(some -> some)
        .filter(name -> name != null && !name.isBlank());
  }
}
