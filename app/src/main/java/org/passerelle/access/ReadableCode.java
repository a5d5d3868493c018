package org.passerelle.access;

import java.security.SecureRandom;
import java.util.Locale;

/** Codes that can be read aloud and typed from paper: letters and digits that do not look alike, in groups of four. */
final class ReadableCode {
  static final int LENGTH = 8;
  static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int GROUP = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private ReadableCode() {}

  /** Such as {@code K7PD-3MXA}; one of 6.5e11. */
  static String next() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      if (i > 0 && i % GROUP == 0) {
        code.append('-');
      }
      code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return code.toString();
  }

  /** The code without what people add when typing: dashes, spaces, small letters. */
  static String plain(String typed) {
    StringBuilder plain = new StringBuilder();
    for (char c : typed.toUpperCase(Locale.ROOT).toCharArray()) {
      if (Character.isLetterOrDigit(c)) {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
