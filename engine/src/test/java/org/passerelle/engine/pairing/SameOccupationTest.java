package org.passerelle.engine.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.engine.pairing.people.Occupations;

class SameOccupationTest {
  private static final String NURSE = "2221";

  private static int points(Occupations wished, Occupations practised) {
    return new SameOccupation()
        .thousandths(
            Ada.mentee(p -> p.working(wished)), Ada.mentor(p -> p.working(practised)), RuleSettings.USUAL);
  }

  private static Factor.Told told(Occupations wished, Occupations practised) {
    return new SameOccupation()
        .tell(Ada.mentee(p -> p.working(wished)), Ada.mentor(p -> p.working(practised)), RuleSettings.USUAL);
  }

  @Test
  void theCloserInTheClassificationTheMore() {
    Occupations nurse = Occupations.of(NURSE);
    assertThat(points(nurse, Occupations.of(NURSE))).isEqualTo(1000);
    assertThat(points(nurse, Occupations.of("2222"))).as("midwife").isEqualTo(750);
    assertThat(points(nurse, Occupations.of("2211"))).as("doctor").isEqualTo(500);
    assertThat(points(nurse, Occupations.of("2511"))).as("systems analyst").isEqualTo(250);
    assertThat(points(nurse, Occupations.of("3221"))).as("nursing assistant").isZero();
  }

  @Test
  void theClosestOfSeveralOccupationsCountsAndIsTold() {
    Occupations wished = Occupations.of("5120", NURSE);
    Occupations practised = Occupations.of("9112", "2222", "7231");
    assertThat(points(wished, practised)).isEqualTo(750);
    assertThat(told(wished, practised))
        .isEqualTo(
            new Factor.Told(
                "minor-group",
                Map.of("wished", new Fact.Occupation(NURSE), "practised", new Fact.Occupation("2222"))));
  }

  @Test
  void aShortCodeCountsAsFarAsItGoes() {
    assertThat(points(Occupations.of("22"), Occupations.of(NURSE))).isEqualTo(500);
    assertThat(points(Occupations.of("0110"), Occupations.of("0110"))).isEqualTo(1000);
  }

  @Test
  void anOccupationThatIsNotStatedIsSaidNotGuessed() {
    assertThat(points(Occupations.NOT_STATED, Occupations.of(NURSE))).isZero();
    assertThat(told(Occupations.NOT_STATED, Occupations.of(NURSE)).because()).isEqualTo("not-stated");
  }
}
