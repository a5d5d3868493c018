package org.passerelle.intake.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.programmes.Answers;
import org.passerelle.programmes.blueprint.PersonFact;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestHouse.Founded;
import org.passerelle.testing.TestProgramme;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class DraftRemindersTest {
  @Autowired TestHouse house;
  @Autowired TestProgramme programmes;
  @Autowired Drafts drafts;
  @Autowired DraftReminders reminders;
  @Autowired JdbcClient jdbc;

  /** As if the draft had been left alone for so long. */
  private Draft leftAlone(Founded founded, Duration since) {
    var edition = programmes.open(founded, "duo");
    return house.asSystem(
        founded,
        () -> {
          var known = new Answers(Map.of("email", List.of("amina@example.org")));
          Draft draft = drafts.begin(edition.id(), "mentee", "fr", known);
          jdbc.sql("update application_draft set saved_at = saved_at - make_interval(secs => ?) where id = ?")
              .params(since.toSeconds(), draft.id())
              .update();
          return draft;
        });
  }

  private List<String> mails(Founded founded) {
    return house.asSystem(
        founded,
        () -> jdbc.sql("select subject || body from outbox_message where network_id = ?")
            .param(founded.network().id())
            .query(String.class)
            .list());
  }

  private void run(Founded founded) {
    house.asSystem(
        founded,
        () -> {
          reminders.run();
          return null;
        });
  }

  @Test
  void anUnfinishedApplicationIsRecalledOnceAfterAWeekInThePersonsLanguageWithALinkAndTheCode() {
    Founded founded = house.found("Reminders");
    leftAlone(founded, Duration.ofDays(8));
    run(founded);
    run(founded);
    assertThat(mails(founded)).singleElement().asString()
        .contains("vous attend", "/n/" + founded.network().slug() + "/resume/")
        .containsPattern("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}");
  }

  @Test
  void whoPausedForADayIsLeftInPeace() {
    Founded founded = house.found("Reminders");
    leftAlone(founded, Duration.ofDays(1));
    run(founded);
    assertThat(mails(founded)).isEmpty();
  }

  @Test
  void anApplicationLeftForThreeMonthsIsForgotten() {
    Founded founded = house.found("Reminders");
    Draft draft = leftAlone(founded, Duration.ofDays(91));
    run(founded);
    assertThat(house.asSystem(founded, () -> drafts.find(draft.id()))).isEmpty();
  }

  @Test
  void aMailWithTheLinkIsSentWhenAnAddressIsGivenAndOnlyOnce() {
    Founded founded = house.found("Links");
    var edition = programmes.open(founded, "duo");
    Draft draft = house.asSystem(founded, () -> drafts.begin(edition.id(), "mentee", "en", new Answers(Map.of())));
    house.asSystem(
        founded,
        () -> drafts.save(draft.id(), 1, PersonFact.EMAIL, List.of("amina@example.org"), "en"));
    house.asSystem(
        founded,
        () -> drafts.save(draft.id(), 2, PersonFact.EMAIL, List.of("amina2@example.org"), "en"));
    assertThat(mails(founded)).hasSize(1);
  }
}
