package org.passerelle.employers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.access.Account;
import org.passerelle.employers.Offers.NewOffer;
import org.passerelle.employers.Placement.Ending;
import org.passerelle.employers.Placement.Said;
import org.passerelle.employers.Placement.Tutor;
import org.passerelle.employers.Placements.AtStage;
import org.passerelle.impact.Outcomes;
import org.passerelle.people.Paper;
import org.passerelle.people.Papers;
import org.passerelle.people.WorkRight;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.StageVisit;
import org.passerelle.programmes.blueprint.OutcomeKind;
import org.passerelle.programmes.blueprint.Outcomes.Contract;
import org.passerelle.programmes.blueprint.ScreeningCheck;
import org.passerelle.programmes.blueprint.Stage.PlacementKind;
import org.passerelle.scope.Role;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestHouse.Founded;
import org.passerelle.testing.TestProgramme;
import org.springframework.beans.factory.annotation.Autowired;

/** The offer and placement stages of a journey, in the one record of work that companies see too. */
@ProductTest
class StageWorkTest {
  private static final LocalDate TODAY = TestHouse.today();
  private static final Tutor JO = new Tutor("Jo", null);
  @Autowired TestHouse house;
  @Autowired TestProgramme programme;
  @Autowired Companies companies;
  @Autowired Offers offers;
  @Autowired Placements placements;
  @Autowired Plans plans;
  @Autowired Papers papers;
  @Autowired Outcomes outcomes;
  @Autowired Journeys journeys;

  private record Room(Founded network, Account adviser, Edition edition) {}

  private Room room(String name, String blueprint) {
    Founded network = house.found("Stage " + name);
    return new Room(network, house.staff(network, "Ines Adviser", Role.ADVISER), programme.open(network, blueprint));
  }

  @Test
  void anAcceptedOfferIsThePlacementOfTheStageThatFollows() {
    Room room = room("offer", "powercoders");
    Participation who = programme.standing(room.network(), room.edition(), "participant", "Omar", "internship-offer");
    UUID acme = house.as(room.adviser(), () -> companies.named(room.network().organisation(), "Acme").id());
    assertThat(house.as(room.adviser(), () -> companies.named(room.network().organisation(), " acme ").id())).as("named twice").isEqualTo(acme);
    assertThat(make(room, who, acme, internship(TODAY, null))).isInstanceOf(Offering.TermsMissing.class);
    assertThat(make(room, who, acme, internship(TODAY.minusDays(1), TODAY.plusMonths(6)))).isEqualTo(new Offering.StartsInThePast());
    assertThat(make(room, who, acme, internship(TODAY, TODAY.plusMonths(6)))).isEqualTo(new Offering.NoRightToWork(new WorkRight.NotKnown()));
    mayWork(room, who, TODAY.plusYears(1));
    Offer one = ((Offering.Made) make(room, who, acme, internship(TODAY, TODAY.plusMonths(6)))).offer();
    Offer other = ((Offering.Made) make(room, who, acme, internship(TODAY, TODAY.plusMonths(7)))).offer();
    assertThat(one.stage()).isEqualTo("internship-offer");
    house.as(room.adviser(), () -> offers.decline(other.id(), null));
    assertThat(open(room, who)).as("a no leaves the stage open").containsExactly("internship-offer");
    Placement begun = ((Offering.Accepted) house.as(room.adviser(), () -> offers.accept(one.id()))).placement();
    assertThat(begun.stage()).isEqualTo("internship");
    assertThat(open(room, who)).containsExactly("internship");
    assertThat(house.as(room.adviser(), () -> outcomes.of(who.id()))).extracting(one1 -> one1.kind()).containsExactly(OutcomeKind.INTERNSHIP);
    String early = house.as(room.adviser(), () -> plans.endReasons(begun)).stream()
        .filter(reason -> reason.ending() != org.passerelle.programmes.blueprint.Relationship.Ending.PLANNED && reason.rematch())
        .findFirst().orElseThrow().key();
    house.as(room.adviser(), () -> placements.end(begun.id(), new Ending(TODAY, early, null, Said.STAFF)));
    assertThat(open(room, who)).as("a failed one reopens the way back").containsExactlyInAnyOrder("internship", "internship-offer");
  }

