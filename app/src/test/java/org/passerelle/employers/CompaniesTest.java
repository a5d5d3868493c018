package org.passerelle.employers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.passerelle.employers.EmployerLinks.Visitor;
import org.passerelle.employers.TestCompany.Town;
import org.passerelle.programmes.StageVisit.Result;
import org.passerelle.scope.NotFound;
import org.passerelle.testing.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Companies come on record and travel through programmes of their own. */
@ProductTest
class CompaniesTest extends EmployersHouse {
  @Autowired CompanyJourneys journeys;
  @Autowired CompanyLists lists;
  @Autowired CompanyWays companyWays;

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
}
