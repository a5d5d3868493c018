package org.passerelle.engine.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.engine.pairing.people.Place;

class DistanceTest {
  private static final Place BRUSSELS = Place.at(50.8503, 4.3517).withinKm(100);
  private static final Place ANTWERP = Place.at(51.2194, 4.4025).withinKm(100);
  private static final RuleSettings BY_ZONES =
      RuleSettings.USUAL.travelling(Travel.USUAL.withZones(Map.of("north", Map.of("centre", 15))));

  private static int points(Place mentee, Place mentor) {
    return new Distance()
        .thousandths(Ada.mentee(p -> p.living(mentee)), Ada.mentor(p -> p.living(mentor)), BY_ZONES);
  }

  private static Factor.Told told(Place mentee, Place mentor) {
    return new Distance().tell(Ada.mentee(p -> p.living(mentee)), Ada.mentor(p -> p.living(mentor)), BY_ZONES);
  }

  @Test
  void theShorterTheJourneyTheMore() {
    assertThat(points(BRUSSELS, BRUSSELS)).isEqualTo(1000);
    assertThat(points(BRUSSELS, ANTWERP)).as("41.2 of 100 km").isEqualTo(589);
    assertThat(points(BRUSSELS, ANTWERP.withinKm(50))).as("41.2 of 50 km").isEqualTo(177);
  }

  @Test
  void minutesBetweenZonesCountAgainstTheHourSomebodyTravels() {
    assertThat(points(Place.in("north"), Place.in("centre"))).isEqualTo(750);
    assertThat(told(Place.in("north"), Place.in("centre")))
        .isEqualTo(new Factor.Told("minutes", Map.of("minutes", new Fact.Count(15))));
    assertThat(told(Place.in("north"), Place.in("north")).because()).isEqualTo("same-zone");
  }

  @Test
  void peopleWhoCanOnlyMeetOnlineGetNoPointsForIt() {
    assertThat(points(BRUSSELS.withinKm(5).orOnline(), ANTWERP.orOnline())).isZero();
    assertThat(told(BRUSSELS.withinKm(5).orOnline(), ANTWERP.orOnline()).because()).isEqualTo("online");
  }

  @Test
  void theDistanceIsToldInKilometres() {
    var km = (Fact.Kilometres) told(BRUSSELS, ANTWERP).facts().get("km");
    assertThat(km.value()).isBetween(41.1, 41.3);
    assertThat(told(BRUSSELS, Place.NOT_STATED).because()).isEqualTo("not-stated");
  }
}
