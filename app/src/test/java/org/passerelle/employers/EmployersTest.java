package org.passerelle.employers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.passerelle.employers.Candidacy.Reply;
import org.passerelle.employers.Candidacy.Told;
import org.passerelle.employers.EmployerLinks.Visitor;
import org.passerelle.employers.Introductions.Answer;
import org.passerelle.employers.Placement.Ending;
import org.passerelle.employers.Placement.Reason;
import org.passerelle.employers.Retention.Said;
import org.passerelle.employers.Retention.Side;
import org.passerelle.employers.TestCompany.Town;
import org.passerelle.employers.talent.JobReason;
import org.passerelle.employers.talent.JobRule;
import org.passerelle.employers.talent.TalentIndex;
import org.passerelle.employers.talent.TalentQuery;
import org.passerelle.employers.talent.TalentSearch;
import org.passerelle.impact.Outcomes;
import org.passerelle.oversight.StepSwitches;
import org.passerelle.people.Papers;
import org.passerelle.people.People;
import org.passerelle.people.WorkRight;
import org.passerelle.people.facts.Cefr;
import org.passerelle.programmes.Answers;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.StageVisit.Result;
import org.passerelle.programmes.blueprint.Outcomes.Source;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestProgramme;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class EmployersTest {
  private static final LocalDate TODAY = LocalDate.now();
  @Autowired TestHouse house;
  @Autowired TestProgramme programme;
  @Autowired Papers papers;
  @Autowired Journeys ways;
  @Autowired Companies companies;
  @Autowired CompanyJourneys journeys;
  @Autowired CompanyLists lists;
  @Autowired Vacancies vacancies;
  @Autowired Candidacies candidacies;
  @Autowired Introductions introductions;
  @Autowired Offers offers;
  @Autowired Placements placements;
  @Autowired Retentions retentions;
  @Autowired PaperWarnings warnings;
  @Autowired CompanyWays companyWays;
  @Autowired WorkWorries worries;
  @Autowired org.passerelle.programmes.Caseloads caseloads;
  @Autowired List<org.passerelle.jobs.Job> jobs;
  @Autowired org.passerelle.scope.MovableClock clock;
  @Autowired EmployerLinks links;
  @Autowired Outcomes outcomes;
  @Autowired StepSwitches switches;
  @Autowired TalentIndex index;
  @Autowired TalentSearch search;
  @Autowired People people;
  @Autowired JdbcClient jdbc;
  private TestCompany made;

  @BeforeEach
  void aTownWithPeopleAndWork() {
    made = new TestCompany(house, programme, companies, vacancies, people, papers, ways);
  }

  @Test
  void theRankingSuggestsWhoFitsWithPointsThatAddUpAndThePersonDecides() {
    Town town = made.town("Ranking");
    Participation amal = made.cook(town, "Amal Haddad", "طباخة", "5120");
    Participation oleh = made.cook(town, "Oleh Bondar", "Кухар", null);
    made.mayWork(town, amal.person(), null);
    var suggested = house.as(town.adviser(), () -> candidacies.suggest(town.vacancy().id()));
    assertThat(suggested.best()).singleElement().satisfies(one -> {
      assertThat(one.talent().person()).isEqualTo(amal.person());
      assertThat(one.reasons().stream().mapToInt(JobReason::points).sum()).isEqualTo(one.score());
      assertThat(one.reasons()).anyMatch(reason -> reason.factor().equals("distance") && reason.facts().containsKey("km"));
    });
    var against = house.as(town.adviser(), () -> candidacies.putForward(town.vacancy().id(), oleh.person()));
    assertThat(against).isEqualTo(new PuttingForward.Against(List.of(JobRule.MAY_WORK)));
    Candidacy candidacy = putForward(town, amal);
    assertThat(seenByCompany(town)).as("nobody is told before the person agreed").isEmpty();
    agree(town, candidacy, Set.of(Told.LANGUAGES, Told.DISTANCE));
    assertThat(seenByCompany(town)).singleElement().satisfies(one -> {
      assertThat(one.shown().name()).isEqualTo("Amal");
      assertThat(one.shown().languages()).contains("nl:B1");
      assertThat(one.shown().km()).isBetween(1, 10);
      assertThat(one.shown().phone()).isNull();
      assertThat(one.shown().ground()).isNull();
    });
    assertThat(count(town, "automated_suggestion where step = 'job-match' and suggestion = 'propose'")).isOne();
    assertThat(count(town, "human_decision where followed")).isOne();
    house.as(town.adviser(), () -> candidacies.end(candidacy.id(), Candidacy.Ending.WITHDRAWN));
    assertThat(seenByCompany(town)).as("withdrawn at once").isEmpty();
  }

  @Test
  void aSwitchedOffRankingSuggestsNobodyAndTheManualWayStaysOpen() {
    Town town = made.town("Switch");
    Participation amal = made.cook(town, "Amal Haddad", "cook", "5120");
    made.mayWork(town, amal.person(), null);
    var manager = house.staff(town.network(), "Mats Manager", Role.MANAGER);
    house.as(manager, () -> { switches.turn("job-match", false, "under review"); return true; });
    assertThat(house.as(town.adviser(), () -> candidacies.suggest(town.vacancy().id())))
        .isEqualTo(new Candidacies.Suggestions(false, List.of()));
    assertThat(putForward(town, amal).origin()).isEqualTo(Candidacy.Origin.ADVISER);
    assertThat(count(town, "automated_suggestion")).isZero();
  }

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

  @Test
  void aWordInAnyLanguageAndScriptFindsPeopleOfTheOccupation() {
    Town town = made.town("Search");
    Participation amal = made.cook(town, "Amal Haddad", "طباخة في مطعم", "5120");
    Participation oleh = made.cook(town, "Oleh Bondar", "Кухар", null);
    made.cook(town, "Jan Rode", "Schweißer", "7212");
    made.mayWork(town, amal.person(), null);
    house.as(town.adviser(), () -> index.refresh());
    for (String typed : List.of("cook", "cuisinier", "kok", "Köchin", "кухар", "طباخ")) {
      assertThat(found(town, new TalentQuery(typed, null, Map.of(), null, null, false))).as(typed).contains(amal.person());
    }
    assertThat(found(town, new TalentQuery("kukhar", null, Map.of(), null, null, false))).containsExactly(oleh.person());
    assertThat(found(town, new TalentQuery("", "512", Map.of("nl", Cefr.A2), "90", null, true))).containsExactly(amal.person());
    assertThat(found(town, new TalentQuery("", "512", Map.of("nl", Cefr.B2), null, null, false))).isEmpty();
    TalentQuery.Near near = new TalentQuery.Near(51.05, 3.72, 10);
    assertThat(found(town, new TalentQuery("", null, Map.of(), null, near, false))).hasSize(3);
    assertThat(found(town, new TalentQuery("", null, Map.of(), null, new TalentQuery.Near(50.85, 4.35, 10), false))).isEmpty();
    var page = house.as(town.adviser(), () -> search.find(TalentQuery.EVERYBODY, null, 2));
    assertThat(page.total()).isEqualTo(3);
    var rest = house.as(town.adviser(), () -> search.find(TalentQuery.EVERYBODY, page.next(2), 2));
    assertThat(rest.hits()).hasSize(1).noneMatch(hit -> page.hits().contains(hit));
    var outsider = house.staff(made.town("Elsewhere").network(), "Olga Other", Role.ADVISER);
    assertThat(house.as(outsider, () -> search.find(TalentQuery.EVERYBODY, null, 5)).total()).isZero();
  }

  @Test
  void aCompanyTravelsThroughAProgrammeAndItsContactSeesNoOtherCompany() {
    Town town = made.town("Journey");
    Town other = made.town("Other");
    var joined = (CompanyJourneys.Joining.Joined) house.as(town.adviser(), () -> journeys.join(town.company().id(), town.edition().id(), null));
    assertThat(house.as(town.adviser(), () -> journeys.stays(joined.part().id()))).extracting(CompanyJourneys.Stay::stage).containsExactly("application");
    house.as(town.adviser(), () -> journeys.leave(joined.part().id(), "application", Result.DONE, null));
    assertThat(house.as(town.adviser(), () -> journeys.stays(joined.part().id()))).extracting(CompanyJourneys.Stay::stage).containsExactly("application", "co-design");
    assertThat(house.as(town.adviser(), () -> journeys.join(town.company().id(), town.edition().id(), null)))
        .isEqualTo(new CompanyJourneys.Joining.TakesPartAlready());
    assertThat(house.as(town.adviser(), () -> journeys.end(joined.part().id(), "no vacancies"))).isTrue();
    assertThat(house.as(town.adviser(), () -> journeys.end(joined.part().id(), "again"))).as("it stopped").isFalse();
    String role = joined.part().role();
    assertThat(house.as(town.adviser(), () -> companyWays.steps(town.edition().id(), role, TODAY)))
        .anySatisfy(step -> assertThat(step.stage() + step.reached() + step.passed() + step.left()).isEqualTo("application110"))
        .anySatisfy(step -> assertThat(step.stage() + step.reached() + step.passed() + step.left()).isEqualTo("co-design101"));
    assertThat(house.as(town.adviser(), () -> companyWays.leavings(town.edition().id(), role))).singleElement()
        .satisfies(leaving -> assertThat(leaving.reason()).isEqualTo("no vacancies"));
    Company second = house.as(town.adviser(), () -> companies.add(town.network().organisation(), Company.CompanyDetails.named("Second", null)));
    Visitor lieve = new Visitor(town.network().network().id(), town.contact().id(), town.company().id());
    assertThat(links.seeing(lieve, () -> companies.find(town.company().id()))).isPresent();
    assertThat(links.seeing(lieve, () -> companies.find(second.id()))).isEmpty();
    UUID amal = made.cook(town, "Amal", "cook", null).person();
    assertThat(links.seeing(lieve, () -> people.all(List.of(amal)))).isEmpty();
    assertThatThrownBy(() -> links.seeing(lieve, () -> vacancies.get(other.vacancy().id()))).isInstanceOf(NotFound.class);
    house.as(town.adviser(), () -> { companies.endContact(town.contact().id()); return true; });
    assertThat(links.seeing(lieve, () -> companies.find(town.company().id()))).as("after leaving the company").isEmpty();
  }

  @Test
  void companiesTravelThroughEveryEmployersProgrammeToItsEnd() {
    Town town = made.town("Files");
    for (String file : List.of("aladin", "pirintex", "convoy", "refugeeswork", "hbl", "face", "inklusion", "gaw", "ikea", "telenor")) {
      var edition = programme.open(town.network(), file);
      var part = ((CompanyJourneys.Joining.Joined) house.as(town.adviser(), () -> journeys.join(town.company().id(), edition.id(), null))).part();
      var path = house.as(town.adviser(), () -> journeys.journey(part));
      for (int step = 0; step < path.stages().size(); step++) {
        house.as(town.adviser(), () -> journeys.stays(part.id())).stream()
            .filter(stay -> stay.result() == null)
            .forEach(stay -> house.as(town.adviser(), () -> journeys.leave(part.id(), stay.stage(), Result.DONE, null)));
      }
      assertThat(house.as(town.adviser(), () -> journeys.stays(part.id()))).as(file)
          .hasSameSizeAs(path.stages()).noneMatch(stay -> stay.result() == null);
    }
    assertThat(house.as(town.adviser(), () -> journeys.of(town.company().id())))
        .anyMatch(part -> part.fee() != null && part.fee().intValue() == 1200 && "CHF".equals(part.feeCurrency()));
  }

  @Test
  void aCompanyIsSupportedAgainAfterAConflict() {
    Town town = made.town("Again");
    var edition = programme.open(town.network(), "inklusion");
    var part = ((CompanyJourneys.Joining.Joined) house.as(town.adviser(), () -> journeys.join(town.company().id(), edition.id(), null))).part();
    house.as(town.adviser(), () -> journeys.decide(part.id(), "signed", "signed"));
    house.as(town.adviser(), () -> journeys.leave(part.id(), "assistance", Result.DONE, null));
    assertThat(house.as(town.adviser(), () -> journeys.decide(part.id(), "settled", "conflict"))).isTrue();
    assertThat(standsIn(town, part)).containsExactly("assistance");
    house.as(town.adviser(), () -> journeys.leave(part.id(), "assistance", Result.DONE, null));
    assertThat(standsIn(town, part)).as("asked again").containsExactly("settled");
    assertThat(house.as(town.adviser(), () -> journeys.decide(part.id(), "settled", "settled"))).isTrue();
    assertThat(standsIn(town, part)).isEmpty();
    assertThat(house.as(town.adviser(), () -> journeys.stays(part.id()))).hasSize(5);
  }

  private List<String> standsIn(Town town, CompanyJourneys.Part part) {
    return house.as(town.adviser(), () -> journeys.stays(part.id())).stream()
        .filter(stay -> stay.result() == null)
        .map(CompanyJourneys.Stay::stage)
        .toList();
  }

  @Test
  void aListOfCompaniesIsTakenOnceAndEachBadRowIsExplained(@TempDir Path folder) throws Exception {
    Town town = made.town("List");
    Path file = folder.resolve("companies.csv");
    Files.writeString(file, """
        company,place,contact,email,title,occupation,pay,languages,kind
        Bakkerij Noord,Gent,An,an@noord.example,Bakker,baker,2000,nl A2,job
        Bakkerij Noord,Gent,,,Helper,,1800,,internship
        ,Gent,,,,,,,
        Slecht,Gent,Bo,no-mail,,,,,
        Vreemd,Gent,,,Iets,,,,holiday
        """);
    var taken = house.as(town.adviser(), () -> take(file, town));
    assertThat(taken.companies()).isEqualTo(1);
    assertThat(taken.vacancies()).isEqualTo(2);
    assertThat(taken.refused()).extracting(CompanyLists.Refused::reason).containsExactly(
        "employers.staff.lists.no-company", "employers.staff.lists.bad-email", "employers.staff.lists.bad-kind");
    assertThat(house.as(town.adviser(), () -> take(file, town)).companies()).as("again").isZero();
  }

  private CompanyLists.Taken take(Path file, Town town) {
    try {
      return lists.take(file, town.network().organisation(), "nl");
    } catch (org.passerelle.sheets.SheetException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private List<UUID> found(Town town, TalentQuery query) {
    return house.as(town.adviser(), () -> search.find(query, null, 10)).hits().stream().map(hit -> hit.talent().person()).toList();
  }

  private Candidacy putForward(Town town, Participation who) {
    return ((PuttingForward.PutForward) house.as(town.adviser(), () -> candidacies.putForward(town.vacancy().id(), who.person()))).candidacy();
  }

  private void agree(Town town, Candidacy candidacy, Set<Told> told) {
    assertThat(house.as(town.adviser(), () -> introductions.answer(candidacy.id(), new Answer(true, told, null, "I have read it", "en", "talk")))).isTrue();
    house.as(town.adviser(), () -> { introductions.reply(candidacy.id(), Reply.MEET, null, null); return true; });
  }

  private List<Presented> seenByCompany(Town town) {
    Visitor visitor = new Visitor(town.network().network().id(), town.contact().id(), town.company().id());
    return links.seeing(visitor, () -> introductions.of(town.company().id()));
  }

  private Offers.NewOffer newOffer(Town town, Participation who, LocalDate starts) {
    return new Offers.NewOffer(town.company().id(), town.vacancy().id(), who.id(), TestCompany.terms(starts), null);
  }

  private Offering offer(Town town, Participation who) {
    return house.as(town.adviser(), () -> offers.make(newOffer(town, who, TODAY), null));
  }

  private static Offer made(Offering offering) {
    return ((Offering.Made) offering).offer();
  }

  private Placement place(Town town, Participation who, LocalDate starts) {
    return ((Offering.Accepted) house.as(town.adviser(), () -> placements.record(town.company().id(), town.vacancy().id(), who.id(), TestCompany.terms(starts)))).placement();
  }

  private static UUID round(List<Retention.Round> rounds, Side side) {
    return rounds.stream().filter(one -> one.side() == side && one.asked()).findFirst().orElseThrow().id();
  }

  private long count(Town town, String what) {
    return house.asSystem(town.network(), () -> jdbc.sql("select count(*) from " + what).query(Long.class).single());
  }
}
