package org.passerelle.programmes.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.passerelle.pages.Language;
import org.passerelle.programmes.blueprint.StageFrame.CountedFrom;

class JourneyTest {

  private static Stage stage(String key, List<String> needs, boolean optional, String... only) {
    Texts names = new Texts(Map.of(Language.ENGLISH, key));
    return new Stage.Eligibility(
        new StageFrame(key, names, null, CountedFrom.ENTERING, needs, List.of(), optional, List.of(only)));
  }

  private static List<String> keys(List<Stage> stages) {
    return stages.stream().map(Stage::key).toList();
  }

  @Test
  void withoutAWordOfItsOwnAStageFollowsTheOneBefore() {
    Journey journey = new Journey(List.of(stage("one", null, false), stage("two", null, false)));

    assertThat(keys(journey.openAfter(Set.of()))).containsExactly("one");
    assertThat(keys(journey.openAfter(Set.of("one")))).containsExactly("two");
    assertThat(journey.openAfter(Set.of("one", "two"))).isEmpty();
  }

  @Test
  void stagesWithTheSameNeedsAreOpenSideBySide() {
    Journey journey =
        new Journey(
            List.of(
                stage("one", null, false),
                stage("language", List.of("one"), false),
                stage("work", List.of("one"), false)));

    assertThat(keys(journey.openAfter(Set.of("one")))).containsExactly("language", "work");
  }

  @Test
  void anOptionalStageHoldsNobodyUp() {
    Journey journey =
        new Journey(List.of(stage("one", null, false), stage("maybe", null, true), stage("two", null, false)));

    assertThat(keys(journey.openAfter(Set.of("one")))).containsExactly("maybe", "two");
  }

  @Test
  void everyTrackHasItsOwnWay() {
    Journey journey =
        new Journey(
            List.of(
                stage("one", null, false),
                stage("class", null, false, "general"),
                stage("seminar", null, false, "graduates"),
                stage("work", null, false)));

    assertThat(keys(journey.onTrack("graduates").openAfter(Set.of("one")))).containsExactly("seminar");
    assertThat(keys(journey.onTrack("graduates").openAfter(Set.of("one", "seminar")))).containsExactly("work");
    assertThat(keys(journey.onTrack(null).stages())).containsExactly("one", "work");
  }
}
