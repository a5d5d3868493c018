package org.passerelle.programmes.blueprint.yaml;

import java.util.Comparator;
import org.springframework.modulith.NamedInterface;

/**
 * One reason why a file is refused.
 *
 * @param line counted from 1
 * @param column counted from 1
 * @param what one sentence
 * @param howToMend one sentence
 */
@NamedInterface("blueprint")
public record Problem(String file, int line, int column, String what, String howToMend) {
  static final Comparator<Problem> BY_PLACE = Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column);

  @Override
  public String toString() {
    return file + ":" + line + ": " + what + " " + howToMend;
  }
}
