package org.passerelle.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.passerelle.jobs.Jobs;
import org.passerelle.programmes.Participation;
import org.passerelle.scope.NotAllowed;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Reach;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.passerelle.testing.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class AppointmentsTest extends MeetingPlace {
  @Autowired Appointments appointments;
  @Autowired Attendances attendances;
  @Autowired Jobs jobs;

  private Scope scopeOf(Participation participation) {
    return new Scope(
        network.network().id(), Reach.PERSON, Set.of(), participation.person(), null, Set.of(Role.PARTICIPANT));
  }

  private Booking book(Participation participation, UUID slot) {
    return scopeOf(participation).call(() -> appointments.book(slot, participation.id(), null, null));
  }

  private Participation mentee(String name, String stage) {
    return meet.standing(network, edition, "mentee", name, "uk", stage);
  }

  private UUID interview(int days, int hour, int places) {
    return meet.open(ines, meet.slot(edition, "mentee", "interview", 1, ines, days, hour, places));
  }

  @Test
  void twoWhoWantTheLastPlaceAtOnceGetItOnce() throws Exception {
    UUID slot = interview(3, 10, 1);
    List<Callable<Booking>> both =
        List.of(mentee("A", "interview"), mentee("B", "interview")).stream()
            .<Callable<Booking>>map(one -> () -> book(one, slot))
            .toList();
    try (var threads = Executors.newFixedThreadPool(2)) {
      List<Class<?>> results = threads.invokeAll(both).stream().<Class<?>>map(f -> f.resultNow().getClass()).toList();
      assertThat(results).containsExactlyInAnyOrder(Booking.Booked.class, Booking.Full.class);
    }
  }

  @Test
  void nobodyHoldsTwoPlacesForTheSameTalkHoweverManyTabsAreOpen() {
    UUID ten = interview(3, 10, 1);
    UUID eleven = interview(3, 11, 1);
    Participation olena = mentee("Olena", "interview");
    Booking first = book(olena, ten);
    assertThat(book(olena, eleven)).isEqualTo(new Booking.AlreadyBooked(((Booking.Booked) first).booking(), ten));
  }

  @Test
  void changingToAFullTimeKeepsTheOldOne() {
    UUID ten = interview(3, 10, 1);
    UUID eleven = interview(3, 11, 1);
    Participation olena = mentee("Olena", "interview");
    UUID booking = ((Booking.Booked) book(olena, ten)).booking();
    book(mentee("Amir", "interview"), eleven);
    assertThat(scopeOf(olena).<Booking, RuntimeException>call(() -> appointments.move(booking, eleven, null, null)))
        .isInstanceOf(Booking.Full.class);
    assertThat(scopeOf(olena).<Booking.Held, RuntimeException>call(() -> appointments.held(booking)).slot())
        .isEqualTo(ten);
  }

  @Test
  void changingTheTimeChangesTheSameCalendarEntry() {
    UUID ten = interview(3, 10, 1);
    UUID eleven = interview(3, 11, 1);
    Participation olena = mentee("Olena", "interview");
    UUID booking = ((Booking.Booked) book(olena, ten)).booking();
    scopeOf(olena).run(() -> appointments.move(booking, eleven, "uk", null));
    List<MeetHouse.Message> written = meet.messagesTo(network, olena);
    assertThat(written).extracting(MeetHouse.Message::topic)
        .containsExactly(
            "appointments.mail.invitation", "appointments.mail.booked", "appointments.mail.moved");
    assertThat(uid(written.get(1))).isEqualTo(uid(written.get(2)));
    assertThat(written.get(1).calendar()).contains("SEQUENCE:2");
    assertThat(written.get(2).calendar()).contains("SEQUENCE:4").contains("METHOD:PUBLISH");
  }

  private static String uid(MeetHouse.Message message) {
    return message.calendar().lines().filter(line -> line.startsWith("UID:")).findFirst().orElseThrow();
  }

  @Test
  void callingATimeOffTellsEverybodyWhoBookedAndWhy() {
    UUID session = meet.open(ines, meet.slot(edition, "mentee", "information-session", 1, ines, 4, 18, 20));
    Participation olena = mentee("Olena", "information-session");
    Participation amir = mentee("Amir", "information-session");
    book(olena, session);
    book(amir, session);
    house.as(ines, () -> slots.callOff(session, "The heating is broken."));
    for (Participation one : List.of(olena, amir)) {
      MeetHouse.Message told = meet.messagesTo(network, one).getLast();
      assertThat(told.topic()).isEqualTo("appointments.mail.called-off");
      assertThat(told.language()).isEqualTo("uk");
      assertThat(told.body()).contains("The heating is broken.").contains("/l/appointments/");
      assertThat(told.calendar()).contains("METHOD:CANCEL").contains("STATUS:CANCELLED");
    }
    assertThat(book(mentee("Late", "information-session"), session)).isInstanceOf(Booking.Gone.class);
  }

  @Test
  void aHostIsNeverInTwoPlacesButMayUseATimeThatWasCalledOff() {
    NewSlot ten = meet.slot(edition, "mentee", "interview", 1, ines, 3, 10, 1);
    UUID first = meet.open(ines, ten);
    assertThat(house.as(ines, () -> slots.open(ten))).isInstanceOf(Opening.HostBusy.class);
    house.as(ines, () -> slots.callOff(first, "Ill"));
    assertThat(house.as(ines, () -> slots.open(ten))).isInstanceOf(Opening.Opened.class);
  }

  @Test
  void aTimeIsOnlyForThoseWhoStandInItsStage() {
    UUID slot = interview(3, 10, 5);
    assertThat(book(mentee("Early", "information-session"), slot)).isInstanceOf(Booking.NotOpen.class);
    Participation mentor = meet.standing(network, edition, "mentor", "Karim", "fr", "interview");
    assertThatThrownBy(() -> book(mentor, slot)).isInstanceOf(NotFound.class);
  }

  @Test
  void nobodySeesOrTakesAnothersPlace() {
    UUID slot = interview(3, 10, 2);
    Participation olena = mentee("Olena", "interview");
    Participation amir = mentee("Amir", "interview");
    UUID booking = ((Booking.Booked) book(olena, slot)).booking();
    assertThatThrownBy(() -> scopeOf(amir).run(() -> appointments.cancel(booking, null))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> scopeOf(amir).call(() -> appointments.book(slot, olena.id(), null, null)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> scopeOf(olena).run(() -> slots.callOff(slot, "No"))).isInstanceOf(NotAllowed.class);
  }

  @Test
  void peopleAreAskedToChooseOnceHoweverManyTimesAreOpened() {
    Participation waiting = mentee("Olena", "interview");
    assertThat(meet.messagesTo(network, waiting)).isEmpty();
    interview(3, 10, 1);
    interview(3, 11, 1);
    Participation later = mentee("Amir", "interview");
    for (Participation one : List.of(waiting, later)) {
      assertThat(meet.messagesTo(network, one)).extracting(MeetHouse.Message::topic)
          .containsExactly("appointments.mail.invitation");
    }
  }

  @Test
  void whoBookedEarlierIsRemindedTheDayBeforeAndOnce() {
    UUID slot = interview(1, 0, 1);
    Participation olena = mentee("Olena", "interview");
    book(olena, slot);
    jobs.runAll(network.network().id());
    assertThat(meet.messagesTo(network, olena).getLast().topic()).isEqualTo("appointments.mail.booked");
    house.asSystem(network, () -> meet.bookedLongAgo(olena));
    jobs.runAll(network.network().id());
    jobs.runAll(network.network().id());
    assertThat(meet.messagesTo(network, olena)).extracting(MeetHouse.Message::topic)
        .endsWith("appointments.mail.booked", "appointments.mail.reminder");
  }

  @Test
  void whoMissedATimeMayChooseAnother() {
    UUID first = interview(3, 10, 1);
    Participation olena = mentee("Olena", "interview");
    UUID booking = ((Booking.Booked) book(olena, first)).booking();
    meet.letPass(network, first);
    house.as(ines, () -> attendances.note(booking, false));
    UUID second = interview(3, 12, 1);
    assertThat(book(olena, second)).isInstanceOf(Booking.Booked.class);
    assertThat(house.as(ines, () -> appointments.bookingsOf(first))).hasSize(1);
  }

  @Test
  void attendanceIsNotNotedBeforeTheTimeHasBegun() {
    UUID slot = interview(3, 10, 1);
    UUID booking = ((Booking.Booked) book(mentee("Olena", "interview"), slot)).booking();
    assertThat(house.as(ines, () -> attendances.note(booking, true))).isEqualTo(Attendances.Noting.TOO_EARLY);
  }
}
