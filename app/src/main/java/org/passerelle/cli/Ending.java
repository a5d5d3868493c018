package org.passerelle.cli;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has been opened, closed once and in the opposite order; a step that fails does not keep the others open. */
final class Ending {
  private final Deque<Step> steps = new ArrayDeque<>();

  synchronized void then(Step step) {
    steps.push(step);
  }

  synchronized void end() {
    while (!steps.isEmpty()) {
      try {
        steps.pop().close();
      } catch (Exception failed) {
        System.err.println("While stopping: " + failed.getMessage());
      }
    }
  }

  @FunctionalInterface
  interface Step {
    void close() throws Exception;
  }
}
