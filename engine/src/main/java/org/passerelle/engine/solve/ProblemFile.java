package org.passerelle.engine.solve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.passerelle.engine.solve.MatchingProblemBuilder.TwicePossible;

/**
 * Reads a problem from text, plain or gzipped: a line {@code mentees mentors pairs} (further words are ignored), a line with
 * each mentor's places, then a line {@code mentee mentor value} for each pair, indices from 0.
 */
public final class ProblemFile {
  /** Before the pairs are seen, their announced number is believed up to here. */
  private static final int BELIEVED = 1 << 24;

  private static final int MOST = Integer.MAX_VALUE - 9;

  /** Takes one pair read from the file. */
  private interface Pair {
    void add(int mentee, int mentor, int score);
  }

  private final NumberText text;
  private final boolean costs;

  private ProblemFile(InputStream in, boolean costs) {
    this.text = new NumberText(in);
    this.costs = costs;
  }

  /**
   * @param costs whether values are costs, to be made small, rather than scores
   * @throws UnusableProblem naming the line that cannot be used
   */
  public static MatchingProblem read(Path file, boolean costs) throws IOException {
    try (InputStream in = PlainBytes.of(file)) {
      return new ProblemFile(in, costs).read();
    } catch (TwicePossible twice) {
      throw new UnusableProblem("Line " + lineOf(twice, file) + ": the pair of mentee " + twice.mentee + " and mentor "
          + twice.mentor + " stands there again; list each pair once.");
    }
  }

  private MatchingProblem read() throws IOException {
    text.skipMark();
    int mentees = count("mentees");
    int mentors = count("mentors");
    int pairs = count("pairs");
    text.skipLine();
    int[] capacity = new int[mentors];
    for (int j = 0; j < mentors; j++) {
      if (text.atLineEnd()) {
        throw text.wrong("there are the places of " + j + " mentors, but the first line announces " + mentors);
      }
      capacity[j] = (int) text.number(0, Integer.MAX_VALUE, "the places of mentor " + j);
    }
    text.endLine();
    var builder = new MatchingProblemBuilder(mentees, capacity, Math.min(pairs, BELIEVED));
    readPairs(pairs, builder::add);
    return builder.build();
  }

  private int count(String what) throws IOException {
    if (text.atLineEnd()) {
      throw text.wrong("the number of " + what + " is missing; begin the file with `mentees mentors pairs`");
    }
    return (int) text.number(0, MOST, "the number of " + what);
  }

  private void readPairs(int announced, Pair pair) throws IOException {
    int count = 0;
    while (text.nextLine()) {
      int mentee = text.integer("the mentee");
      int mentor = text.integer("the mentor");
      int value = text.integer("the value");
      text.endLine();
      if (count == announced) {
        throw text.wrongBefore("there are more pairs than the " + announced + " the first line announces");
      }
      count++;
      try {
        pair.add(mentee, mentor, costs ? -value : value);
      } catch (UnusableProblem problem) {
        String sentence = problem.getMessage();
        throw text.wrongBefore(Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1, sentence.length() - 1));
      }
    }
    if (count < announced) {
      throw text.wrong("the file ends after " + count + " pairs, but its first line announces " + announced);
    }
  }

  private static long lineOf(TwicePossible twice, Path file) throws IOException {
    try (InputStream in = PlainBytes.of(file)) {
      var again = new ProblemFile(in, false);
      again.text.skipLine();
      again.text.skipLine();
      int seen = 0;
      while (again.text.nextLine()) {
        int mentee = again.text.integer("the mentee");
        int mentor = again.text.integer("the mentor");
        if (mentee == twice.mentee && mentor == twice.mentor && ++seen == 2) {
          break;
        }
        again.text.skipLine();
      }
      return again.text.line();
    }
  }
}
