package org.passerelle.replay;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.passerelle.intake.Booking;
import org.passerelle.intake.NewSlot;
import org.passerelle.people.PersonDetails;
import org.passerelle.people.PersonProfile;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.scope.InScope;
import org.passerelle.scope.MovableClock;
import org.springframework.stereotype.Component;

/** People who applied to the demonstration of late and stand at every stage of the way in, with times to choose from. */
@Component
class DemoNewcomers {
  private static final int DAYS = 24;
  private static final int INVENTED_BEFORE = 5_000;
  private static final LocalTime MORNING = LocalTime.of(8, 0);
  private static final String PLACE = "Rue de la Passerelle 1";

  private final IntakeVerbs intake;
  private final InScope inScope;
  private final MovableClock clock;

  DemoNewcomers(IntakeVerbs intake, InScope inScope, MovableClock clock) {
    this.intake = intake;
    this.inScope = inScope;
    this.clock = clock;
  }

  /** @param seekers who apply in a week, beside half as many supporters */
  void come(Edition edition, ReplayStaff staff, LocalDate today, int seekers, long seed) {
    Blueprint blueprint = inScope.call(staff.leader().scope(), () -> intake.editions().blueprint(edition));
    var timetable = new Timetable(Stagehand.ZONE);
    var slots = new SlotBook(intake.slots(), intake.appointments(), staff, Stagehand.ZONE);
    var wayIn = new WayIn(intake, timetable, slots, (who, control) -> {}, seed);
    var people = new InventedPeople(seed, (int) (INVENTED_BEFORE + seed * 100));
    for (int ago = DAYS; ago > 0; ago--) {
      LocalDate day = today.minusDays(ago);
      if (ago * seekers / 7 > (ago - 1) * seekers / 7) {
        timetable.on(day, 10, () -> {
          PersonDetails details = people.newcomer(day);
          apply(wayIn, edition, blueprint.seeker().key(), details, people.newcomerProfile(details), day);
        });
      }
      if (ago * seekers / 14 > (ago - 1) * seekers / 14) {
        timetable.on(day, 11, () ->
            apply(wayIn, edition, blueprint.supporter().key(), people.experienced(day), people.experiencedProfile(), day));
      }
    }
    timetable.playUntil(today.atTime(MORNING).atZone(Stagehand.ZONE).toInstant(), staff.leader().scope(), inScope, clock);
    inScope.run(staff.leader().scope(), () -> openTimes(edition, blueprint, staff, today));
  }

  private static void apply(
      WayIn wayIn, Edition edition, String role, PersonDetails details, PersonProfile profile, LocalDate day) {
    wayIn.apply(edition, role, details, profile, day, false);
  }

  /** Talks of the next days for both roles, one of them this afternoon with the first adviser; one of three gave theirs back. */
  private void openTimes(Edition edition, Blueprint blueprint, ReplayStaff staff, LocalDate today) {
    for (String role : List.of(blueprint.seeker().key(), blueprint.supporter().key())) {
      for (Stage stage : blueprint.role(role).path().stages()) {
        if (stage instanceof Stage.Appointment) {
          giveBack(edition, role, stage.key());
          LocalDate day = today;
          for (int nth = 0; nth < 5; nth++) {
            day = nth == 0 ? today : workday(day.plusDays(1));
            UUID host = staff.advisers().get(nth % staff.advisers().size()).id();
            int hour = role.equals(blueprint.seeker().key()) ? 14 : 16;
            open(edition, role, stage.key(), day, hour, host);
          }
        }
      }
    }
  }

  private void giveBack(Edition edition, String role, String stage) {
    int nth = 0;
    for (Participation who : intake.participations().standingIn(edition.id(), role, stage)) {
      for (Booking.Held held : intake.appointments().heldBy(List.of(who.id()))) {
        if (nth++ % 3 == 2 && intake.appointments().get(held.slot()).startsAt().isAfter(clock.instant())) {
          intake.appointments().cancel(held.id(), "I work that day.");
        }
      }
    }
  }

  private void open(Edition edition, String role, String stage, LocalDate day, int hour, UUID host) {
    intake.slots().open(
        new NewSlot(
            edition.id(), stage, role, 1, day.atTime(hour, 0).atZone(Stagehand.ZONE).toInstant(),
            day.atTime(hour + 1, 0).atZone(Stagehand.ZONE).toInstant(), host, PLACE, null, null, 1));
  }

  private static LocalDate workday(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY ? day.plusDays(2) : day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
  }
}
