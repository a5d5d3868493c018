package org.passerelle.intake.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.oversight.Replays;
import org.passerelle.pages.Browsers.Device;
import org.passerelle.pages.Language;
import org.passerelle.people.PersonDetails;
import org.passerelle.people.PersonProfile;
import org.passerelle.people.People;
import org.passerelle.programmes.blueprint.Blueprints;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestHouse.Founded;
import org.passerelle.testing.TestProgramme;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class ApplyingTest {
  static final Map<String, String> MENTEE =
      Map.ofEntries(
          Map.entry("name", "أمينة الحسن"),
          Map.entry("birth-date", "27 3 2001"),
          Map.entry("gender", "woman"),
          Map.entry("phone", "0470 12 34 56"),
          Map.entry("email", "amina@example.org"),
          Map.entry("postcode", "1000"),
          Map.entry("nationality", "SY"),
          Map.entry("residence-ground", "refugee"),
          Map.entry("permit-expiry", "1 6 2030"),
          Map.entry("work-right", "yes"),
          Map.entry("registered-as-jobseeker", "yes"),
          Map.entry("languages", "ar:mother fr:b1"),
          Map.entry("interpreter", "no"),
          Map.entry("education", "6"),
          Map.entry("occupation-wished", "ممرّض"),
          Map.entry("project", "أريد أن أعمل ممرّضة في مستشفى."),
          Map.entry("interests", "cooking reading"),
          Map.entry("availability", "1-morning 3-evening"),
          Map.entry("meeting-wish", "either"));

  static final Map<String, String> MENTOR =
      Map.ofEntries(
          Map.entry("name", "Françoise Delvaux"),
          Map.entry("birth-date", "4 11 1961"),
          Map.entry("phone", "+32 2 511 12 13"),
          Map.entry("email", "francoise@example.org"),
          Map.entry("postcode", "1050"),
          Map.entry("languages", "fr:mother nl:c1"),
          Map.entry("working-life", "retired"),
          Map.entry("occupation", "Infirmier"),
          Map.entry("experience-years", "38"),
          Map.entry("interests", "walking"),
          Map.entry("availability", "2-afternoon"),
          Map.entry("hours-a-week", "2"),
          Map.entry("capacity", "1"),
          Map.entry("meeting-wish", "in-person"),
          Map.entry("motivation", "J’ai envie de transmettre."));

  @Autowired TestHouse house;
  @Autowired TestProgramme programmes;
  @Autowired People people;
  @Autowired Replays replays;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  private String baseUrl() {
    return "http://localhost:" + port;
  }

  private Founded open(String programme) {
    Founded founded = house.found("Applying " + programme);
    programmes.open(founded, programme);
    return founded;
  }

  private static String path(Founded founded, String rest) {
    return "/n/" + founded.network().slug() + "/" + rest;
  }

  private UUID applicant(Founded founded) {
    return house.asSystem(
        founded,
        () -> jdbc.sql("select person_id from application where network_id = ?")
            .param(founded.network().id())
            .query(UUID.class)
            .single());
  }

  private <T> List<T> column(Founded founded, String sql, Class<T> type) {
    return house.asSystem(
        founded, () -> jdbc.sql(sql).param(founded.network().id()).query(type).list());
  }

  @Test
  void aMenteeAppliesInArabicOnAPhoneWithoutJavaScript() {
    Founded founded = open("duo");
    try (var walk = new ApplyingWalk("mentee-ar", Device.PHONE, Language.ARABIC, baseUrl(), false)) {
      walk.open(path(founded, "duo")).examine();
      walk.page().locator("a[href$='/mentee/apply']").click();
      walk.examine().goOn();
      walk.answerUntil("answers", MENTEE, true).examine();
      walk.page().locator("a[href$='/declaration']").click();
      walk.examine();
      walk.goOn();
      assertThat(walk.page().locator(".field .error").count()).isEqualTo(1);
      walk.fill("agreed", "yes");
      walk.goOn();
      assertThat(walk.where()).isEqualTo("sent");
      walk.examine();
    }
    UUID person = applicant(founded);
    PersonDetails details = house.asSystem(founded, () -> people.get(person).details());
    PersonProfile profile = house.asSystem(founded, () -> people.profile(person));
    assertThat(details.fullName()).isEqualTo("أمينة الحسن");
    assertThat(details.phone()).isEqualTo("+32470123456");
    assertThat(details.contactLanguage()).isEqualTo("ar");
    assertThat(profile.languages()).contains(PersonProfile.Language.mother("ar"));
    assertThat(profile.occupations()).contains(new PersonProfile.Occupation("wished", "2221", "ممرّض"));
    assertThat(profile.hours()).contains(new PersonProfile.Hours(1, 9, 12), new PersonProfile.Hours(3, 18, 21));
    assertThat(column(founded, "select stage from open_stage where network_id = ?", String.class))
        .containsExactly("eligibility");
    UUID suggestion =
        column(founded, "select id from automated_suggestion where network_id = ?", UUID.class).getFirst();
    assertThat(house.asSystem(founded, () -> replays.replay(suggestion)).same()).isTrue();
    assertThat(column(founded, "select suggestion from automated_suggestion where network_id = ?", String.class))
        .containsExactly("yes");
    assertThat(column(founded, "select language || ' ' || channel from consent where network_id = ?", String.class))
        .containsExactly("ar web");
    assertThat(column(founded, "select topic from outbox_message where network_id = ? order by written_at, id", String.class))
        .containsExactly("application.draft", "application.sent");
  }

  @Test
  void aMentorAppliesInFrench() {
    Founded founded = open("duo");
    try (var walk = new ApplyingWalk("mentor-fr", Device.DESKTOP, Language.FRENCH, baseUrl(), true)) {
      walk.open(path(founded, "duo")).examine();
      walk.open(path(founded, "duo/mentor/apply")).goOn();
      walk.answerUntil("answers", MENTOR, false).examine();
      walk.page().locator("a[href$='/declaration']").click();
      walk.fill("agreed", "yes");
      walk.goOn();
      assertThat(walk.page().locator("h1").innerText()).isEqualTo("Votre candidature est arrivée");
      walk.examine();
    }
    assertThat(column(founded, "select capacity from participation where network_id = ?", Integer.class))
        .containsExactly(1);
    assertThat(column(founded, "select stage from open_stage where network_id = ?", String.class))
        .containsExactly("information-session");
  }

  @Test
  void anApplicantGoesOnWhereTheyStoppedWithACode() {
    Founded founded = open("duo");
    String code;
    try (var walk = new ApplyingWalk("code", Device.PHONE, Language.ENGLISH, baseUrl(), true)) {
      walk.open(path(founded, "duo/mentee/apply")).goOn();
      walk.answerUntil("phone", MENTEE, false);
      code = walk.page().locator(".code").innerText();
    }
    try (var walk = new ApplyingWalk("code-elsewhere", Device.DESKTOP, Language.ENGLISH, baseUrl(), true)) {
      walk.open(path(founded, "resume"));
      walk.fill("code", "NOTA-CODE-1234");
      walk.goOn();
      assertThat(walk.page().locator(".field .error").innerText()).contains("We do not know this code");
      walk.examine();
      walk.fill("code", code.toLowerCase().replace("-", " "));
      walk.goOn();
      assertThat(walk.where()).isEqualTo("phone");
      walk.open(path(founded, "duo/mentee/apply/name"));
      assertThat(walk.page().inputValue("[name=name]")).isEqualTo("أمينة الحسن");
    }
  }

  @Test
  void changingTheLanguageInTheMiddleLosesNothing() {
    Founded founded = open("duo");
    try (var walk = new ApplyingWalk("language", Device.PHONE, Language.ENGLISH, baseUrl(), true)) {
      walk.open(path(founded, "duo/mentee/apply")).goOn();
      walk.page().fill("[name=name]", "Olena");
      walk.page().locator("details.languages summary").click();
      walk.page().locator("button.language[value=uk]").click();
      assertThat(walk.page().locator("h1").innerText()).isEqualTo("Як вас звати?");
      assertThat(walk.page().inputValue("[name=name]")).isEqualTo("Olena");
    }
  }

  @Test
  void whoAnswersInTwoWindowsIsToldAndLosesNeitherAnswer() {
    Founded founded = open("duo");
    try (var walk = new ApplyingWalk("two-windows", Device.DESKTOP, Language.ENGLISH, baseUrl(), true)) {
      walk.open(path(founded, "duo/mentee/apply")).goOn();
      var other = walk.page().context().newPage();
      other.navigate(walk.page().url());
      other.fill("[name=name]", "Amina in the other window");
      other.locator("#form button.button-primary").click();
      walk.page().fill("[name=name]", "Amina here");
      walk.goOn();
      assertThat(walk.page().locator("main").innerText()).contains("Amina in the other window");
      assertThat(walk.page().inputValue("[name=name]")).isEqualTo("Amina here");
      walk.goOn();
      assertThat(walk.where()).isEqualTo("birth-date");
    }
  }

  @Test
  void aWrongAnswerIsKeptAndToldNextToItsField() {
    Founded founded = open("duo");
    try (var walk = new ApplyingWalk("wrong", Device.PHONE, Language.ENGLISH, baseUrl(), true)) {
      walk.open(path(founded, "duo/mentee/apply")).goOn();
      walk.answerUntil("birth-date", MENTEE, false);
      walk.fill("birth-date", "31 2 1998");
      walk.goOn();
      assertThat(walk.page().locator(".field .error").innerText()).contains("is not in the calendar");
      assertThat(walk.page().inputValue("[name=birth-date-day]")).isEqualTo("31");
    }
  }

  @Test
  void somebodyTooOldLearnsWhatElseThereIs() {
    Founded founded = open("duo");
    try (var walk = new ApplyingWalk("too-old", Device.PHONE, Language.ENGLISH, baseUrl(), true)) {
      walk.open(path(founded, "duo/mentee/check")).examine();
      walk.fill("birth-date", "1 1 1970");
      walk.fill("nationality", "UA");
      walk.goOn();
      assertThat(walk.page().locator("h1").innerText()).isEqualTo("Probably not");
      assertThat(walk.page().locator("main").innerText())
          .contains("For people from 18 to 33 years old.", "https://www.actiris.brussels", "Apply anyway");
      assertThat(column(founded, "select count(*) from application_draft where network_id = ?", Integer.class))
          .containsExactly(0);
      walk.goOn();
      assertThat(walk.where()).isEqualTo("name");
      walk.open(path(founded, "duo/mentee/apply/birth-date"));
      assertThat(walk.page().inputValue("[name=birth-date-year]")).isEqualTo("1970");
    }
  }

  @Test
  void everyShippedProgrammeCanBeAppliedFor() {
    for (String programme : List.of("jobmentor", "wroclaw")) {
      Founded founded = open(programme);
      var blueprint = Blueprints.shipped(programme).orElseThrow().blueprint();
      for (var role : blueprint.roles()) {
        Map<String, String> answers = new HashMap<>(MENTEE);
        answers.putAll(MENTOR);
        answers.putAll(Map.of("school", "Realschule", "reads-and-writes", "yes", "experience", "Vieles"));
        try (var walk = new ApplyingWalk(programme, Device.PHONE, Language.ENGLISH, baseUrl(), true)) {
          walk.open(path(founded, programme + "/" + role.key() + "/apply")).goOn();
          walk.answerUntil("answers", answers, false);
          walk.page().locator("a[href$='/declaration']").click();
          walk.fill("agreed", "yes");
          walk.goOn();
          assertThat(walk.where()).as(programme + " " + role.key()).isEqualTo("sent");
        }
      }
    }
  }
}
