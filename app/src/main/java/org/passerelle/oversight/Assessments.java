package org.passerelle.oversight;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.passerelle.access.Journal;
import org.passerelle.evidence.fairness.ImpactLevel;
import org.passerelle.oversight.ImpactQuestionnaire.Asked;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much a step may do to people, answered question by question, and the duties that follow from it. */
@Service
public class Assessments {
  private final AssessmentRepository assessments;
  private final ImpactQuestionnaire questionnaire;
  private final Journal journal;

  Assessments(AssessmentRepository assessments, ImpactQuestionnaire questionnaire, Journal journal) {
    this.assessments = assessments;
    this.questionnaire = questionnaire;
    this.journal = journal;
  }

  /** The latest of a version. */
  @Transactional(readOnly = true)
  public Optional<Assessment> of(String step, String version) {
    return assessments.latest(step, version);
  }

  /** The latest of a step, whatever its version. */
  @Transactional(readOnly = true)
  public Optional<Assessment> latest(String step) {
    return assessments.latest(step, null);
  }

  /** The impact level of each version of a step, 1 to 4, by version; absent where it was not assessed. */
  @Transactional(readOnly = true)
  public Map<String, Integer> levels(String step) {
    return assessments.levels(step);
  }

  /** The names of the questions that are not answered with one of their choices. */
  public List<String> missing(Map<String, List<String>> answers) {
    return questionnaire.questions().stream()
        .filter(question -> answers.getOrDefault(question.name(), List.of()).stream().noneMatch(one -> knows(question, one)))
        .map(Asked::name)
        .toList();
  }

  private static boolean knows(Asked question, String answer) {
    return question.options().stream().anyMatch(option -> option.value().equals(answer));
  }

  /** Answers all questions for a version; an earlier answer stays on record. */
  @Transactional
  public Assessment answer(String step, String version, Map<String, List<String>> answers) {
    Scope scope = Scope.current().require(Role.MANAGER, Role.ADMINISTRATOR);
    if (!missing(answers).isEmpty()) {
      throw new IllegalArgumentException("Every question of the impact questionnaire needs an answer");
    }
    ImpactLevel impact = ImpactLevel.of(questionnaire.survey(), answers);
    assessments.insert(step, version, answers, impact, journal.now(), scope.requireAccount());
    journal.wrote("impact.assessed", "step", null, step + " " + version + " " + impact.roman());
    return of(step, version).orElseThrow();
  }

  /** Notes that a duty is fulfilled. @return false when it was before */
  @Transactional
  public boolean fulfil(String step, String version, Duty duty, String note) {
    Scope scope = Scope.current().require(Role.MANAGER, Role.ADMINISTRATOR);
    boolean fresh = assessments.fulfil(step, version, duty, note, journal.now(), scope.requireAccount());
    if (fresh) {
      journal.wrote("duty.fulfilled", "step", null, step + " " + version + " " + duty);
    }
    return fresh;
  }

  /** The duties of its level that nobody fulfilled yet. */
  public List<Duty> openDuties(Assessment assessment) {
    return assessment.duties().stream().filter(duty -> !assessment.done().containsKey(duty)).toList();
  }
}
