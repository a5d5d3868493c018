package org.passerelle.evidence.fairness;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A questionnaire whose choices carry scores. */
public record Survey(List<Section> sections) {

  /**
   * {@code only} restricts a section to those who answered another question in a certain way: sections restricted by
   * the same question to different answers are branches, of which one counts.
   */
  public record Section(String name, @Nullable Condition only, List<Question> questions) {}

  /** @param answer the choice that must have been taken */
  public record Condition(String question, String answer) {}

  /** {@code scores} by choice; where {@code several} may be chosen they add up. */
  public record Question(String name, Kind kind, boolean several, Map<String, Double> scores) {

    double most() {
      double sum = 0;
      double most = 0;
      for (double score : scores.values()) {
        sum += score;
        most = Math.max(most, score);
      }
      return several ? sum : most;
    }
  }

  /** Whether an answer adds to the impact, to what is done against it, or to neither. */
  public enum Kind {
    RAW,
    MITIGATION,
    NOT_SCORED
  }
}
