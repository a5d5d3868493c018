package org.passerelle.employers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.employers.Candidacy.Told;
import org.passerelle.employers.EmployerLinks.Visitor;
import org.passerelle.employers.Introductions.Answer;
import org.passerelle.employers.Placement.Ending;
import org.passerelle.employers.Placement.Reason;
import org.passerelle.employers.Retention.Said;
import org.passerelle.employers.Retention.Side;
import org.passerelle.employers.TestCompany.Town;
import org.passerelle.impact.Outcomes;
import org.passerelle.people.People;
import org.passerelle.people.WorkRight;
import org.passerelle.programmes.Answers;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.StageVisit.Result;
import org.passerelle.programmes.blueprint.Outcomes.Source;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Scope;
import org.passerelle.testing.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;

/** People are offered work they may do, choose, and are followed while they are at it. */
@ProductTest
class OffersAndPlacementsTest extends EmployersHouse {
  @Autowired Retentions retentions;
  @Autowired PaperWarnings warnings;
  @Autowired WorkWorries worries;
  @Autowired org.passerelle.programmes.Caseloads caseloads;
  @Autowired List<org.passerelle.jobs.Job> jobs;
  @Autowired org.passerelle.scope.MovableClock clock;
  @Autowired Outcomes outcomes;

  @Test
  void nobodyIsOfferedWorkWhoseRightToWorkIsNotKnownOrEnds() {
    Town town = made.town("Right");
    Participation amal = made.cook(town, "Amal Haddad", "cook", "5120");
    assertThat(offer(town, amal)).isEqualTo(new Offering.NoRightToWork(new WorkRight.NotKnown()));
    made.mayWork(town, amal.person(), TODAY.plusDays(3));
    assertThat(house.as(town.adviser(), () -> offers.make(newOffer(town, amal, TODAY.plusDays(10)), null)))
        .isEqualTo(new Offering.NoRightToWork(new WorkRight.Lapsed(TODAY.plusDays(3))));
    assertThat(offer(town, amal)).isInstanceOf(Offering.Made.class);
  }

  @Test
  void withSeveralOffersThePersonChoosesAndAPlaceIsGivenOnce() {
    Town town = made.town("Choose");
    Participation amal = made.cook(town, "Amal Haddad", "cook", "5120");
    Participation rana = made.cook(town, "Rana Saleh", "cook", "5120");
    made.mayWork(town, amal.person(), null);
    made.mayWork(town, rana.person(), null);
    Offer first = made(offer(town, amal));
    Offer second = made(offer(town, amal));
    Offer other = made(offer(town, rana));
    assertThat(house.as(town.adviser(), () -> offers.accept(first.id()))).isInstanceOf(Offering.Accepted.class);
    assertThat(house.as(town.adviser(), () -> offers.get(second.id())).answer()).isEqualTo(Offer.Answer.OTHER_CHOSEN);
    assertThat(house.as(town.adviser(), () -> offers.accept(other.id()))).isEqualTo(new Offering.NoPlaceLeft());
    assertThat(house.as(town.adviser(), () -> offers.get(other.id())).answer()).as("it still waits").isNull();
    assertThat(house.as(town.adviser(), () -> outcomes.of(amal.id()))).singleElement().satisfies(outcome -> {
      assertThat(outcome.source()).isEqualTo(Source.EMPLOYER);
      assertThat(outcome.employer()).isEqualTo(town.company().name());
      assertThat(outcome.startsOn()).isEqualTo(TODAY);
    });
  }

  @Test
  void anOfferMadeByMistakeIsTakenBackAndCanBeAcceptedNoMore() {
    Town town = made.town("Mistake");
    Participation amal = made.cook(town, "Amal Haddad", "cook", "5120");
    made.mayWork(town, amal.person(), null);
    Offer wrong = made(offer(town, amal));
    assertThat(house.as(town.adviser(), () -> offers.withdraw(wrong.id()))).isTrue();
    assertThat(house.as(town.adviser(), () -> offers.accept(wrong.id()))).isEqualTo(new Offering.NotOpen());
    assertThat(house.as(town.adviser(), () -> offers.get(wrong.id())).answer()).isEqualTo(Offer.Answer.WITHDRAWN);
  }

  @Test
  void aLateNoIsNoAnswerAndPlacesAreNeverFewerThanThoseAtWork() {
    Town town = made.town("Late");
    Participation amal = made.cook(town, "Amal Haddad", "cook", "5120");
    made.mayWork(town, amal.person(), null);
    Offer late = made(house.as(town.adviser(), () -> offers.make(
        new Offers.NewOffer(town.company().id(), town.vacancy().id(), amal.id(), TestCompany.terms(TODAY), TODAY), null)));
    clock.moveTo(TODAY.plusDays(2).atTime(12, 0).atZone(java.time.ZoneId.systemDefault()).toInstant());
    try {
      assertThat(house.as(town.adviser(), () -> offers.decline(late.id(), null))).isFalse();
      assertThat(house.as(town.adviser(), () -> offers.accept(late.id()))).isEqualTo(new Offering.NotOpen());
    } finally {
      clock.follow();
    }
    assertThat(house.as(town.adviser(), () -> vacancies.change(town.vacancy().id(), 1, TestCompany.cook(2)))).isInstanceOf(Vacancies.Changing.Changed.class);
    place(town, amal, TODAY);
    Participation rana = made.cook(town, "Rana Saleh", "cook", "5120");
    place(town, rana, TODAY);
    assertThat(house.as(town.adviser(), () -> vacancies.change(town.vacancy().id(), 2, TestCompany.cook(1))))
        .isEqualTo(new Vacancies.Changing.PlacesTaken(2));
  }

