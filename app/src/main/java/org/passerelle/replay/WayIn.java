package org.passerelle.replay;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.passerelle.access.Account;
import org.passerelle.intake.Decisions.Verdict;
import org.passerelle.intake.Screening;
import org.passerelle.people.Person;
import org.passerelle.people.PersonDetails;
import org.passerelle.people.PersonProfile;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.StageVisit;
import org.passerelle.programmes.StageVisit.Result;
import org.passerelle.programmes.blueprint.Journey;
import org.passerelle.programmes.blueprint.Stage;

/** Brings invented people from an application to the stage where they wait for somebody, through every stage's own verb. */
final class WayIn {
  private final IntakeVerbs verbs;
  private final Timetable timetable;
  private final SlotBook slots;
  private final ReplayStaff staff;
  private final Random random;
  private final Eligibilities eligibilities;
  private final Map<String, Deque<Participation>> waiting = new HashMap<>();
  private final Drawn drawn;
  private int adviser;

  /** Hears how somebody's lot fell. */
  @FunctionalInterface
  interface Drawn {
    void drawn(Participation who, boolean control);
  }

  WayIn(IntakeVerbs verbs, Timetable timetable, SlotBook slots, Drawn drawn, long seed) {
    this.verbs = verbs;
    this.timetable = timetable;
    this.slots = slots;
    this.staff = slots.staff();
    this.random = new Random(seed);
    this.drawn = drawn;
    this.eligibilities = new Eligibilities(verbs, seed);
  }

  /** Those of a role who wait for somebody, longest first. */
  Deque<Participation> waiting(String role) {
    return waiting.computeIfAbsent(role, key -> new ArrayDeque<>());
  }

  /** @param drops whether the person will leave before being matched */
  Participation apply(
      Edition edition, String role, PersonDetails details, PersonProfile profile, LocalDate day, boolean drops) {
    Person person = verbs.people().register(edition.organisation(), details, profile);
    Participation applied = verbs.journeys().begin(edition.id(), person.id(), role, day, heardHow(), null);
    Account looksAfter = staff.advisers().get(adviser++ % staff.advisers().size());
    verbs.caseloads().give(applied.id(), looksAfter.id(), "new");
    eligibilities.applied(applied, details, looksAfter, drops);
    if (drops) {
      timetable.on(day.plusDays(8 + random.nextInt(20)), 16, () -> leave(applied));
    }
    goOn(applied, day);
    return applied;
  }

  /** For a reason of their own; nothing happens to somebody who waits for a supporter. */
  void leave(Participation participation) {
    if (waiting(participation.role()).stream().noneMatch(other -> other.id().equals(participation.id()))) {
      verbs.journeys().end(participation.id(), Result.WITHDRAWN, pick("no-time", "found-work", "moved-away"));
    }
  }

  /** Plans the verb of every stage that is open now. */
  private void goOn(Participation participation, LocalDate today) {
    Journey journey = verbs.journeys().journey(participation);
    for (StageVisit visit : verbs.journeys().open(participation.id())) {
      plan(participation, journey.stage(visit.stage()).orElseThrow(), today);
    }
  }

  private void plan(Participation who, Stage stage, LocalDate today) {
    switch (stage) {
      case Stage.Application application -> pass(who, stage, today);
      case Stage.Eligibility eligibility -> {
        eligibilities.propose(who);
        timetable.on(today.plusDays(1 + random.nextInt(4)), 11, () -> look(who, stage));
      }
      case Stage.InformationSession session -> plan(who, stage, 1, next(today, 2), 17);
      case Stage.Appointment talk -> planTalk(who, stage, workday(today.plusDays(2 + random.nextInt(6))));
      case Stage.Training training -> plan(who, stage, 1, next(today, 1), 9);
      case Stage.Randomisation lots -> timetable.on(today.plusDays(1), 9, () -> afterTheLot(who));
      case Stage.Matching matching -> waiting(who.role()).add(who);
      default -> {}
    }
  }

  /** The product drew when they arrived: whoever is in the control group has left. */
  private void afterTheLot(Participation who) {
    boolean control = verbs.journeys().open(who.id()).isEmpty();
    drawn.drawn(who, control);
    if (!control) {
      goOn(who, verbs.today());
    }
  }

  private void pass(Participation who, Stage stage, LocalDate today) {
    verbs.journeys().complete(who.id(), stage.key());
    goOn(who, today);
  }

  /** A person decides beside what the conditions say; now and then that somebody cannot go on. */
  private void look(Participation who, Stage stage) {
    if (isOpen(who, stage) && eligibilities.decide(who, stage.key()) == Verdict.ACCEPT) {
      goOn(who, verbs.today());
    }
  }

  private void accept(Participation who, Stage stage) {
    if (isOpen(who, stage)) {
      eligibilities.accept(who, stage.key());
      goOn(who, verbs.today());
    }
  }

  /** Books session after session of a stage, attends each, and passes the stage after the last. */
  private void plan(Participation who, Stage stage, int session, LocalDate day, int hour) {
    boolean late = session == 1 && random.nextInt(12) == 0;
    LocalDate held = late ? day.plusWeeks(4) : day;
    UUID booking = slots.joinGroup(who.edition(), who.role(), stage.key(), session, held, hour, who.id());
    timetable.on(held, hour + 3, () -> attend(who, stage, session, held, hour, booking));
  }

  private void attend(Participation who, Stage stage, int session, LocalDate day, int hour, UUID booking) {
    if (!isOpen(who, stage)) {
      return;
    }
    int sessions = stage instanceof Stage.Training training ? training.sessions() : 1;
    if (session == sessions) {
      seeChecks(who, day);
    }
    verbs.attendances().note(booking, true);
    if (session < sessions) {
      plan(who, stage, session + 1, day.plusDays(1), hour);
    } else if (isOpen(who, stage)) {
      pass(who, stage, day);
    } else {
      goOn(who, day);
    }
  }

  private void planTalk(Participation who, Stage stage, LocalDate day) {
    UUID booking = slots.talk(who.edition(), who.role(), stage.key(), day, who.id());
    timetable.on(day, 19, () -> {
      if (isOpen(who, stage)) {
        verbs.attendances().note(booking, true);
        seeChecks(who, day);
        accept(who, stage);
      }
    });
  }

  /** Whatever papers a role asks for are shown at the talk, else at the last session. */
  private void seeChecks(Participation who, LocalDate day) {
    UUID by = staff.advisers().getFirst().id();
    for (Screening screening : verbs.screenings().of(who)) {
      for (int seen = screening.seen().size(); seen < screening.check().count(); seen++) {
        verbs.screenings().note(who.id(), screening.check().key(), day, true, by);
      }
    }
  }

  private boolean isOpen(Participation who, Stage stage) {
    return verbs.journeys().open(who.id()).stream().anyMatch(visit -> visit.stage().equals(stage.key()));
  }

  private String heardHow() {
    return pick("friend", "employment-service", "social-worker", "internet", "school");
  }

  private String pick(String... from) {
    return from[random.nextInt(from.length)];
  }

  /** The next day with that number of the week, 1 for Monday, after {@code day}. */
  private static LocalDate next(LocalDate day, int weekday) {
    LocalDate later = day.plusDays(1);
    while (later.getDayOfWeek().getValue() != weekday) {
      later = later.plusDays(1);
    }
    return later;
  }

  private static LocalDate workday(LocalDate day) {
    return day.getDayOfWeek().getValue() > 5 ? next(day, 1) : day;
  }
}
