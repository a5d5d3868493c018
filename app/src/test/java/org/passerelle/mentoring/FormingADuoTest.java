package org.passerelle.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.passerelle.access.Account;
import org.passerelle.mentoring.DuoStanding.Phase;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.StageVisit;
import org.passerelle.scope.Role;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestHouse.Founded;
import org.passerelle.testing.TestProgramme;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class FormingADuoTest {
  @Autowired TestHouse house;
  @Autowired TestProgramme programme;
  @Autowired Duos duos;
  @Autowired Journeys journeys;

  @Test
  void twoPeopleWhoSaidYesLeaveMatchingAndWalkTogether() {
    Founded network = house.found("Duo");
    Account adviser = house.staff(network, "Ines", Role.ADVISER);
    Edition edition = programme.open(network, "duo");
    Participation mentee = programme.standing(network, edition, "mentee", "Amina Haddad", "matching");
    Participation mentor = programme.standing(network, edition, "mentor", "Jan Peeters", "matching");

    Forming forming = house.as(adviser, () -> duos.form(mentee.id(), mentor.id(), null, adviser.id()));

    assertThat(forming).isInstanceOf(Forming.Formed.class);
    Duo duo = ((Forming.Formed) forming).duo();
    assertThat(house.as(adviser, () -> duos.standing(duo.id())).phase()).isEqualTo(Phase.FORMED);
    List<String> open =
        house.as(adviser, () -> journeys.open(mentee.id())).stream().map(StageVisit::stage).toList();
    assertThat(open).doesNotContain("matching").isNotEmpty();
  }

  @Test
  void theLastPlaceOfAMentorIsGivenOnce() throws Exception {
    Founded network = house.found("Race");
    Account adviser = house.staff(network, "Ines", Role.ADVISER);
    Edition edition = programme.open(network, "duo");
    Participation mentor = programme.standing(network, edition, "mentor", "Jan Peeters", "matching");
    List<Callable<Forming>> tries =
        IntStream.range(0, 8)
            .mapToObj(i -> programme.standing(network, edition, "mentee", "Mentee " + i, "matching"))
            .<Callable<Forming>>map(
                mentee -> () -> house.as(adviser, () -> duos.form(mentee.id(), mentor.id(), null, adviser.id())))
            .toList();
    long formed;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      formed =
          threads.invokeAll(tries).stream().filter(done -> done.resultNow() instanceof Forming.Formed).count();
    }
    assertThat(formed).isEqualTo(1);
  }

  @Test
  void anEndedDuoFreesBothPlacesAndKeepsItsReason() {
    Founded network = house.found("Ending");
    Account adviser = house.staff(network, "Ines", Role.ADVISER);
    Edition edition = programme.open(network, "duo");
    Participation mentee = programme.standing(network, edition, "mentee", "Amina Haddad", "matching");
    Participation mentor = programme.standing(network, edition, "mentor", "Jan Peeters", "matching");
    Duo duo =
        ((Forming.Formed) house.as(adviser, () -> duos.form(mentee.id(), mentor.id(), null, adviser.id()))).duo();
    String reason = house.as(adviser, () -> duos.rules(duo).endReasons().getFirst().key());

    assertThat(house.as(adviser, () -> duos.end(duo.id(), reason, null, LocalDate.of(2026, 6, 1)))).isTrue();
    assertThat(house.as(adviser, () -> duos.end(duo.id(), reason, null, LocalDate.of(2026, 6, 1)))).isFalse();

    DuoStanding standing = house.as(adviser, () -> duos.standing(duo.id()));
    assertThat(standing.endReason()).isEqualTo(reason);
    Participation next = programme.standing(network, edition, "mentee", "Next Mentee", "matching");
    assertThat(house.as(adviser, () -> duos.form(next.id(), mentor.id(), null, adviser.id())))
        .isInstanceOf(Forming.Formed.class);
  }
}
