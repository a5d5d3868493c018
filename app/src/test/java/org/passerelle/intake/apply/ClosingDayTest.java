package org.passerelle.intake.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.passerelle.access.Journal;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.blueprint.Blueprints;
import org.passerelle.scope.NotFound;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestHouse.Founded;
import org.springframework.beans.factory.annotation.Autowired;

/** Applications for the course of powercoders close six weeks before an edition's first day. */
@ProductTest
class ClosingDayTest {
  private static final String COURSE = "powercoders";

  @Autowired TestHouse house;
  @Autowired Editions editions;
  @Autowired Offers offers;
  @Autowired Journal journal;

  private Edition beginning(Founded founded, int days) {
    return house.asSystem(
        founded,
        () ->
            editions.open(
                founded.organisation(), editions.load(Blueprints.shipped(COURSE).orElseThrow()), "in " + days,
                today(founded).plusDays(days), null));
  }

  private LocalDate today(Founded founded) {
    return house.asSystem(founded, journal::today);
  }

  private List<Way> ways(Founded founded) {
    return house.asSystem(founded, () -> offers.ways(COURSE));
  }

  @Test
  void oneAppliesAheadOfTheFirstDayUpToTheLastDayThatTheBlueprintNames() {
    Founded founded = house.found("Course");
    Edition last = beginning(founded, 42);

    assertThat(ways(founded)).hasSize(1);
    assertThat(ways(founded).getFirst().offer().edition()).isEqualTo(last);
    assertThat(ways(founded).getFirst().lastDay()).isEqualTo(today(founded));
  }

  @Test
  void onTheDayAfterNobodyCanApplyAndThePageOfTheProgrammeIsStillThere() {
    Founded founded = house.found("Course");
    Edition closed = beginning(founded, 41);

    assertThat(ways(founded)).isEmpty();
    assertThatThrownBy(() -> house.asSystem(founded, () -> offers.way(COURSE, "participant")))
        .isInstanceOf(NotFound.class);
    assertThat(house.asSystem(founded, () -> offers.latest(COURSE)).edition()).isEqualTo(closed);
    assertThat(house.asSystem(founded, offers::openToStaff)).isEmpty();
  }

  @Test
  void ofSeveralEditionsAheadOneJoinsTheNextToBegin() {
    Founded founded = house.found("Course");
    beginning(founded, 20);
    Edition next = beginning(founded, 60);
    beginning(founded, 150);

    assertThat(ways(founded)).extracting(way -> way.offer().edition()).containsExactly(next);
  }

  @Test
  void aProgrammeThatNamesNoClosingDayIsJoinedWhileItsEditionIsOpen() {
    Founded founded = house.found("Course");
    var duo = Blueprints.shipped("duo").orElseThrow();
    LocalDate tomorrow = today(founded).plusDays(1);
    house.asSystem(
        founded, () -> editions.open(founded.organisation(), editions.load(duo), "later", tomorrow, null));

    assertThat(house.asSystem(founded, () -> offers.ways("duo"))).isEmpty();

    Edition now =
        house.asSystem(
            founded,
            () -> editions.open(founded.organisation(), editions.load(duo), "now", tomorrow.minusDays(1), null));
    assertThat(house.asSystem(founded, () -> offers.ways("duo")))
        .isNotEmpty()
        .allSatisfy(way -> assertThat(way.offer().edition()).isEqualTo(now));
  }
}
