package org.passerelle.evidence.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.evidence.Unanswerable;

class ImpactLevelTest {

  private static final Survey.Question IMPACT =
      new Survey.Question("impact", Survey.Kind.RAW, false, Map.of("low-2", 2.0, "high-12", 12.0));
  private static final Survey.Question DATA =
      new Survey.Question("data", Survey.Kind.RAW, true, Map.of("a-3", 3.0, "b-5", 5.0));
  private static final Survey.Question REVIEW =
      new Survey.Question("review", Survey.Kind.MITIGATION, true, Map.of("peer-4", 4.0, "test-1", 1.0));
  private static final Survey.Question NOTE =
      new Survey.Question("note", Survey.Kind.NOT_SCORED, false, Map.of("x-9", 9.0));

  private final Survey survey = new Survey(List.of(
      new Survey.Section("effects", null, List.of(IMPACT, DATA, NOTE)),
      new Survey.Section("design", new Survey.Condition("phase", "design"), List.of(REVIEW)),
      new Survey.Section("running", new Survey.Condition("phase", "running"), List.of(
          new Survey.Question("review2", Survey.Kind.MITIGATION, true, Map.of("peer-4", 4.0, "test-1", 1.0))))));

  @Test
  void enoughMitigationTakesFifteenPercentOff() {
    ImpactLevel level = ImpactLevel.of(survey, Map.of("impact", List.of("high-12"), "phase", List.of("design"),
        "review", List.of("peer-4"), "note", List.of("x-9")));
    assertThat(level.raw()).isEqualTo(12);
    assertThat(level.rawMost()).isEqualTo(20);
    assertThat(level.mitigation()).isEqualTo(4);
    assertThat(level.mitigationMost()).isEqualTo(5);
    assertThat(level.score()).isEqualTo(10);
    assertThat(level.roman()).isEqualTo("II");
    assertThat(level.sections()).containsOnlyKeys("effects", "design");
  }

  @Test
  void tooLittleMitigationTakesNothingOff() {
    ImpactLevel level = ImpactLevel.of(survey, Map.of("impact", List.of("high-12"), "phase", List.of("design"),
        "review", List.of("test-1")));
    assertThat(level.score()).isEqualTo(12);
    assertThat(level.roman()).isEqualTo("III");
  }

  @Test
  void nothingIsTakenOffWhileThePhaseIsOpen() {
    ImpactLevel level = ImpactLevel.of(survey, Map.of("impact", List.of("high-12")));
    assertThat(level.mitigationMost()).isEqualTo(5);
    assertThat(level.score()).isEqualTo(12);
  }

  @Test
  void levelsBeginAfterEachQuarter() {
    assertThat(level("a-3", "low-2").level()).isEqualTo(1);
    assertThat(level("b-5", "low-2").level()).isEqualTo(2);
    assertThat(level("b-5", "high-12").level()).isEqualTo(4);
  }

  private ImpactLevel level(String data, String impact) {
    return ImpactLevel.of(survey, Map.of("data", List.of(data), "impact", List.of(impact)));
  }

  @Test
  void anAnswerThatIsNoChoiceIsNamed() {
    assertThatThrownBy(() -> ImpactLevel.of(survey, Map.of("impact", List.of("medium"))))
        .isInstanceOf(Unanswerable.class).hasMessageContaining("impact").hasMessageContaining("medium");
  }
}
