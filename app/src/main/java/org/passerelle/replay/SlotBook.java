package org.passerelle.replay;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.access.Account;
import org.passerelle.intake.Appointments;
import org.passerelle.intake.Booking;
import org.passerelle.intake.NewSlot;
import org.passerelle.intake.Opening;
import org.passerelle.intake.Slots;

/** Opens the slots of a played history as they are needed: group sessions that fill up, and talks of one person each. */
final class SlotBook {
  private static final int HOURS_OF_TALKS = 10;
  private record Session(UUID edition, String role, String stage, int session, LocalDate day, int nth) {}

  private final Slots slots;
  private final Appointments appointments;
  private final ReplayStaff staff;
  private final ZoneId zone;
  private final Map<Session, UUID> sessions = new HashMap<>();
  private final Map<LocalDate, Integer> talks = new HashMap<>();

  SlotBook(Slots slots, Appointments appointments, ReplayStaff staff, ZoneId zone) {
    this.slots = slots;
    this.appointments = appointments;
    this.staff = staff;
    this.zone = zone;
  }

  /** Those who hold the sessions and talks. */
  ReplayStaff staff() {
    return staff;
  }

  /** Books a place in a group session of a day; a full session gets another beside it. @return the booking */
  UUID joinGroup(UUID edition, String role, String stage, int session, LocalDate day, int hour, UUID participation) {
    return joinGroup(edition, role, stage, session, day, hour, 30, participation);
  }

  UUID joinGroup(
      UUID edition, String role, String stage, int session, LocalDate day, int hour, int seats, UUID participation) {
    for (int nth = 0; nth < staff.trainers().size(); nth++) {
      Account host = staff.trainers().get((nth + Math.abs((role + stage).hashCode() % staff.trainers().size())) % staff.trainers().size());
      Session key = new Session(edition, role, stage, session, day, nth);
      if (!sessions.containsKey(key)) {
        Opening opening = open(edition, role, stage, session, day, hour, 3, host, seats);
        if (!(opening instanceof Opening.Opened opened)) {
          continue;
        }
        sessions.put(key, opened.slot());
      }
      if (appointments.book(sessions.get(key), participation, null, null) instanceof Booking.Booked booked) {
        return booked.booking();
      }
    }
    throw new IllegalStateException("No trainer is left on " + day + " for " + role + " " + stage);
  }

  /** Books a talk of one person with the first adviser who is free that day, from nine in the morning. */
  UUID talk(UUID edition, String role, String stage, LocalDate day, UUID participation) {
    List<Account> advisers = staff.advisers();
    for (int nth = talks.getOrDefault(day, 0); nth < advisers.size() * HOURS_OF_TALKS; nth++) {
      talks.put(day, nth + 1);
      Account host = advisers.get(nth % advisers.size());
      int hour = 9 + nth / advisers.size();
      if (open(edition, role, stage, 1, day, hour, 1, host, 1) instanceof Opening.Opened opened
          && appointments.book(opened.slot(), participation, null, null) instanceof Booking.Booked booked) {
        return booked.booking();
      }
    }
    throw new IllegalStateException("No adviser is free on " + day);
  }

  private Opening open(
      UUID edition, String role, String stage, int session, LocalDate day, int hour, int hours, Account host,
      int capacity) {
    return slots.open(
        new NewSlot(
            edition, stage, role, session, day.atTime(hour, 0).atZone(zone).toInstant(),
            day.atTime(hour + hours, 0).atZone(zone).toInstant(), host.id(), "Rue de la Passerelle 1", null, null,
            capacity));
  }
}
