package org.passerelle.employers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.employers.Candidacy.Told;
import org.passerelle.employers.EmployerLinks.Visitor;
import org.passerelle.employers.Placement.Ending;
import org.passerelle.employers.TestCompany.Town;
import org.passerelle.employers.talent.JobReason;
import org.passerelle.employers.talent.JobRule;
import org.passerelle.employers.talent.TalentIndex;
import org.passerelle.employers.talent.TalentQuery;
import org.passerelle.employers.talent.TalentSearch;
import org.passerelle.oversight.StepSwitches;
import org.passerelle.people.facts.Cefr;
import org.passerelle.programmes.Participation;
import org.passerelle.scope.Role;
import org.passerelle.testing.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Staff find people for work, by a ranking or by words, and each person decides what is told of them. */
@ProductTest
class CandidaciesTest extends EmployersHouse {
  @Autowired StepSwitches switches;
  @Autowired TalentIndex index;
  @Autowired TalentSearch search;

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
  void aCandidacyEndsWithTheWorkAndWhoeverHadSaidYesIsToldThatNobodyIsLookedForAnyMore() {
    Town town = made.town("Endings");
    List<Candidacy> three = new ArrayList<>();
    for (String name : List.of("Amal Haddad", "Oleh Bondar", "Rosa Diaz")) {
      Participation cook = made.cook(town, name, "cook", "5120");
      made.mayWork(town, cook.person(), null);
      three.add(putForward(town, cook));
    }
    agree(town, three.get(0), Set.of());
    agree(town, three.get(1), Set.of());
    house.as(town.adviser(), () -> placements.record(
        town.company().id(), town.vacancy().id(), three.get(0).participation(), TestCompany.terms(TODAY)));
    assertThat(state(town, three.get(0))).isEqualTo(Candidacy.State.PLACED);
    assertThat(state(town, three.get(1))).as("one of several").isEqualTo(Candidacy.State.MEET);
    house.as(town.adviser(), () -> vacancies.close(town.vacancy().id(), Vacancy.Closing.FILLED));
    assertThat(three.subList(1, 3)).allSatisfy(one ->
        assertThat(state(town, one)).isEqualTo(Candidacy.State.NO_LONGER_NEEDED));
    assertThat(state(town, three.get(0))).isEqualTo(Candidacy.State.PLACED);
    assertThat(count(town, "outbox_message where topic = 'employers.mail.over'")).as("who had not answered is not troubled").isOne();
  }

  private Candidacy.State state(Town town, Candidacy candidacy) {
    return house.as(town.adviser(), () -> candidacies.get(candidacy.id())).state();
  }

  private List<UUID> found(Town town, TalentQuery query) {
    return house.as(town.adviser(), () -> search.find(query, null, 10)).hits().stream().map(hit -> hit.talent().person()).toList();
  }

  private List<Presented> seenByCompany(Town town) {
    Visitor visitor = new Visitor(town.network().network().id(), town.contact().id(), town.company().id());
    return links.seeing(visitor, () -> introductions.of(town.company().id()));
  }
}
