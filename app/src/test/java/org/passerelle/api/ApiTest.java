package org.passerelle.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.access.Account;
import org.passerelle.access.ApiTokens;
import org.passerelle.access.Networks;
import org.passerelle.api.Caller.Answer;
import org.passerelle.impact.Definition;
import org.passerelle.impact.Indicators;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Participation;
import org.passerelle.scope.Role;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestHouse.Founded;
import org.passerelle.testing.TestProgramme;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** A program does with a token of its organisation what staff does on the pages; for others nothing is there. */
@ProductTest
class ApiTest {
  private static final UUID NOBODY = UUID.fromString("00000000-0000-7000-8000-000000000001");

  @Autowired TestHouse house;
  @Autowired TestProgramme programme;
  @Autowired ApiTokens tokens;
  @Autowired Indicators indicators;
  @Autowired Networks networks;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  @LocalServerPort int port;

  private Founded network;
  private Account ada;
  private Edition edition;
  private Caller own;
  private Caller stranger;
  private Caller nobody;

  @BeforeEach
  void twoOrganisationsWithATokenEach() {
    network = house.found("Api");
    ada = house.staff(network, "Ada Admin", Role.ADMINISTRATOR);
    edition = programme.open(network, "duo");
    own = new Caller(port, token(ada, network.organisation()));
    UUID other = house.as(ada, () -> networks.addOrganisation("Elsewhere", null).id());
    stranger = new Caller(port, token(ada, other));
    nobody = new Caller(port, null);
  }

  @Test
  void aProgramReadsTheProgrammesAndTheKeysItNeeds() throws Exception {
    Answer list = own.get("/api/v1/programmes");
    assertThat(list.status()).isEqualTo(200);
    assertThat(list.body().get(0).path("key").asString()).isEqualTo("duo");
    assertThat(own.get("/api/v1/editions").body()).hasSize(1);
    Answer one = own.get("/api/v1/editions/" + edition.id());
    assertThat(one.body().path("roles").findValuesAsString("key")).contains("mentee", "mentor", "matching");
    assertThat(one.body().path("endReasons")).isNotEmpty();
    assertThat(stranger.get("/api/v1/editions").body()).isEmpty();
    closed("/api/v1/editions/" + edition.id());
  }

