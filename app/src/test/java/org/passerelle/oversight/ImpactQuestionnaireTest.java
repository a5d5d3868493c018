package org.passerelle.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.evidence.fairness.ImpactLevel;
import org.passerelle.oversight.ImpactQuestionnaire.Option;
import tools.jackson.databind.json.JsonMapper;

/** The product's own questionnaire and what follows from its answers. */
class ImpactQuestionnaireTest {
  private final ImpactQuestionnaire questionnaire = new ImpactQuestionnaire(JsonMapper.builder().build());

  /** @param raising which option adds to the impact, from 0 to 1; @param mitigating the same for what is done against it */
  private ImpactLevel answered(double raising, double mitigating) {
    Map<String, List<String>> answers = new HashMap<>();
    questionnaire.sections().forEach(section ->
        section.questions().forEach(question -> {
          List<Option> options = question.options();
          double which = section.raises() ? raising : mitigating;
          answers.put(question.name(), List.of(options.get((int) Math.round(which * (options.size() - 1))).value()));
        }));
    return ImpactLevel.of(questionnaire.survey(), answers);
  }

  @Test
  void theLevelRisesFromOneToFourWithTheAnswers() {
    assertThat(answered(0, 0).roman()).isEqualTo("I");
    assertThat(answered(1, 0).roman()).isEqualTo("IV");
    assertThat(answered(0.5, 0).level()).isBetween(2, 3);
  }

  @Test
  void enoughMitigationTakesFifteenPercentOff() {
    ImpactLevel without = answered(1, 0);
    ImpactLevel with = answered(1, 1);
    assertThat(with.mitigation()).isEqualTo(with.mitigationMost());
    assertThat(with.score()).isEqualTo(Math.round(0.85 * without.raw()));
  }

  @Test
  void eachQuestionCanBeAnsweredWithoutAnyPointAndNoneIsAskedTwice() {
    assertThat(questionnaire.questions()).extracting(ImpactQuestionnaire.Asked::name).doesNotHaveDuplicates();
    assertThat(questionnaire.questions())
        .allSatisfy(question -> assertThat(question.options()).anyMatch(option -> option.score() == 0));
  }

  @Test
  void aHigherLevelBringsTheDutiesOfThoseBelow() {
    for (int level = 2; level <= 4; level++) {
      assertThat(Duty.of(level)).containsAll(Duty.of(level - 1)).hasSizeGreaterThan(Duty.of(level - 1).size());
    }
  }
}
