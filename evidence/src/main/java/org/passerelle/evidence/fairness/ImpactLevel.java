package org.passerelle.evidence.fairness;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.passerelle.evidence.Unanswerable;

/**
 * The impact level of an automated step, scored as Canada's Algorithmic Impact Assessment (Treasury Board Directive
 * on Automated Decision-Making, appendix B, and the published tool): 15 % off the raw score, rounded to a whole
 * number, when mitigation reaches 80 % of what it could; levels I to IV up to a quarter, half, three quarters and all
 * of the largest raw score.
 *
 * @param level 1 to 4
 */
public record ImpactLevel(
    double raw, double rawMost, double mitigation, double mitigationMost, double score, int level,
    Map<String, Part> sections) {

  private static final double ENOUGH_MITIGATION = 0.8;
  private static final double REDUCTION = 0.15;

  /** What one section adds, beside the most it could add. */
  public record Part(double raw, double rawMost, double mitigation, double mitigationMost) {

    private Part plus(Survey.Kind kind, double score, double most) {
      return switch (kind) {
        case RAW -> new Part(raw + score, rawMost + most, mitigation, mitigationMost);
        case MITIGATION -> new Part(raw, rawMost, mitigation + score, mitigationMost + most);
        case NOT_SCORED -> this;
      };
    }
  }

  /** {@code answers} by question, each a list of the choices taken. */
  public static ImpactLevel of(Survey survey, Map<String, List<String>> answers) {
    Map<Survey.Condition, Double> branches = new HashMap<>();
    Map<String, Part> sections = new LinkedHashMap<>();
    for (Survey.Section section : survey.sections()) {
      Part part = part(section, answers);
      Survey.Condition only = section.only();
      if (only == null || answers.getOrDefault(only.question(), List.of()).contains(only.answer())) {
        sections.put(section.name(), part);
      } else if (!answers.containsKey(only.question())) {
        branches.merge(only, part.mitigationMost(), Double::sum);
      }
    }
    double raw = sections.values().stream().mapToDouble(Part::raw).sum();
    double rawMost = sections.values().stream().mapToDouble(Part::rawMost).sum();
    double mitigation = sections.values().stream().mapToDouble(Part::mitigation).sum();
    double mitigationMost = sections.values().stream().mapToDouble(Part::mitigationMost).sum() + undecided(branches);
    Unanswerable.unless(rawMost > 0, "The survey has no scored question that raises the impact.");
    boolean mitigated = mitigationMost > 0 && mitigation >= ENOUGH_MITIGATION * mitigationMost;
    double score = mitigated ? Math.round((1 - REDUCTION) * raw) : raw;
    return new ImpactLevel(raw, rawMost, mitigation, mitigationMost, score, level(score, rawMost), sections);
  }

  private static Part part(Survey.Section section, Map<String, List<String>> answers) {
    Part part = new Part(0, 0, 0, 0);
    for (Survey.Question question : section.questions()) {
      double score = 0;
      for (String choice : answers.getOrDefault(question.name(), List.of())) {
        Double points = question.scores().get(choice);
        if (points == null) {
          throw new Unanswerable("Question " + question.name() + " has no choice " + choice + "; it has "
              + String.join(", ", question.scores().keySet()) + ".");
        }
        score += points;
      }
      part = part.plus(question.kind(), score, question.most());
    }
    return part;
  }

  /** While it is open which branch holds, the largest one counts, so that no reduction is given too early. */
  private static double undecided(Map<Survey.Condition, Double> branches) {
    Map<String, Double> largest = new HashMap<>();
    branches.forEach((condition, most) -> largest.merge(condition.question(), most, Math::max));
    return largest.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static int level(double score, double most) {
    if (score <= most * 0.25) {
      return 1;
    }
    if (score <= most * 0.5) {
      return 2;
    }
    return score <= most * 0.75 ? 3 : 4;
  }

  /** The level as the directive writes it: I to IV. */
  public String roman() {
    return List.of("I", "II", "III", "IV").get(level - 1);
  }
}
