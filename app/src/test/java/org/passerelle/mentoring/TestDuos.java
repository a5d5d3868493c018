package org.passerelle.mentoring;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.passerelle.access.Account;
import org.passerelle.access.Accounts;
import org.passerelle.jobs.Jobs;
import org.passerelle.mentoring.Agreements.Agreement;
import org.passerelle.pages.Language;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.PersonDetails;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Participation;
import org.passerelle.scope.MovableClock;
import org.passerelle.scope.Role;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestHouse.Founded;
import org.passerelle.testing.TestProgramme;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings two people together for tests, and moves the clock while they walk. */
@TestComponent
public class TestDuos {
  private static final Pattern LINK = Pattern.compile("http://localhost(/l/\\S+)");
  private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

  private final TestHouse house;
  private final TestProgramme programme;
  private final Duos duos;
  private final Agreements agreements;
  private final People people;
  private final Accounts accounts;
  private final Jobs jobs;
  private final JdbcClient jdbc;
  private final MovableClock clock;

  TestDuos(
      TestHouse house, TestProgramme programme, Duos duos, Agreements agreements, People people, Accounts accounts,
      Jobs jobs, JdbcClient jdbc, MovableClock clock) {
    this.house = house;
    this.programme = programme;
    this.duos = duos;
    this.agreements = agreements;
    this.people = people;
    this.accounts = accounts;
    this.jobs = jobs;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A network on a day, with an adviser and a manager. */
  public record Team(Founded network, Account adviser, Account manager, Edition edition, String blueprint) {}

  public Team team(String programmeKey, LocalDate today) {
    on(today);
    Founded network = house.found("Walk");
    Account adviser = house.staff(network, "Ines Adviser", Role.ADVISER);
    Account manager = house.staff(network, "Mats Manager", Role.MANAGER);
    return new Team(network, adviser, manager, programme.open(network, programmeKey), programmeKey);
  }

  /** Two people in matching become a duo. */
  public Duo formed(Team team, String seeker, String seekerLanguage, String supporter) {
    boolean course = team.blueprint().equals("wroclaw");
    Participation seeking =
        programme.standing(team.network(), team.edition(), course ? "learner" : "mentee", seeker, "matching");
    Participation giving =
        programme.standing(team.network(), team.edition(), course ? "teacher" : "mentor", supporter, "matching");
    reachable(team, seeking.person(), seekerLanguage);
    reachable(team, giving.person(), "en");
    return form(team, seeking, giving);
  }

  /** One more seeker with the same supporter. */
  public Duo joined(Team team, Duo duo, String seeker) {
    Participation seeking = programme.standing(team.network(), team.edition(), "learner", seeker, "matching");
    reachable(team, seeking.person(), "en");
    Participation giving =
        house.asSystem(team.network(), () -> new Participation(
            duo.supporterParticipation(), duo.organisation(), duo.edition(), duo.supporterPerson(), "teacher",
            LocalDate.of(2026, 1, 5), null, null));
    return form(team, seeking, giving);
  }

  private Duo form(Team team, Participation seeking, Participation giving) {
    Forming forming =
        house.as(team.adviser(), () -> duos.form(seeking.id(), giving.id(), null, team.adviser().id()));
    return ((Forming.Formed) forming).duo();
  }

  /** Has met and signed, on the day the clock shows. */
  public Duo running(Team team, Duo duo) {
    return house.as(team.adviser(), () -> {
      LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
      agreements.noteFirstMeeting(duo.id(), today, team.adviser().id(), null);
      Agreement agreement = agreements.drawUp(duo.id(), today, Language.ENGLISH);
      agreements.sign(agreement, Side.SEEKER, "paper");
      agreements.sign(agreement, Side.SUPPORTER, "paper");
      return duo;
    });
  }

  public Account accountOf(Team team, Duo duo, Side side, String language) {
    return house.asSystem(team.network(), () -> {
      Person person = people.get(duo.person(side));
      return accounts.openForPerson(person.id(), person.name(), person.details().email(), null, language);
    });
  }

  /** Noon of a day; every job runs once. */
  public void day(Team team, LocalDate day) {
    on(day);
    jobs.runAll(team.network().network().id());
  }

  public void on(LocalDate day) {
    clock.moveTo(day.atTime(LocalTime.NOON).atZone(ZONE).toInstant());
  }

  public void clockFollows() {
    clock.follow();
  }

  /** The paths of the links that a person was sent about something, first sent first. */
  public List<String> links(Team team, UUID person, String topic) {
    return house.asSystem(team.network(), () ->
        jdbc.sql("select body from outbox_message where person_id = ? and topic = ? order by written_at, id")
            .params(person, topic)
            .query(String.class)
            .list()
            .stream()
            .map(TestDuos::link)
            .toList());
  }

  private static String link(String body) {
    Matcher found = LINK.matcher(body);
    if (!found.find()) {
      throw new AssertionError("no link in " + body);
    }
    return found.group(1);
  }

  private void reachable(Team team, UUID id, String language) {
    house.asSystem(team.network(), () -> {
      Person person = people.get(id);
      String email = person.name().toLowerCase(Locale.ROOT).replace(' ', '.') + "@people.example";
      PersonDetails details = PersonDetails.named(person.name(), language).withContact(email, null, null);
      return people.correct(id, person.version(), details);
    });
  }
}
