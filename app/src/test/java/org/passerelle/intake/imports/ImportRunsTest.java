package org.passerelle.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.passerelle.access.Account;
import org.passerelle.access.Accounts;
import org.passerelle.access.Networks;
import org.passerelle.intake.sheet.Column;
import org.passerelle.intake.sheet.ListReading;
import org.passerelle.intake.sheet.RowReading;
import org.passerelle.people.People;
import org.passerelle.people.PersonProfile;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.programmes.StageVisit;
import org.passerelle.scope.Ids;
import org.passerelle.scope.NotAllowed;
import org.passerelle.scope.Role;
import org.passerelle.sheets.SheetException;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.TestHouse.Founded;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestProgramme;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class ImportRunsTest {
  private static final String LIST =
      """
      Nom;Prénom;Né(e) le;GSM;Langues;Nationalité;Métier;Titre de séjour;Droit au travail;Inscrit le
      Warsame;Amina;03/04/1998;0470 12 34 56;français B1, somali;Somalie;5120;réfugiée;oui;12/01/2026
      Шевченко;Оксана;7.11.1990;+380 44 123 45 67;українська;Ukraine;cuisinière;protection temporaire;oui;13/01/2026
      Haddad;Sami;31/02/1995;0470 12 34 57;arabe;Syrie;;réfugié;oui;14/01/2026
      ;;01/01/1990;;;;;;;
      Warsame;Amina;03/04/1998;0470 12 34 56;français B1, somali;Somalie;5120;réfugiée;oui;12/01/2026
      """;

  @Autowired TestHouse house;
  @Autowired TestProgramme programmes;
  @Autowired ImportRuns imports;
  @Autowired ImportBatches batches;
  @Autowired ImportRepository runs;
  @Autowired People people;
  @Autowired Participations participations;
  @Autowired Journeys journeys;
  @Autowired JdbcClient jdbc;
  @Autowired Networks networks;
  @Autowired Accounts accounts;
  @TempDir Path folder;

  private Founded network;
  private Account coordinator;
  private Edition edition;

  @BeforeEach
  void aNetworkThatRunsDuo() {
    network = house.found("Lists");
    edition = programmes.open(network, "duo");
    coordinator = house.staff(network, "Ria Peeters", Role.MANAGER);
  }

  private Path file(String name, String text, Charset charset) throws IOException {
    return Files.write(folder.resolve(name), text.getBytes(charset));
  }

  private NewImport list(Edition into, Meanings meanings) {
    return new NewImport(into, "mentee", NewImport.ONE_LIST, "jeunes.csv", meanings);
  }

  private ImportRun takeIn(Path file) throws Exception {
    return coordinator.scope().call(() -> imports.takeIn(list(edition, Meanings.GUESSED), file, Locale.ENGLISH));
  }

  private List<Participation> mentees() {
    return house.as(
        coordinator,
        () ->
            List.copyOf(
                participations.all(
                    jdbc.sql("select id from participation where edition_id = ?")
                        .param(edition.id())
                        .query(UUID.class)
                        .list())
                    .values()));
  }

  @Test
  void eachRowIsInOrInTheRejectsWithItsReason() throws Exception {
    String western = LIST.lines().filter(line -> !line.contains("Оксана")).collect(Collectors.joining("\n"));
    ImportRun run = takeIn(file("jeunes.csv", western, Charset.forName("windows-1252")));
    assertThat(run.counts()).isEqualTo(new ImportCounts(4, 1, 2, 1));

    Path folder = run.rejects().orElseThrow().getParent();
    assertThat(Files.getPosixFilePermissions(folder)).containsExactlyInAnyOrderElementsOf(PosixFilePermissions.fromString("rwx------"));
    String rejects = Files.readString(run.rejects().orElseThrow());
    assertThat(rejects).contains("reason", "Haddad", "31/02/1995", "Line 3", "Line 4");
    assertThat(rejects).doesNotContain("Warsame");
  }

  @Test
  void aPersonOfTheListStandsAtTheFirstStageAfterApplyingWithAllThatTheListSays() throws Exception {
    takeIn(file("jeunes.csv", LIST, StandardCharsets.UTF_8));
    assertThat(mentees()).hasSize(2);
    Participation amina =
        mentees().stream().filter(one -> one.appliedOn().equals(LocalDate.of(2026, 1, 12))).findFirst().orElseThrow();

    house.as(
        coordinator,
        () -> {
          var person = people.get(amina.person());
          assertThat(person.name()).isEqualTo("Amina Warsame");
          assertThat(person.details().birthDate()).isEqualTo(LocalDate.of(1998, 4, 3));
          assertThat(person.details().phone()).isEqualTo("+32470123456");
          PersonProfile profile = people.profile(amina.person());
          assertThat(profile.nationalities()).containsExactly("SO");
          assertThat(profile.languages()).extracting(PersonProfile.Language::code).containsExactlyInAnyOrder("fr", "so");
          assertThat(profile.occupations()).extracting(PersonProfile.Occupation::isco).containsExactly("5120");
          assertThat(journeys.visits(amina.id()))
              .anySatisfy(
                  visit -> {
                    assertThat(visit.stage()).isEqualTo("application");
                    assertThat(visit.exit()).isNotNull();
                  });
          assertThat(journeys.open(amina.id())).isNotEmpty().extracting(StageVisit::stage).doesNotContain("application");
          assertThat(
                  jdbc.sql("select kind from paper where person_id = ? order by kind")
                      .param(amina.person())
                      .query(String.class)
                      .list())
              .containsExactly("legal-ground", "work-right");
          assertThat(
                  jdbc.sql("select source from application where participation_id = ?")
                      .param(amina.id())
                      .query(String.class)
                      .list())
              .containsExactly("import");
          assertThat(
                  jdbc.sql("select count(*) from consent where person_id = ?")
                      .param(amina.person())
                      .query(Integer.class)
                      .single())
              .isZero();
          return null;
        });
  }

  @Test
  void theSameListTwiceChangesNothing() throws Exception {
    Path file = file("jeunes.csv", LIST, StandardCharsets.UTF_8);
    assertThat(takeIn(file).counts()).isEqualTo(new ImportCounts(5, 2, 2, 1));
    assertThat(takeIn(file).counts()).isEqualTo(new ImportCounts(5, 0, 2, 3));
    assertThat(mentees()).hasSize(2);
  }

  @Test
  void twoPeopleImportingTheSameListAtOnceTakeEachPersonInOnce() throws Exception {
    StringBuilder many = new StringBuilder("source_id,full_name,birth_date\n");
    for (int i = 1; i <= 1_300; i++) {
      many.append("M-").append(i).append(",Person ").append(i).append(",1990-01-01\n");
    }
    Path file = file("many.csv", many.toString(), StandardCharsets.UTF_8);
    Callable<ImportRun> one = () -> takeIn(file);
    try (var threads = Executors.newFixedThreadPool(2)) {
      List<ImportCounts> counts =
          threads.invokeAll(List.of(one, one)).stream().map(done -> done.resultNow().counts()).toList();
      assertThat(counts).allSatisfy(count -> assertThat(count.read()).isEqualTo(1_300));
      assertThat(counts.stream().mapToInt(ImportCounts::accepted).sum()).isEqualTo(1_300);
      assertThat(counts.stream().mapToInt(ImportCounts::rejected).sum()).isZero();
    }
    assertThat(mentees()).hasSize(1_300);
  }

  @Test
  void aRunThatBrokeOffEndsAsIfItHadNeverStopped() throws Exception {
    Path file = file("jeunes.csv", LIST, StandardCharsets.UTF_8);
    ImportRun broken =
        coordinator.scope().call(
            () -> {
              ImportRun begun =
                  list(edition, Meanings.GUESSED)
                      .begun(
                          Ids.next(), null, Instant.parse("2026-02-01T10:00:00Z"),
                          coordinator.id(), true);
              runs.insert(begun);
              try (var reading =
                  ListReading.open(file, imports.how(Meanings.GUESSED))) {
                var first = (RowReading.Read) reading.next().orElseThrow();
                batches.store(begun, Meanings.GUESSED, List.of(first.person()));
              }
              return begun;
            });
    assertThat(mentees()).hasSize(1);

    ImportRun done = coordinator.scope().call(() -> imports.run(broken, file, Locale.ENGLISH));
    assertThat(done.counts()).isEqualTo(new ImportCounts(5, 2, 2, 1));
    assertThat(mentees()).hasSize(2);
  }

  @Test
  void theSamePersonOfTheListJoinsALaterEditionWithoutASecondFile() throws Exception {
    Path file = file("jeunes.csv", LIST, StandardCharsets.UTF_8);
    takeIn(file);
    Edition next = programmes.open(network, "duo");
    ImportRun run =
        coordinator.scope().call(() -> imports.takeIn(list(next, Meanings.GUESSED), file, Locale.ENGLISH));
    assertThat(run.counts()).isEqualTo(new ImportCounts(5, 2, 2, 1));
    int persons =
        house.as(
            coordinator,
            () ->
                jdbc.sql("select count(*) from person where network_id = ?")
                    .param(network.network().id())
                    .query(Integer.class)
                    .single());
    assertThat(persons).isEqualTo(2);
  }

  @Test
  void aCoordinatorsOwnHeadingsMeanWhatTheySayTheyMean() throws Exception {
    Path file =
        file(
            "own.csv", "Wie,Wanneer,Geheim\nAmina Warsame,3/4/1998,nobody reads this\n", StandardCharsets.UTF_8);
    Meanings meanings = new Meanings(Map.of("wie", "full_name", "wanneer", "birth_date", "geheim", Meanings.LEAVE_OUT));
    ImportRun run = coordinator.scope().call(() -> imports.takeIn(list(edition, meanings), file, Locale.ENGLISH));
    assertThat(run.counts()).isEqualTo(new ImportCounts(1, 1, 0, 0));
    assertThat(Meanings.of(Map.of("wie", Optional.of(Column.FULL_NAME), "x", Optional.empty())).byHeading())
        .isEqualTo(Map.of("wie", "full_name", "x", Meanings.NOTE));
    var details = house.as(coordinator, () -> people.get(mentees().getFirst().person()).details());
    assertThat(details.birthDate()).isEqualTo(LocalDate.of(1998, 4, 3));
    assertThat(details.notes()).isNull();
  }

  @Test
  void aFileWithoutNamesIsRefusedInWordsBeforeAnythingIsTakenIn() throws Exception {
    Path file = file("numbers.csv", "a,b\n1,2\n", StandardCharsets.UTF_8);
    assertThatThrownBy(() -> takeIn(file)).isInstanceOf(SheetException.class).hasMessageContaining("no-name-column");
    assertThat(house.as(coordinator, () -> runs.latest(5))).isEmpty();
  }

  @Test
  void nobodyImportsForAnotherOrganisationThanTheirOwn() throws Exception {
    Account elsewhere =
        house.asSystem(
            network,
            () -> {
              var other = networks.addOrganisation("Branch", "Ghent");
              return accounts.openForStaff(
                  other.id(), "Jo", "jo@branch.example", "en", Set.of(Role.ADVISER));
            });
    Path file = file("jeunes.csv", LIST, StandardCharsets.UTF_8);
    assertThatThrownBy(
            () ->
                elsewhere.scope().call(
                    () -> imports.takeIn(list(edition, Meanings.GUESSED), file, Locale.ENGLISH)))
        .isInstanceOf(NotAllowed.class);
  }

}
