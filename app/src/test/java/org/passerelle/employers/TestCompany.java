package org.passerelle.employers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Account;
import org.passerelle.employers.Company.CompanyDetails;
import org.passerelle.employers.Company.Contact;
import org.passerelle.employers.Vacancy.Terms;
import org.passerelle.people.Paper;
import org.passerelle.people.Papers;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.PersonDetails;
import org.passerelle.people.PersonProfile;
import org.passerelle.people.PersonProfile.Language;
import org.passerelle.people.PersonProfile.Occupation;
import org.passerelle.people.facts.Cefr;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.blueprint.Outcomes.Contract;
import org.passerelle.programmes.blueprint.Stage.PlacementKind;
import org.passerelle.scope.Role;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestHouse.Founded;
import org.passerelle.testing.TestProgramme;

/** A network with a company that looks for a cook, and people who might be one. */
record TestCompany(
    TestHouse house, TestProgramme programme, Companies companies, Vacancies vacancies, People people, Papers papers,
    Journeys journeys) {

  record Town(Founded network, Account adviser, Edition edition, Company company, Contact contact, Vacancy vacancy) {}

  Town town(String name) {
    Founded network = house.found("Work " + name);
    Account adviser = house.staff(network, "Ines Adviser", Role.ADVISER);
    Edition edition = programme.open(network, "risingyou");
    return house.as(
        adviser,
        () -> {
          Company company = companies.add(network.organisation(), CompanyDetails.named("Brasserie " + name, "Gent"));
          Contact contact =
              companies.addContact(company.id(), "Lieve Maes", "kitchen", "lieve@" + network.network().slug() + ".example", null, "nl");
          return new Town(network, adviser, edition, company, contact, vacancies.post(company.id(), cook(1)));
        });
  }

  static Terms cook(int places) {
    return new Terms(
        "Kok", PlacementKind.JOB, "5120", null, "Cook for sixty guests", "Gent", "9000", 51.05, 3.72, true,
        "2100 EUR a month", 38, Contract.FIXED_TERM, null, null, "Hygiene rules", "Belgian dishes", places,
        Map.of("nl", Cefr.A2), List.of(), null);
  }

  /** Somebody in the programme who has worked as what the label says, and speaks some Dutch. */
  Participation cook(Town town, String name, String label, @Nullable String isco) {
    return house.asSystem(
        town.network(),
        () -> {
          PersonDetails d =
              new PersonDetails(
                  name, null, null, null, "unknown", "unknown", name.split(" ")[0].toLowerCase() + "@people.example",
                  "0470 11 22 33", "+32470112233", null, "9050", "Gentbrugge", 51.03, 3.76, "ar", null, null, null,
                  null, null, null);
          PersonProfile profile =
              new PersonProfile(
                  List.of(Language.mother("ar"), Language.said("nl", "B1")), Set.of("SY"),
                  List.of(new Occupation("practised", isco, label)), Set.of(), Set.of(), List.of(),
                  PersonProfile.Wish.NONE);
          Person person = people.register(town.network().organisation(), d, profile);
          return journeys.begin(town.edition().id(), person.id(), "candidate", TestHouse.today().minusDays(30), null, null);
        });
  }

  void mayWork(Town town, UUID person, @Nullable LocalDate until) {
    house.as(
        town.adviser(),
        () -> papers.see(person, new Papers.Look(Paper.Kind.WORK_RIGHT, null, true, TestHouse.today().minusDays(1), until)));
    house.as(
        town.adviser(),
        () -> papers.see(person, new Papers.Look(Paper.Kind.LEGAL_GROUND, "refugee", true, TestHouse.today().minusDays(1), null)));
  }

  static WorkTerms terms(LocalDate starts) {
    return WorkTerms.of(cook(1), starts);
  }
}
