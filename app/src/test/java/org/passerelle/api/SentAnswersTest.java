package org.passerelle.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.programmes.blueprint.Blueprints;
import org.passerelle.programmes.blueprint.Question;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.programmes.blueprint.Who;

class SentAnswersTest {
  /** A scale from 1 to 5, and a yes or no. */
  private static final List<Question> ASKED =
      Blueprints.shipped("gaw").orElseThrow().blueprint().role("employee").path().stage("plan")
          .map(Stage.Placement.class::cast).orElseThrow().review().get(Who.EMPLOYER);

  @Test
  void anAnswerToEachQuestionIsTaken() {
    assertThat(SentAnswers.read(ASKED, Map.of("performance", List.of("4"), "keeps", List.of(" yes "))).given())
        .isEqualTo(Map.of("performance", List.of("4"), "keeps", List.of("yes")));
    assertThat(SentAnswers.read(List.of(), null).given()).isEmpty();
  }

  @Test
  void whatIsMissingFitsNotOrWasNotAskedIsNamed() {
    refused(Map.of("performance", List.of("6"), "keeps", List.of("yes")), "performance");
    refused(Map.of("performance", List.of("4"), "keeps", List.of("perhaps")), "keeps");
    refused(Map.of("performance", Arrays.asList((String) null), "keeps", List.of("yes")), "performance");
    refused(Map.of("performance", List.of("4")), "keeps");
    refused(Map.of("mood", List.of("4")), "performance, keeps");
  }

  private static void refused(Map<String, List<String>> sent, String words) {
    assertThatThrownBy(() -> SentAnswers.read(ASKED, Map.copyOf(sent)))
        .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.field()).isEqualTo("answers"))
        .hasMessageContaining(words);
  }
}
