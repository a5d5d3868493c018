package org.passerelle.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.passerelle.access.Account;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.PersonDetails;
import org.passerelle.people.PersonProfile;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.StageVisit;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestHouse.Founded;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens times and brings people with an address to a stage, for the tests of this part. */
class MeetHouse {
  private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
  private final TestHouse house;
  private final Slots slots;
  private final Journeys journeys;
  private final People people;
  private final JdbcClient jdbc;
  private final Clock clock;

  MeetHouse(TestHouse house, Slots slots, Journeys journeys, People people, JdbcClient jdbc, Clock clock) {
    this.house = house;
    this.slots = slots;
    this.journeys = journeys;
    this.people = people;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  record Message(String topic, String language, String subject, String body, String calendar) {}

  /** Somebody with an e-mail address who stands in {@code stage}. */
  Participation standing(Founded network, Edition edition, String role, String name, String language, String stage) {
    return house.asSystem(
        network,
        () -> {
          String email = "p" + UUID.randomUUID() + "@people.example";
          PersonDetails details = PersonDetails.named(name, language).withContact(email, null, null);
          Person person = people.register(network.organisation(), details, PersonProfile.EMPTY);
          Participation participation =
              journeys.begin(edition.id(), person.id(), role, LocalDate.now(clock.withZone(ZONE)), null, null);
          for (int step = 0; step < 20 && !standsIn(participation, stage); step++) {
            journeys.open(participation.id()).forEach(visit -> journeys.complete(participation.id(), visit.stage()));
          }
          return participation;
        });
  }

  boolean standsIn(Participation participation, String stage) {
    return journeys.open(participation.id()).stream().map(StageVisit::stage).anyMatch(stage::equals);
  }

  /** A slot in so many days, at an hour of the network's clock. */
  NewSlot slot(Edition edition, String role, String stage, int session, Account host, int days, int hour, int places) {
    Instant starts =
        LocalDate.now(clock.withZone(ZONE)).plusDays(days).atTime(LocalTime.of(hour, 0)).atZone(ZONE).toInstant();
    return new NewSlot(
        edition.id(), stage, role, session, starts, starts.plus(Duration.ofHours(1)), host.id(), "Rue du Pont 12", null,
        null, places);
  }

  UUID open(Account host, NewSlot slot) {
    return house.as(host, () -> ((Opening.Opened) slots.openAll(List.of(slot)).getFirst()).slot());
  }

  /** Moves a slot into the past, as time does. */
  void letPass(Founded network, UUID slot) {
    house.asSystem(
        network,
        () ->
            jdbc.sql(
                    """
                    update slot set starts_at = starts_at - interval '200 days', ends_at = ends_at - interval '200 days'
                    where id = ?
                    """)
                .param(slot)
                .update());
  }

  int bookedLongAgo(Participation participation) {
    return jdbc.sql("update booking set booked_at = booked_at - interval '9 days' where participation_id = ?")
        .param(participation.id())
        .update();
  }

  /** What was written to a person, oldest first. */
  List<Message> messagesTo(Founded network, Participation participation) {
    return house.asSystem(
        network,
        () ->
            jdbc.sql(
                    """
                    select topic, language, subject, body, coalesce(calendar, '') as calendar from outbox_message
                    where person_id = ? order by written_at, id
                    """)
                .param(participation.person())
                .query(Message.class)
                .list());
  }
}
