package org.passerelle.people.likeness;

/**
 * Likeness of two short strings, 0 to 1, tolerant of swapped and missing letters.
 * Formula: W. E. Winkler, String Comparator Metrics and Enhanced Decision Rules in the Fellegi-Sunter Model, 1990.
 */
final class JaroWinkler {
  private static final double PREFIX_WEIGHT = 0.1;
  private static final int LONGEST_PREFIX = 4;

  private JaroWinkler() {}

  static double of(String one, String other) {
    double jaro = jaro(one, other);
    int prefix = 0;
    while (prefix < LONGEST_PREFIX && prefix < one.length() && prefix < other.length() && one.charAt(prefix) == other.charAt(prefix)) {
      prefix++;
    }
    return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
  }

  private static double jaro(String one, String other) {
    int reach = Math.max(0, Math.max(one.length(), other.length()) / 2 - 1);
    var inOne = new boolean[one.length()];
    var inOther = new boolean[other.length()];
    int common = 0;
    for (int i = 0; i < one.length(); i++) {
      for (int j = Math.max(0, i - reach); j < Math.min(other.length(), i + reach + 1); j++) {
        if (!inOther[j] && one.charAt(i) == other.charAt(j)) {
          inOne[i] = true;
          inOther[j] = true;
          common++;
          break;
        }
      }
    }
    if (common == 0) {
      return 0;
    }
    int outOfOrder = 0;
    for (int i = 0, j = 0; i < one.length(); i++) {
      if (inOne[i]) {
        while (!inOther[j]) {
          j++;
        }
        outOfOrder += one.charAt(i) == other.charAt(j++) ? 0 : 1;
      }
    }
    double c = common;
    return (c / one.length() + c / other.length() + (c - outOfOrder / 2.0) / c) / 3;
  }
}
