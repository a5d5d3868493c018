package org.passerelle.engine.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.engine.pairing.people.Place;

class ReachableTest {
  private static final Place BRUSSELS = Place.at(50.8503, 4.3517);
  private static final Place ANTWERP = Place.at(51.2194, 4.4025);
  private static final Travel BY_ZONES = Travel.USUAL.withZones(Map.of("north", Map.of("centre", 35)));

  private static String judge(Place mentee, Place mentor) {
    return Ada.because(
        new Reachable()
            .judge(
                Ada.mentee(p -> p.living(mentee)),
                Ada.mentor(p -> p.living(mentor)),
                RuleSettings.USUAL.travelling(BY_ZONES)));
  }

  @Test
  void bothMustBeWillingToTravelTheDistance() {
    assertThat(judge(BRUSSELS.withinKm(50), ANTWERP.withinKm(50))).isEqualTo("allowed");
    assertThat(judge(BRUSSELS.withinKm(50), ANTWERP.withinKm(40))).isEqualTo("refused: too-far");
    assertThat(judge(BRUSSELS.withinKm(40), ANTWERP.withinKm(50))).isEqualTo("refused: too-far");
  }

  @Test
  void aLimitInMinutesIsComparedAtThreeMinutesAKilometre() {
    assertThat(judge(BRUSSELS.withinMinutes(150), ANTWERP.withinKm(50))).isEqualTo("allowed");
    assertThat(judge(BRUSSELS.withinMinutes(90), ANTWERP.withinKm(50))).isEqualTo("refused: too-far");
  }

  @Test
  void whoStatedNoLimitGoesAsFarAsTheProgrammeExpects() {
    assertThat(judge(BRUSSELS, Place.at(50.88, 4.70))).isEqualTo("refused: too-far");
    assertThat(judge(BRUSSELS, Place.at(50.93, 4.42))).isEqualTo("allowed");
  }

  @Test
  void distanceDoesNotMatterWhenBothMeetOnline() {
    assertThat(judge(BRUSSELS.orOnline(), ANTWERP.orOnline())).isEqualTo("allowed");
    assertThat(judge(BRUSSELS.orOnline(), ANTWERP)).isEqualTo("refused: too-far");
  }

  @Test
  void travelZonesDecideWhereTheTableKnowsThem() {
    assertThat(judge(Place.in("north"), Place.in("centre"))).isEqualTo("allowed");
    assertThat(judge(Place.in("centre"), Place.in("north").withinMinutes(30))).isEqualTo("refused: other-zone");
    assertThat(judge(Place.in("north"), Place.in("north"))).isEqualTo("allowed");
    assertThat(judge(Place.in("north"), Place.in("south"))).isEqualTo("refused: other-zone");
  }

  @Test
  void aPlaceThatIsNotStatedIsPresumedNear() {
    assertThat(judge(Place.NOT_STATED, ANTWERP)).isEqualTo("presumed: place-not-stated");
    assertThat(judge(BRUSSELS, Place.in("north"))).isEqualTo("presumed: place-not-stated");
  }
}
