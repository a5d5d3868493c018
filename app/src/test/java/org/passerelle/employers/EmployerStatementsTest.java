package org.passerelle.employers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.employers.Candidacy.Told;
import org.passerelle.employers.Introductions.Answer;
import org.passerelle.employers.TestCompany.Town;
import org.passerelle.people.Papers;
import org.passerelle.people.People;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.SignIns;
import org.passerelle.testing.SqlStatements;
import org.passerelle.testing.SqlStatements.Sent;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestProgramme;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the pages about companies and work send to the database. */
@ProductTest
class EmployerStatementsTest {
  private static final int MOST = 8;
  @Autowired TestHouse house;
  @Autowired TestProgramme programme;
  @Autowired SignIns signIns;
  @Autowired SqlStatements statements;
  @Autowired Companies companies;
  @Autowired CompanyJourneys ways;
  @Autowired Vacancies vacancies;
  @Autowired Candidacies candidacies;
  @Autowired Introductions introductions;
  @Autowired Placements placements;
  @Autowired Retentions retentions;
  @Autowired People people;
  @Autowired Papers papers;
  @Autowired Journeys journeys;
  @LocalServerPort int port;
  private final HttpClient browser = HttpClient.newHttpClient();
  private TestCompany made;

  @BeforeEach
  void aTownWithPeopleAndWork() {
    made = new TestCompany(house, programme, companies, vacancies, people, papers, journeys);
  }

  @Test
  void staffWaitsForAtMostEightStatementsOnEveryPage() {
    Town town = made.town("Statements");
    Participation amal = made.cook(town, "Amal Haddad", "cook", "5120");
    made.mayWork(town, amal.person(), TestHouse.today().plusDays(60));
    Participation rana = made.cook(town, "Rana Saleh", "cook", "5120");
    made.mayWork(town, rana.person(), null);
    house.as(town.adviser(), () -> ways.join(town.company().id(), town.edition().id(), null));
    UUID candidacy =
        ((PuttingForward.PutForward) house.as(town.adviser(), () -> candidacies.putForward(town.vacancy().id(), amal.person()))).candidacy().id();
    house.as(town.adviser(), () -> introductions.answer(candidacy, new Answer(true, Set.of(Told.LANGUAGES), null, "read", "en", "talk")));
    Placement placement =
        ((Offering.Accepted) house.as(town.adviser(), () -> placements.record(town.company().id(), null, amal.id(), TestCompany.terms(TestHouse.today().minusMonths(2))))).placement();
    UUID round = house.as(town.adviser(), () -> retentions.of(placement.id())).getFirst().id();
    String cookie = signIns.cookieFor(town.adviser());
    Map<String, List<String>> tooMany = new TreeMap<>();
    for (String path : List.of(
        "/staff/companies", "/staff/companies/new", "/staff/companies/" + town.company().id(), "/staff/companies/lists",
        "/staff/companies/" + town.company().id() + "/vacancies/new", "/staff/vacancies/" + town.vacancy().id(),
        "/staff/vacancies/" + town.vacancy().id() + "/change", "/staff/talent?q=cook&vacancy=" + town.vacancy().id(),
        "/staff/candidacies/" + candidacy, "/staff/candidacies/" + candidacy + "/offer", "/staff/placements",
        "/staff/placements/" + placement.id(), "/staff/retention/" + round, "/staff/papers",
        "/staff/placements/" + placement.id() + "/money",
        "/staff/days/" + town.edition().id() + "/candidate/test-day",
        "/staff/people/" + amal.person() + "/papers", "/staff/steps/" + town.edition().id() + "/employer")) {
      open(path, cookie);
      Sent one = statements.during(() -> open(path, cookie));
      Sent again = statements.during(() -> open(path, cookie));
      Sent fewer = one.count() <= again.count() ? one : again;
      if (fewer.count() > MOST) {
        tooMany.put(path, fewer.statements().stream().map(sql -> "\n    " + sql.strip().replaceAll("\\s+", " ")).toList());
      }
    }
    assertThat(tooMany).isEmpty();
  }

  private int open(String path, String cookie) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Cookie", cookie).build();
      int status = browser.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      assertThat(status).as(path).isEqualTo(200);
      return status;
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(path, e);
    }
  }
}
