package org.passerelle.impact.pictures;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Curves that rise in steps from the lower left corner, months from left to right and shares from none to all.
 *
 * @param months at the right edge; @param every months between two marks
 */
public record Steps(String title, List<Line> lines, int months, int every) {
  /** The drawing is this wide and high. */
  public static final int WIDTH = 600;

  public static final int HEIGHT = 200;

  public Steps {
    lines = List.copyOf(lines);
  }

  /** @param path of an SVG; @param style which of the ways to draw a line, from 0 */
  public record Line(String label, String path, int style) {}

  public List<Integer> marks() {
    return IntStream.rangeClosed(0, months / every).mapToObj(mark -> mark * every).toList();
  }

  /** Where a month lies, from the left. */
  public int at(int month) {
    return WIDTH * month / months;
  }
}
