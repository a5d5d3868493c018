package org.passerelle.programmes.blueprint.yaml;

/**
 * One reason why a file is refused.
 *
 * @param line counted from 1
 * @param column counted from 1
 * @param what one sentence
 * @param howToMend one sentence
 */
public record Problem(String file, int line, int column, String what, String howToMend) {
  @Override
  public String toString() {
    return file + ":" + line + ": " + what + " " + howToMend;
  }
}
