package org.passerelle.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which passwords are accepted: long ones that are not made of what everybody tries first. No rule asks for digits or
 * signs (NIST SP 800-63B-4, section 3.1.1.2).
 */
final class PasswordRule {
  static final int SHORTEST = 15;
  static final int LONGEST = 200;
  private static final Set<String> COMMON = common();
  private static final int LONGEST_COMMON = COMMON.stream().mapToInt(String::length).max().orElse(0);

  private PasswordRule() {}

  enum Verdict {
    GOOD,
    TOO_SHORT,
    TOO_LONG,
    COMMON
  }

  /** @param own name and address of the account, which are guessed first too */
  static Verdict judge(String password, Stream<String> own) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return Verdict.TOO_SHORT;
    }
    if (length > LONGEST) {
      return Verdict.TOO_LONG;
    }
    Set<String> theirs =
        own.flatMap(text -> Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")))
            .filter(word -> word.length() > 2)
            .collect(Collectors.toSet());
    return isMadeOfCommonPieces(plain(password), theirs) ? Verdict.COMMON : Verdict.GOOD;
  }

  /** Whether nothing is left once listed words, their owner's names, runs of digits and repetitions are taken away. */
  private static boolean isMadeOfCommonPieces(String text, Set<String> own) {
    int n = text.length();
    boolean[] reached = new boolean[n + 1];
    reached[0] = true;
    for (int from = 0; from < n; from++) {
      if (reached[from]) {
        for (int to = from + 1; to <= n; to++) {
          reached[to] |= isCommonPiece(text.substring(from, to), own);
        }
      }
    }
    return reached[n];
  }

  private static boolean isCommonPiece(String piece, Set<String> own) {
    return (piece.length() <= LONGEST_COMMON && COMMON.contains(piece))
        || own.contains(piece)
        || piece.chars().allMatch(Character::isDigit)
        || (piece.length() > 2 && piece.chars().distinct().count() == 1);
  }

  private static String plain(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static Set<String> common() {
    try (InputStream list = PasswordRule.class.getResourceAsStream("common-passwords.txt")) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
