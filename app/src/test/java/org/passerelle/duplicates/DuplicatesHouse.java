package org.passerelle.duplicates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.passerelle.access.Account;
import org.passerelle.pages.Language;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.PersonDetails;
import org.passerelle.people.PersonProfile;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.scope.Role;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestHouse.Founded;
import org.passerelle.testing.TestProgramme;
import org.springframework.beans.factory.annotation.Autowired;

/** A network in which people may be on record twice. */
abstract class DuplicatesHouse {
  static final Path PICTURES = Path.of("target/duplicates");
  @Autowired TestHouse house;
  @Autowired TestProgramme programmes;
  @Autowired People people;
  @Autowired Journeys journeys;
  @Autowired LikelyDuplicates duplicates;
  @Autowired Merges merges;
  @Autowired PersonRows rows;
  Founded network;
  Account manager;
  Edition edition;

  @BeforeEach
  void aNetworkThatRunsDuo() throws IOException {
    network = house.found("Twice");
    manager = house.staff(network, "Ria Peeters", Role.MANAGER);
    edition = programmes.open(network, "duo");
    Files.createDirectories(PICTURES);
  }

  Person register(String name, LocalDate born, @Nullable String phone, String... languages) {
    PersonDetails details =
        new PersonDetails(
            name, null, null, born, "day", "unknown", null, phone, phone, null, null, null, null, null, "en", null,
            null, null, null, null, null);
    PersonProfile profile =
        new PersonProfile(
            List.of(languages).stream().map(PersonProfile.Language::mother).toList(), Set.of("UA"), List.of(), Set.of(),
            Set.of(), List.of(), PersonProfile.Wish.NONE);
    return house.as(manager, () -> people.register(network.organisation(), details, profile));
  }

  Participation begin(Person person, String role) {
    return house.as(
        manager, () -> journeys.begin(edition.id(), person.id(), role, LocalDate.of(2026, 1, 5), null, null));
  }

  Person latin() {
    return register("Oleksandr Shevchenko", LocalDate.of(1990, 11, 7), null, "uk", "en");
  }

  Person cyrillic() {
    return register("Олександр Шевченко", LocalDate.of(1990, 11, 7), "+32470123456", "uk", "pl");
  }

  /** What every part keeps about a person, without what only says when it was moved. */
  Map<String, List<String>> everythingAbout(Person person) {
    return house.asSystem(
        network,
        () -> {
          Map<String, List<String>> all = new TreeMap<>();
          rows.about(person.id()).stream()
              .forEach(
                  row ->
                      all.merge(
                          row.place().table(), List.of(new TreeMap<>(row.values()).toString()),
                          (some, more) -> Stream.concat(some.stream(), more.stream()).sorted().toList()));
          return all;
        });
  }
}