  @Test
  void bothSidesAreAskedWhetherItGoesOnAndAnEndFreesThePlace() {
    Town town = made.town("Retention");
    Participation amal = made.cook(town, "Amal Haddad", "cook", "5120");
    Placement placement = place(town, amal, TODAY.minusMonths(2));
    assertThat(house.asSystem(town.network(), retentions::askDue)).as("person and employer, month 1").isEqualTo(2);
    assertThat(house.asSystem(town.network(), retentions::askDue)).isZero();
    var rounds = house.as(town.adviser(), () -> retentions.of(placement.id()));
    assertThat(rounds).extracting(Retention.Round::months).containsOnly(1, 3, 6, 12);
    UUID employers = round(rounds, Side.EMPLOYER);
    UUID persons = round(rounds, Side.PERSON);
    Visitor visitor = new Visitor(town.network().network().id(), town.contact().id(), town.company().id());
    assertThat(links.seeing(visitor, () -> retentions.get(employers)).months()).isEqualTo(1);
    assertThatThrownBy(() -> links.seeing(visitor, () -> retentions.get(persons)))
        .as("one side never sees the other's").isInstanceOf(NotFound.class);
    house.as(
        town.adviser(),
        () -> retentions.answer(persons, new Said(true, false, false, null, null, "no pay", new Answers(Map.of())), "talk"));
    assertThat(house.as(town.adviser(), () -> retentions.of(placement.id()))).extracting(Retention.Round::worry).contains("no pay");
    assertThat(count(town, "alert where kind = 'worrying-answer'")).as("called at once").isOne();
    var said = house.as(town.adviser(), () -> retentions.of(placement.id()));
    assertThat(house.as(town.adviser(), () -> worries.readable(placement, said))).as("not for every adviser").isEmpty();
    house.asSystem(town.network(), () -> { caseloads.give(amal.id(), town.adviser().id(), "new"); return true; });
    assertThat(house.as(town.adviser(), () -> worries.readable(placement, said))).as("for the person's own").hasSize(1);
    LocalDate last = TODAY.minusDays(3);
    house.as(
        town.adviser(),
        () -> retentions.answer(employers, new Said(false, null, null, Reason.LEFT.key(), last, null, new Answers(Map.of())), "talk"));
    Placement ended = house.as(town.adviser(), () -> placements.get(placement.id()));
    assertThat(ended.ending()).isEqualTo(new Ending(last, "left", null, Placement.Said.EMPLOYER));
    assertThat(house.as(town.adviser(), () -> outcomes.of(amal.id()))).singleElement()
        .satisfies(outcome -> assertThat(outcome.endsOn()).isEqualTo(last));
    assertThat(house.as(town.adviser(), () -> vacancies.get(town.vacancy().id())).taken()).isZero();
    assertThat(house.as(town.adviser(), () -> retentions.shares(town.edition().id()))).singleElement()
        .satisfies(share -> assertThat(share).isEqualTo(new Retention.Share(1, 1, 1, 1)));
  }

  @Test
  void aPermitThatEndsIsToldToThePersonAndAdviserAndToTheCompanyOnlyWithConsent() {
    Town town = made.town("Permit");
    Participation amal = made.cook(town, "Amal Haddad", "cook", "5120");
    made.mayWork(town, amal.person(), TODAY.plusDays(25));
    Placement placement = place(town, amal, TODAY.minusDays(5));
    assertThat(toldOfPapers(town)).containsExactlyInAnyOrder("person");
    assertThat(toldOfPapers(town)).as("each is told once").containsExactlyInAnyOrder("person");
    assertThat(count(town, "alert where kind = 'paper-expires'")).as("the adviser has one alert").isOne();
    Participation rana = made.cook(town, "Rana Saleh", "cook", "5120");
    made.mayWork(town, rana.person(), TODAY.plusDays(25));
    house.as(town.adviser(), () -> vacancies.change(town.vacancy().id(), 1, TestCompany.cook(2)));
    Candidacy candidacy = putForward(town, rana);
    agree(town, candidacy, Set.of(Told.PAPERS));
    place(town, rana, TODAY.minusDays(1));
    assertThat(toldOfPapers(town)).as("the company too").containsExactlyInAnyOrder("person", "person", "employer");
    assertThat(house.as(town.adviser(), () -> warnings.of(placement.id())))
        .extracting(PaperWarnings.Sent::told).containsExactly("person");
    assertThat(house.as(town.adviser(), () -> warnings.of(placement.id()))).allMatch(sent -> sent.days() == 30);
    house.as(town.adviser(), () -> ways.end(rana.id(), Result.WITHDRAWN, "moved"));
    made.mayWork(town, rana.person(), TODAY.plusDays(5));
    assertThat(toldOfPapers(town)).as("watched at work though the journey is over")
        .containsExactlyInAnyOrder("person", "person", "person", "employer", "employer");
  }

  private List<String> toldOfPapers(Town town) {
    clock.moveTo(TODAY.atTime(12, 0).atZone(java.time.ZoneId.systemDefault()).toInstant());
    try {
      Scope.system(town.network().network().id()).call(() -> { jobs.stream().filter(job -> job.name().equals("mentoring.papers")).forEach(job -> job.work().run()); return true; });
      return house.asSystem(town.network(), () -> jdbc.sql("select told from paper_warning").query(String.class).list());
    } finally {
      clock.follow();
    }
  }

  private static UUID round(List<Retention.Round> rounds, Side side) {
    return rounds.stream().filter(one -> one.side() == side && one.asked()).findFirst().orElseThrow().id();
  }
}
