package org.passerelle.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.PersonDetails;
import org.passerelle.people.PersonProfile;
import org.passerelle.people.PersonProfile.Hours;
import org.passerelle.people.PersonProfile.Language;
import org.passerelle.people.PersonProfile.Occupation;
import org.passerelle.people.PersonProfile.Wish;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Participation;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestHouse.Founded;
import org.passerelle.testing.TestProgramme;

/** People who wait in the matching stage of DUO, with what matching asks of them. */
record WaitingPeople(TestHouse house, TestProgramme programme, People people, Founded network, Edition edition) {
  /** Speaks French, lives in Brussels, free on Tuesday afternoon, wishes to be a nurse. */
  Participation mentee(String name, String language) {
    return standing("mentee", name, language, "wished", "2221", List.of(Language.said("fr", "B2")));
  }

  Participation mentor(String name) {
    return standing("mentor", name, "en", "practised", "2221", List.of(Language.mother("fr")));
  }

  Participation standing(String role, String name, String language, String kind, String isco, List<Language> spoken) {
    Participation participation = programme.standing(network, edition, role, name, "matching");
    house.asSystem(
        network,
        () -> {
          Person person = people.get(participation.person());
          people.correct(person.id(), person.version(), details(name, language, 50.85, 4.35));
          people.replaceProfile(
              person.id(),
              new PersonProfile(
                  spoken, Set.of(), List.of(new Occupation(kind, isco, isco.equals("2221") ? "Nurse" : "Cook")),
                  Set.of("music"), Set.of("cv"), List.of(new Hours(2, 14, 18)), new Wish(null, "no", 25)));
          return person;
        });
    return participation;
  }

  /** Speaks English only and wishes to cook, so that few nurses fit. */
  Participation hardToMatch(String name) {
    return standing("mentee", name, "en", "wished", "5120", List.of(Language.said("en", "B2")));
  }

  /** A nurse who speaks French and English. */
  Participation mentorWithEnglish(String name) {
    return standing(
        "mentor", name, "fr", "practised", "2221", List.of(Language.mother("fr"), Language.said("en", "C1")));
  }

  void moveTo(Participation participation, double latitude, double longitude) {
    house.asSystem(
        network,
        () -> {
          Person person = people.get(participation.person());
          people.correct(person.id(), person.version(), details("Moved Away", "fr", latitude, longitude));
          return person;
        });
  }

  private static PersonDetails details(String name, String language, double latitude, double longitude) {
    return new PersonDetails(
        name, null, null, LocalDate.of(1998, 3, 1), "day", "woman", name.split(" ")[0].toLowerCase() + "@people.example",
        null, null, null, "1000", "Brussels", latitude, longitude, language, null, null, null, null, null, null);
  }
}