  @Test
  void aPlacementBeginsWhereTutorLengthRightAndPapersAreAsTheProgrammeAsks() {
    Room room = room("rules", "loh");
    Participation who = programme.standing(room.network(), room.edition(), "trainee", "Selam", "internship");
    UUID loh = house.as(room.adviser(), () -> companies.named(room.network().organisation(), "Loh").id());
    LocalDate last = TODAY.plusMonths(3).minusDays(1);
    assertThat(begin(room, who, "german", loh, last, JO, Map.of())).isEqualTo(new Offering.StageNotOpen());
    assertThat(begin(room, who, "internship", loh, last, null, Map.of())).isEqualTo(new Offering.NoTutor());
    assertThat(begin(room, who, "internship", loh, TODAY.plusMonths(1), JO, Map.of()))
        .isEqualTo(new Offering.OtherLength(Period.ofMonths(3), Period.ofMonths(3)));
    assertThat(begin(room, who, "internship", loh, last, JO, Map.of()))
        .isEqualTo(new Offering.PapersMissing(List.of(ScreeningCheck.Kind.WORK_PERMIT)));
    assertThat(begin(room, who, "internship", loh, last, JO, Map.of(ScreeningCheck.Kind.WORK_PERMIT, Optional.of(TODAY.minusDays(1)))))
        .isEqualTo(new Offering.NoRightToWork(new WorkRight.Lapsed(TODAY.minusDays(1))));
    Offering begun = begin(room, who, "internship", loh, last, JO, Map.of(ScreeningCheck.Kind.WORK_PERMIT, Optional.of(TODAY.plusYears(1))));
    Placement placement = ((Offering.Accepted) begun).placement();
    assertThat(house.as(room.adviser(), () -> placements.get(placement.id())).tutor()).isEqualTo(JO);
    assertThat(begin(room, who, "internship", loh, last, JO, Map.of())).isEqualTo(new Offering.WorksAlready("Loh"));
    house.as(room.adviser(), () -> placements.end(placement.id(), new Ending(TODAY, "term-over", null, Said.STAFF)));
    assertThat(open(room, who)).as("as planned").doesNotContain("internship");
  }

  @Test
  void workFoundBesideTheProgrammeDoesNotMoveTheJourney() {
    Room room = room("beside", "powercoders");
    Participation who = programme.standing(room.network(), room.edition(), "participant", "Lina", "interview");
    UUID acme = house.as(room.adviser(), () -> companies.named(room.network().organisation(), "Acme").id());
    var terms = new WorkTerms(PlacementKind.JOB, null, "Shop", "Bern", true, "20 CHF", 20, Contract.FIXED_TERM, TODAY, null);
    Placement job = ((Offering.Accepted) house.as(room.adviser(), () -> placements.record(acme, null, who.id(), terms))).placement();
    assertThat(job.stage()).isNull();
    house.as(room.adviser(), () -> placements.end(job.id(), new Ending(TODAY, "left", null, Said.STAFF)));
    assertThat(open(room, who)).containsExactly("interview");
  }

  @Test
  void aLoanIsNoWorkSoNobodyAsksForARightToWork() {
    Room room = room("loan", "azo");
    Participation who = programme.standing(room.network(), room.edition(), "starter", "Yonas", "microfinance");
    UUID bank = house.as(room.adviser(), () -> companies.named(room.network().organisation(), "Micro Bank").id());
    var terms = new WorkTerms(PlacementKind.START_UP, null, "A loan", "Gent", true, "5000 EUR at 4 %", null, null, TODAY, null);
    NewOffer loan = new NewOffer(bank, null, who.id(), terms, null);
    assertThat(house.as(room.adviser(), () -> offers.makeAt("lab", loan))).isEqualTo(new Offering.StageNotOpen());
    Offer one = ((Offering.Made) house.as(room.adviser(), () -> offers.makeAt("microfinance", loan))).offer();
    Offer other = ((Offering.Made) house.as(room.adviser(), () -> offers.makeAt("microfinance", loan))).offer();
    assertThat(house.as(room.adviser(), () -> offers.accept(one.id()))).isInstanceOf(Offering.Taken.class);
    assertThat(open(room, who)).doesNotContain("microfinance");
    assertThat(house.as(room.adviser(), () -> placements.ofPerson(who.person()))).as("nothing begins at the bank").isEmpty();
    assertThat(house.as(room.adviser(), () -> offers.get(other.id())).answer()).isEqualTo(Offer.Answer.OTHER_CHOSEN);
    var job = new WorkTerms(PlacementKind.JOB, null, "Shop", "Gent", true, "2000 EUR", 20, Contract.FIXED_TERM, TODAY, null);
    assertThat(make(room, who, bank, job)).as("work still needs it").isEqualTo(new Offering.NoRightToWork(new WorkRight.NotKnown()));
  }

  private Offering begin(
      Room room, Participation who, String stage, UUID company, LocalDate last, Tutor tutor,
      Map<ScreeningCheck.Kind, Optional<LocalDate>> seen) {
    return house.as(room.adviser(), () -> placements.begin(new AtStage(who.id(), stage, company, internship(TODAY, last), tutor, seen)));
  }

  private Offering make(Room room, Participation who, UUID company, WorkTerms terms) {
    return house.as(room.adviser(), () -> offers.make(new NewOffer(company, null, who.id(), terms, null), null));
  }

  private static WorkTerms internship(LocalDate first, LocalDate last) {
    return new WorkTerms(PlacementKind.INTERNSHIP, null, "Testing", "Bern", true, "1000 CHF", 40, null, first, last);
  }

  private void mayWork(Room room, Participation who, LocalDate until) {
    house.as(room.adviser(), () -> papers.see(who.person(), new Papers.Look(Paper.Kind.WORK_RIGHT, null, true, TODAY, until)));
  }

  private List<String> open(Room room, Participation who) {
    return house.as(room.adviser(), () -> journeys.open(who.id())).stream().map(StageVisit::stage).toList();
  }
}
