package org.passerelle.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.pages.Browsers.checkAccessible;
import static org.passerelle.pages.Browsers.noHorizontalScroll;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Account;
import org.passerelle.pages.Browsers;
import org.passerelle.pages.Browsers.Device;
import org.passerelle.pages.Language;
import org.passerelle.people.People;
import org.passerelle.people.PersonProfile;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Participation;
import org.passerelle.scope.Role;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.SignIns;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestHouse.Founded;
import org.passerelle.testing.TestProgramme;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class LevelGroupsTest {
  @Autowired TestHouse house;
  @Autowired TestProgramme programme;
  @Autowired SignIns signIns;
  @Autowired People people;
  @Autowired Runs runs;
  @Autowired Enrolments enrolments;
  @LocalServerPort int port;

  @Test
  void peopleOfOneLevelLearnTogetherInGroupsThatAreAsEqualAsCanBe() {
    Map<UUID, String> levels = new LinkedHashMap<>();
    for (int i = 0; i < 5; i++) {
      levels.put(new UUID(0, i), "b1");
    }
    levels.put(new UUID(0, 9), "pre-a1");
    assertThat(LevelGroups.propose(levels, 4)).extracting(LevelGroups.Group::level).containsExactly("pre-a1", "b1", "b1");
    assertThat(LevelGroups.propose(levels, 4)).extracting(group -> group.persons().size()).containsExactly(1, 2, 3);
    assertThat(LevelGroups.propose(levels, 5)).hasSize(2);
    assertThat(LevelGroups.propose(Map.of(), 5)).isEmpty();
  }

  @Test
  void aTrainerChangesTheProposedGroupsAndOpensThem() {
    Founded network = house.found("Levels");
    Account trainer = house.staff(network, "Tea Trainer", Role.TRAINER);
    Edition edition = programme.open(network, "atelier");
    Participation amina = learner(network, edition, "Amina", "A1");
    Participation omar = learner(network, edition, "Omar", "B1");
    Participation selam = learner(network, edition, "Selam", "B1");
    Participation noor = learner(network, edition, "Noor", null);
    String path = "/staff/courses/of/" + edition.id() + "/participant/course";
    try (BrowserContext desk = Browsers.open(Device.DESKTOP, Language.ENGLISH, "http://localhost:" + port)) {
      signIns.signIn(desk, trainer);
      Page page = desk.newPage();
      page.navigate(path);
      page.click("a[href$='/groups']");
      page.fill("[name=language]", "Dutch");
      page.click("#ask button");
      assertThat(page.locator(".error-summary").count()).as("no language code").isEqualTo(1);
      page.fill("[name=language]", "nl");
      page.fill("[name=size]", "2");
      page.click("#ask button");
      look(page, "groups");
      assertThat(group(page, amina)).isEqualTo("0");
      assertThat(group(page, omar)).isEqualTo("1");
      assertThat(group(page, selam)).isEqualTo("1");
      assertThat(group(page, noor)).as("no level on record: a person looks").isEmpty();
      page.selectOption("[name=group-" + noor.id() + "]", new SelectOption().setValue("1"));
      page.click("#form .button-primary");
      assertThat(page.locator(".error-summary").innerText()).contains("3 people");
      assertThat(group(page, noor)).as("what was chosen is kept").isEqualTo("1");
      look(page, "groups-too-many");
      page.selectOption("[name=group-" + noor.id() + "]", new SelectOption().setValue("0"));
      page.click("#form .button-primary");
      assertThat(page.locator("main").innerText()).contains("2 groups are open");
    }
    List<Run> opened = house.as(trainer, () -> runs.ofStage(new Run.OfStage(edition.id(), "participant", "course")));
    assertThat(opened).extracting(Run::cefr).containsExactlyInAnyOrder("a1", "b1");
    assertThat(opened).allMatch(run -> run.taken() == 2 && "nl".equals(run.teachesLanguage()));
    Run beginners = opened.stream().filter(run -> "a1".equals(run.cefr())).findFirst().orElseThrow();
    assertThat(house.as(trainer, () -> enrolments.of(beginners.id()))).extracting(Enrolment::participation)
        .containsExactlyInAnyOrder(amina.id(), noor.id());
    try (BrowserContext phone = Browsers.open(Device.PHONE, Language.FRENCH, "http://localhost:" + port)) {
      signIns.signIn(phone, trainer);
      Page page = phone.newPage();
      page.navigate(path + "/groups?language=nl&lang=fr");
      look(page, "groups-nobody-fr");
      learner(network, edition, "Lina", "A2");
      page.navigate(path + "/groups?language=nl&lang=fr");
      look(page, "groups-phone-fr");
    }
  }

  private Participation learner(Founded network, Edition edition, String name, @Nullable String level) {
    Participation who = programme.standing(network, edition, "participant", name, "course");
    if (level != null) {
      PersonProfile profile =
          new PersonProfile(
              List.of(PersonProfile.Language.said("nl", level)), Set.of(), List.of(), Set.of(), Set.of(), List.of(),
              PersonProfile.Wish.NONE);
      house.asSystem(network, () -> {
        people.replaceProfile(who.person(), profile);
        return null;
      });
    }
    return who;
  }

  private static String group(Page page, Participation who) {
    return page.inputValue("[name=group-" + who.id() + "]");
  }

  private static void look(Page page, String name) {
    checkAccessible(page);
    noHorizontalScroll(page);
    Browsers.screenshot(page, Path.of("target", "learning", name + ".png"));
  }
}
