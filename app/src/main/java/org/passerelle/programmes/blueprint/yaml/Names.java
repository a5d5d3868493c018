package org.passerelle.programmes.blueprint.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** How Java names are written in a file, and which name somebody probably meant. */
public final class Names {
  private Names() {}

  /** {@code firstMeeting} and {@code FIRST_MEETING} to {@code first-meeting}. */
  public static String inFile(String javaName) {
    return isConstant(javaName)
        ? javaName.toLowerCase(Locale.ROOT).replace('_', '-')
        : javaName.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  private static boolean isConstant(String name) {
    return name.equals(name.toUpperCase(Locale.ROOT));
  }

  /** The nearest of the names by edit distance, unless all are too far to be a slip of the hand. */
  public static Optional<String> nearest(String written, Collection<String> names) {
    int slack = Math.max(1, written.length() / 3);
    return names.stream()
        .filter(name -> distance(written, name) <= slack)
        .min(Comparator.comparingInt(name -> distance(written, name)));
  }

  /** A sentence that helps somebody who wrote a name that is not there. */
  public static String didYouMean(String written, Collection<String> names) {
    if (names.isEmpty()) {
      return "There is none to choose from yet.";
    }
    return nearest(written, names)
        .map(name -> "Did you mean \"" + name + "\"?")
        .orElseGet(() -> "Use one of: " + String.join(", ", names) + ".");
  }

  /** Levenshtein's, two rows at a time. */
  private static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(before[j - 1] + change, 1 + Math.min(before[j], row[j - 1]));
      }
      before = row;
    }
    return before[b.length()];
  }
}
