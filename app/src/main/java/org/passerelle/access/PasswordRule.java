package org.passerelle.access;

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
            .map(CommonPieces::plain)
            .filter(word -> word.length() > 2)
            .collect(Collectors.toSet());
    return Stream.of(password, CommonPieces.withLetters(password))
            .map(CommonPieces::plain)
            .anyMatch(text -> isMadeOfCommonPieces(text, theirs))
        ? Verdict.COMMON
        : Verdict.GOOD;
  }

  /** Whether nothing is left once common pieces and their owner's names are taken away. */
  private static boolean isMadeOfCommonPieces(String text, Set<String> own) {
    int n = text.length();
    boolean[] reached = new boolean[n + 1];
    reached[0] = true;
    for (int from = 0; from < n; from++) {
      if (reached[from]) {
        for (int to = from + 1; to <= n; to++) {
          String piece = text.substring(from, to);
          reached[to] |= own.contains(piece) || CommonPieces.has(piece);
        }
      }
    }
    return reached[n];
  }
}