  @Test
  void aPersonIsRegisteredFoundAndCorrectedAndNobodyOverwritesAnother() throws Exception {
    Answer made = own.post("/api/v1/people", "{\"fullName\":\"Олена Коваль\",\"phone\":\"0470 12 34 56\",\"contactLanguage\":\"uk\"}");
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.text("phone")).isEqualTo("+32470123456");
    String path = "/api/v1/people/" + made.text("id");
    assertThat(own.get("/api/v1/people?q=olena").body().path("people").findValuesAsString("id")).containsExactly(made.text("id"));
    String correction = "{\"version\":1,\"person\":{\"fullName\":\"Olena Koval\",\"birthDate\":\"1998-05-17\"}}";
    Answer corrected = own.put(path, correction);
    assertThat(corrected.text("birthPrecision")).isEqualTo("day");
    Answer overtaken = own.put(path, correction);
    assertThat(overtaken.status()).isEqualTo(409);
    assertThat(overtaken.body().path("now").path("version").asInt()).isEqualTo(2);
    assertThat(own.get(path).text("fullName")).isEqualTo("Olena Koval");
    closed(path);
    assertThat(stranger.put(path, correction).status()).isEqualTo(404);
  }

  @Test
  void aLongListIsReadPageAfterPageWithoutGapsOrRepeats() throws Exception {
    for (int i = 0; i < 5; i++) {
      own.post("/api/v1/people", "{\"fullName\":\"Person %d\"}".formatted(i));
    }
    List<String> names = new ArrayList<>();
    String next = "";
    do {
      Answer page = own.get("/api/v1/people?size=2" + next);
      names.addAll(page.body().path("people").findValuesAsString("fullName"));
      next = page.body().has("next") ? "&after=" + page.text("next") : "";
    } while (!next.isEmpty());
    assertThat(names).containsExactly("Person 0", "Person 1", "Person 2", "Person 3", "Person 4");
    assertThat(stranger.get("/api/v1/people").body().path("people")).isEmpty();
  }

  @Test
  void whatCannotBeUnderstoodIsToldInOneSentenceWithItsField() throws Exception {
    refused(own.post("/api/v1/people", "{}"), "fullName");
    refused(own.post("/api/v1/people", "{\"fullName\":\"A\",\"phone\":\"12\"}"), "phone");
    refused(own.post("/api/v1/people", "{\"fullName\":\"A\",\"email\":\"a\"}"), "email");
    refused(own.post("/api/v1/people", "{\"fullName\":\"A\",\"birthDate\":\"yesterday\"}"), "birthDate");
    refused(own.post("/api/v1/people", "{\"fullName\":\"A\",\"gender\":\"?\"}"), "gender");
    refused(own.get("/api/v1/people?size=0"), "size");
    refused(own.get("/api/v1/people/not-an-id"), "id");
    refused(own.post("/api/v1/people", "{\"fullName\":\"A\",\"fonu\":\"12\"}"), "fonu");
    Answer broken = own.post("/api/v1/people", "{");
    assertThat(broken.status()).isEqualTo(400);
    assertThat(broken.text("detail")).contains("no JSON object");
  }

  @Test
  void aCallThatEndsBeforeAnyRouteIsAnsweredAsTheOthersAre() throws Exception {
    try (Socket line = new Socket("localhost", port)) {
      String call = "GET /api/v1/people?size=%%zz HTTP/1.0\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n\r\n";
      line.getOutputStream().write(call.formatted(token(ada, network.organisation())).getBytes(UTF_8));
      String answer = new String(line.getInputStream().readAllBytes(), UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "cannot be read");
    }
  }

  @Test
  void aParticipationBeginsAndGoesItsWay() throws Exception {
    String person = own.post("/api/v1/people", "{\"fullName\":\"Amina Haddad\"}").text("id");
    String body = "{\"edition\":\"%s\",\"person\":\"%s\",\"role\":\"%s\"}";
    refused(own.post("/api/v1/participations", body.formatted(edition.id(), person, "pilot")), "role");
    Answer begun = own.post("/api/v1/participations", body.formatted(edition.id(), person, "mentee"));
    assertThat(begun.status()).isEqualTo(201);
    assertThat(own.post("/api/v1/participations", body.formatted(edition.id(), person, "mentee")).status()).isEqualTo(409);
    assertThat(stranger.post("/api/v1/participations", body.formatted(edition.id(), person, "mentor")).status()).isEqualTo(404);
    String path = "/api/v1/participations/" + begun.text("id");
    String stage = begun.body().path("stages").get(0).path("stage").asString();
    refused(own.post(path + "/stage-exits", "{\"stage\":\"%s\",\"result\":\"gone\"}".formatted(stage)), "result");
    String exit = "{\"stage\":\"%s\",\"result\":\"done\"}".formatted(stage);
    Answer left = own.post(path + "/stage-exits", exit);
    assertThat(left.status()).isEqualTo(201);
    assertThat(left.body().path("stages")).hasSizeGreaterThan(1);
    assertThat(own.post(path + "/stage-exits", exit).status()).isEqualTo(409);
    assertThat(stranger.post(path + "/stage-exits", exit).status()).isEqualTo(404);
    assertThat(own.get("/api/v1/people/" + person + "/participations").body()).hasSize(1);
    closed("/api/v1/people/" + person + "/participations");
    closed(path);
  }

  @Test
  void aDecisionCarriesItsReasonAndIsTakenOnce() throws Exception {
    Participation mentee = programme.standing(network, edition, "mentee", "Amina Haddad", "interview");
    String path = "/api/v1/participations/" + mentee.id() + "/decisions";
    refused(own.post(path, "{\"stage\":\"interview\",\"verdict\":\"accept\"}"), "reason");
    refused(own.post(path, "{\"stage\":\"moon\",\"verdict\":\"accept\",\"reason\":\"why\"}"), "stage");
    refused(own.post(path, "{\"stage\":\"interview\",\"verdict\":\"refuse\",\"reason\":\"why\"}"), "decidedBy");
    String body =
        "{\"stage\":\"interview\",\"verdict\":\"refuse\",\"reason\":\"Moves away next month\",\"decidedBy\":\"%s\"}"
            .formatted(ada.id());
    assertThat(stranger.post(path, body).status()).isEqualTo(404);
    Answer decided = own.post(path, body);
    assertThat(decided.status()).isEqualTo(201);
    assertThat(decided.body().path("stages").findValuesAsString("result")).contains("refused");
    assertThat(own.post(path, body).status()).isEqualTo(409);
  }

  @Test
  void whatAutomatedStepsSuggestedIsRead() throws Exception {
    assertThat(own.get("/api/v1/automated-steps").body()).hasSizeGreaterThanOrEqualTo(3);
    assertThat(own.get("/api/v1/automated-steps/eligibility/suggestions").body().path("total").asInt()).isZero();
    assertThat(own.get("/api/v1/automated-steps/horoscope/suggestions").status()).isEqualTo(404);
    refused(own.get("/api/v1/automated-steps/eligibility/suggestions?which=odd"), "which");
    assertThat(own.get("/api/v1/automated-steps/suggestions/" + NOBODY).status()).isEqualTo(404);
    assertThat(own.post("/api/v1/automated-steps/suggestions/" + NOBODY + "/replays", "{}").status()).isEqualTo(404);
  }

  @Test
  void aSlotIsOpenedItsLastPlaceTakenOnceAndGivenBack() throws Exception {
    Participation amina = programme.standing(network, edition, "mentee", "Amina Haddad", "interview");
    Participation omar = programme.standing(network, edition, "mentee", "Omar Said", "interview");
    String slot =
        "{\"edition\":\"%s\",\"role\":\"mentee\",\"stage\":\"interview\",\"startsAt\":\"2126-02-01T09:00:00Z\",\"endsAt\":\"2126-02-01T%s:00Z\",\"place\":\"Room 2\",\"capacity\":1}";
    refused(own.post("/api/v1/slots", slot.formatted(edition.id(), "08:00")), "endsAt");
    refused(own.post("/api/v1/slots", slot.formatted(edition.id(), "10:00").replace("2126", "2020")), "startsAt");
    assertThat(stranger.post("/api/v1/slots", slot.formatted(edition.id(), "10:00")).status()).isEqualTo(404);
    Answer opened = own.post("/api/v1/slots", slot.formatted(edition.id(), "10:00"));
    assertThat(opened.status()).isEqualTo(201);
    assertThat(own.post("/api/v1/slots", slot.formatted(edition.id(), "10:00")).status()).isEqualTo(409);
    String places = "/api/v1/slots/" + opened.text("id") + "/bookings";
    Answer booked = own.post(places, "{\"participation\":\"%s\"}".formatted(amina.id()));
    assertThat(booked.status()).isEqualTo(201);
    assertThat(own.post(places, "{\"participation\":\"%s\"}".formatted(omar.id())).text("detail")).startsWith("Every place");
    refused(own.post(places, "{}"), "participation");
    assertThat(stranger.post(places, "{\"participation\":\"%s\"}".formatted(omar.id())).status()).isEqualTo(404);
    assertThat(stranger.delete("/api/v1/bookings/" + booked.text("id")).status()).isEqualTo(404);
    assertThat(own.delete("/api/v1/bookings/" + booked.text("id")).status()).isEqualTo(204);
    String asked = "/api/v1/slots?edition=" + edition.id() + "&role=mentee&stage=interview";
    assertThat(own.get(asked).body().get(0).path("taken").asInt()).isZero();
    refused(own.get("/api/v1/slots?edition=" + edition.id()), "role");
    closed(asked);
  }

  @Test
  void twoPeopleAreBroughtTogetherMeetAndEndWithAReason() throws Exception {
    Participation mentee = programme.standing(network, edition, "mentee", "Amina Haddad", "matching");
    Participation other = programme.standing(network, edition, "mentee", "Omar Said", "matching");
    Participation mentor = programme.standing(network, edition, "mentor", "Jan Peeters", "matching");
    String body = "{\"seeker\":\"%s\",\"supporter\":\"%s\"}";
    refused(own.post("/api/v1/duos", body.formatted(mentor.id(), mentee.id())), "seeker");
    assertThat(stranger.post("/api/v1/duos", body.formatted(mentee.id(), mentor.id())).status()).isEqualTo(404);
    Participation early = programme.standing(network, edition, "mentor", "Els Claes", "training");
    assertThat(own.post("/api/v1/duos", body.formatted(mentee.id(), early.id())).text("detail"))
        .startsWith("The supporter does not stand in matching");
    assertThat(own.delete("/api/v1/duos").status()).isEqualTo(405);
    assertThat(own.delete("/api/v1/duos").text("detail")).startsWith("This address does not answer DELETE but ");
    Answer formed = own.post("/api/v1/duos", body.formatted(mentee.id(), mentor.id()));
    assertThat(formed.status()).isEqualTo(201);
    assertThat(formed.body().path("standing").path("phase").asString()).isEqualTo("formed");
    assertThat(own.post("/api/v1/duos", body.formatted(other.id(), mentor.id())).status()).isEqualTo(409);
    String path = "/api/v1/duos/" + formed.text("id");
    String today = LocalDate.now(ZoneId.of("Europe/Brussels")).toString();
    String meeting = "{\"heldOn\":\"%s\",\"minutes\":60,\"way\":\"video\"}".formatted(today);
    assertThat(own.post(path + "/meetings", meeting).status()).isEqualTo(201);
    assertThat(own.post(path + "/meetings", meeting).status()).isEqualTo(409);
    refused(own.post(path + "/meetings", "{\"heldOn\":\"2126-01-01\"}"), "heldOn");
    refused(own.post(path + "/meetings", "{\"heldOn\":\"%s\",\"minutes\":0}".formatted(today)), "minutes");
    assertThat(own.get(path + "/meetings").body()).hasSize(1);
    assertThat(own.get(path).body().path("standing").path("lastMeeting").asString()).isEqualTo(today);
    closed(path);
    closed(path + "/meetings");
    String reason = own.get("/api/v1/editions/" + edition.id()).body().path("endReasons").get(0).asString();
    String ending = "{\"reason\":\"%s\",\"on\":\"%s\"}";
    refused(own.post(path + "/ending", ending.formatted("boredom", today)), "reason");
    assertThat(stranger.post(path + "/ending", ending.formatted(reason, today)).status()).isEqualTo(404);
    assertThat(own.post(path + "/ending", ending.formatted(reason, today)).status()).isEqualTo(201);
    assertThat(own.post(path + "/ending", ending.formatted(reason, today)).status()).isEqualTo(409);
    assertThat(own.get("/api/v1/duos?phase=ended").body().path("total").asInt()).isEqualTo(1);
    assertThat(stranger.get("/api/v1/duos?phase=all").body().path("total").asInt()).isZero();
    refused(own.get("/api/v1/duos?phase=happy"), "phase");
  }

  @Test
  void anOutcomeIsRecordedAndCorrectedOnce() throws Exception {
    Participation mentee = programme.standing(network, edition, "mentee", "Amina Haddad", "matching");
    String path = "/api/v1/participations/" + mentee.id() + "/outcomes";
    refused(own.post(path, "{\"kind\":\"lottery\",\"startsOn\":\"2026-03-01\",\"source\":\"employer\"}"), "kind");
    refused(own.post(path, "{\"kind\":\"job\",\"source\":\"employer\"}"), "startsOn");
    String body = "{\"kind\":\"job\",\"contract\":\"permanent\",\"startsOn\":\"2026-03-01\",\"source\":\"employer\"%s}";
    assertThat(stranger.post(path, body.formatted("")).status()).isEqualTo(404);
    Answer noted = own.post(path, body.formatted(""));
    assertThat(noted.status()).isEqualTo(201);
    String correcting = body.formatted(",\"replaces\":\"" + noted.text("id") + "\"");
    assertThat(own.post(path, correcting).status()).isEqualTo(201);
    assertThat(own.post(path, correcting).status()).isEqualTo(409);
    assertThat(own.get(path).body()).hasSize(1);
    closed(path);
  }

  @Test
  void theFiguresAreThoseOfTheDashboard() throws Exception {
    programme.standing(network, edition, "mentor", "Jan Peeters", "matching");
    Answer answer = own.get("/api/v1/programmes/duo/indicators");
    var figures = house.as(ada, () -> indicators.of("duo", Definition.of(indicators.blueprint("duo"))));
    assertThat(figures.mentorsActive()).isEqualTo(1);
    assertThat(answer.body().path("mentorsActive").asInt()).isEqualTo(figures.mentorsActive());
    assertThat(answer.body().path("duosStarted").asInt()).isEqualTo(figures.duosStarted());
    assertThat(stranger.get("/api/v1/programmes/duo/indicators").body().path("mentorsActive").asInt()).isZero();
    assertThat(own.get("/api/v1/programmes/moon/indicators").status()).isEqualTo(404);
    assertThat(nobody.get("/api/v1/programmes/duo/indicators").status()).isEqualTo(401);
  }

  @Test
  void everyRouteIsDescribedAndClosedWithoutAToken() throws Exception {
    Answer document = nobody.get("/api/openapi");
    assertThat(document.text("openapi")).startsWith("3.1");
    JsonNode paths = document.body().path("paths");
    var described = new TreeSet<String>();
    paths.properties().forEach(path -> path.getValue().propertyNames().forEach(verb -> described.add(verb.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    var offered = new TreeSet<String>();
    routes.getHandlerMethods().forEach((route, method) -> {
      for (String path : route.getPatternValues()) {
        if (path.startsWith("/api/v1/")) {
          route.getMethodsCondition().getMethods().forEach(verb -> offered.add(verb + " " + path));
        }
      }
    });
    assertThat(described).isEqualTo(offered).hasSizeGreaterThan(20);
    for (String route : offered) {
      String[] parts = route.split(" ");
      Answer answer = nobody.send(parts[0], parts[1].replaceAll("\\{[a-z]+}", NOBODY.toString()), null);
      assertThat(answer.status()).as(route).isEqualTo(401);
      assertThat(answer.type()).as(route).startsWith("application/problem+json");
    }
    paths.findValues("summary").forEach(summary -> assertThat(summary.asString()).isNotBlank());
    assertThat(paths.findValues("summary")).hasSize(offered.size());
  }

  @Test
  void aFundersTokenReadsFiguresAndNoPerson() throws Exception {
    Caller funder = new Caller(port, house.as(ada, () -> tokens.issue(network.organisation(), "Funder", Role.FUNDER)));
    assertThat(funder.get("/api/v1/programmes/duo/indicators").status()).isEqualTo(200);
    assertThat(funder.get("/api/v1/people").status()).isEqualTo(403);
    assertThat(funder.post("/api/v1/people", "{\"fullName\":\"A\"}").status()).isEqualTo(403);
  }

  private String token(Account by, UUID organisation) {
    return house.as(by, () -> tokens.issue(organisation, "Case system", Role.MANAGER));
  }

  /** Not there for another organisation, and for nobody without a token. */
  private void closed(String path) throws Exception {
    assertThat(own.get(path).status()).isEqualTo(200);
    Answer foreign = stranger.get(path);
    assertThat(foreign.status()).isEqualTo(404);
    assertThat(foreign.type()).startsWith("application/problem+json");
    assertThat(nobody.get(path).status()).isEqualTo(401);
  }

  private static void refused(Answer answer, String field) {
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(400);
    assertThat(answer.type()).startsWith("application/problem+json");
    assertThat(answer.text("field")).isEqualTo(field);
    assertThat(answer.text("detail")).contains(field).endsWith(".");
  }
}
