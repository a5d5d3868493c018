package org.passerelle.learning.web;

import java.time.LocalDate;
import java.util.List;

/**
 * One attempt at a test, as its learner reads it.
 *
 * @param name of the test, in the reader's language
 * @param attempt from 1
 * @param passed whether every part reached its pass mark
 */
public record TestResult(String name, int attempt, LocalDate heldOn, List<Part> parts, boolean passed) {

  /** @param needed the pass mark of the part; @param outOf its full marks */
  public record Part(String name, int mark, int needed, int outOf) {}
}
