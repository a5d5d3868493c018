package org.passerelle.engine.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.engine.pairing.people.Mentee;
import org.passerelle.engine.pairing.people.Mentor;

class ScoringTest {
  @Test
  void everyPointOfAScoreIsAccountedForWhateverTheWeights() {
    var people = new Populations(9, 0.2, false);
    List<Mentee> mentees = people.mentees(60);
    List<Mentor> mentors = people.mentors(60);
    var odd = Map.of("occupation", 333, "sector", 7, "languages", 1, "interests", 999, "availability", 13, "distance", 77);
    for (Weights weights : List.of(Weights.USUAL, new Weights("odd", odd))) {
      var scoring = new Scoring(RuleSettings.USUAL, weights);
      for (Mentee mentee : mentees) {
        for (Mentor mentor : mentors) {
          List<Reason> reasons = scoring.reasons(mentee, mentor);
          assertThat(reasons.stream().mapToInt(Reason::points).sum()).isEqualTo(scoring.score(mentee, mentor));
          assertThat(reasons).allSatisfy(r -> assertThat(r.points()).isBetween(0, r.outOf()));
          assertThat(reasons).allSatisfy(r -> assertThat(r.factor().cases()).contains(r.because()));
        }
      }
    }
  }

  @Test
  void theLargestScoreFitsAnIntWithRoomToSpare() {
    assertThat((long) Weights.MOST * Factors.all().size()).isLessThan(Integer.MAX_VALUE / 1000);
  }
}
