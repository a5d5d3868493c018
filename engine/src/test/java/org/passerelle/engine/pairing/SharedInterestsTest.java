package org.passerelle.engine.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.passerelle.engine.pairing.people.Tags;

class SharedInterestsTest {
  private static int points(Tags mentee, Tags mentor) {
    return new SharedInterests()
        .thousandths(
            Ada.mentee(p -> p.interestedIn(mentee)),
            Ada.mentor(p -> p.interestedIn(mentor)),
            RuleSettings.USUAL);
  }

  @Test
  void eachInterestInCommonAddsLess() {
    Tags mentee = Tags.of("football", "cooking", "own business", "music");
    assertThat(points(mentee, Tags.of("chess"))).isZero();
    assertThat(points(mentee, Tags.of("Football "))).isEqualTo(500);
    assertThat(points(mentee, Tags.of("football", "cooking"))).isEqualTo(800);
    assertThat(points(mentee, Tags.of("football", "cooking", "music"))).isEqualTo(1000);
    assertThat(points(mentee, mentee)).isEqualTo(1000);
  }

  @Test
  void theWordsInCommonAreTold() {
    Factor.Told told =
        new SharedInterests()
            .tell(
                Ada.mentee(p -> p.interestedIn(Tags.of("music", "cooking", "chess"))),
                Ada.mentor(p -> p.interestedIn(Tags.of("cooking", "music"))),
                RuleSettings.USUAL);
    assertThat(told.because()).isEqualTo("shared");
    assertThat(told.facts().get("words")).isEqualTo(new Fact.Words(List.of("cooking", "music")));
  }

  @Test
  void twoWordsThatOnlyHashAlikeAreNotTheSame() {
    assertThat("az").hasSameHashCodeAs("b[");
    assertThat(points(Tags.of("az"), Tags.of("b["))).isZero();
  }
}
