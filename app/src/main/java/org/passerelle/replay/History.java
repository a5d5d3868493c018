package org.passerelle.replay;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Deque;
import org.passerelle.impact.Definition;
import org.passerelle.impact.Indicators;
import org.passerelle.mentoring.Duo;
import org.passerelle.mentoring.Forming;
import org.passerelle.mentoring.Side;
import org.passerelle.people.PersonDetails;
import org.passerelle.people.PersonProfile;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.StageVisit.Result;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.scope.InScope;
import org.passerelle.scope.MovableClock;

/** The history of one edition of a programme that pairs people, played week by week. */
final class History {
  /** What share of the outcomes comes about without a duo, where lots are drawn. */
  private static final double OF_ITSELF = 0.6;
  /** Whoever has waited for so long has found another way, or moved. */
  private static final int PATIENCE_WEEKS = 22;

  private final Plan plan;
  private final int elsewhere;
  private final LocalDate today;
  private final Edition edition;
  private final Blueprint blueprint;
  private final IntakeVerbs intake;
  private final DuoVerbs duos;
  private final Indicators indicators;
  private final Timetable timetable;
  private final WayIn wayIn;
  private final Walk walk;
  private final Aftermath aftermath;
  private final Aftermath without;
  private final InventedPeople people;
  private final FirstDays firstDays;
  private final Quota drops;
  private final Quota full = new Quota(0.89);
  private final Quota startAgain = new Quota(0.82);
  private int formed;
  private int seekers;
  private int supporters;

  History(Script script, ReplayStaff staff, IntakeVerbs intake, DuoVerbs duos, Indicators indicators) {
    long seed = script.seed();
    this.plan = script.plan();
    this.elsewhere = script.elsewhere();
    this.today = script.today();
    this.edition = script.edition();
    this.blueprint = intake.editions().blueprint(edition);
    this.intake = intake;
    this.duos = duos;
    this.indicators = indicators;
    this.timetable = new Timetable(Stagehand.ZONE);
    SlotBook slots = new SlotBook(intake.slots(), intake.appointments(), staff, Stagehand.ZONE);
    this.wayIn = new WayIn(intake, timetable, slots, this::drawn, seed);
    this.walk = new Walk(duos, timetable, new Invention(seed), plan.silent(), seed);
    this.aftermath = new Aftermath(duos, timetable, plan.rates(), seed);
    this.without = new Aftermath(duos, timetable, plan.rates().times(OF_ITSELF), seed + 1);
    this.people = new InventedPeople(seed);
    this.firstDays = new FirstDays(duos.entries(), seed);
    this.drops = new Quota(plan.drops());
  }

  /** Plays up to an hour of today, a transaction a day, acting as the leader of the staff. */
  void play(ReplayStaff staff, InScope inScope, MovableClock clock, LocalTime until) {
    LocalDate first = plan.firstDay(today);
    for (int week = 0; week < plan.weeks(); week++) {
      int current = week;
      timetable.on(first.plusWeeks(week), 9, () -> week(current, first.plusWeeks(current)));
    }
    timetable.on(today, 22, this::settle);
    timetable.playUntil(today.atTime(until).atZone(Stagehand.ZONE).toInstant(), staff.leader().scope(), inScope, clock);
  }

  /** People apply so that those needed six weeks later are there; then the team matches. */
  private void week(int week, LocalDate day) {
    int seekersNeeded = (int) Math.round(plan.duosBy(week + 6) * plan.seekersPerDuo()) + 4;
    for (; seekers < seekersNeeded; seekers++) {
      LocalDate on = day.plusDays(seekers % 5);
      timetable.on(on, 10, () -> apply(blueprint.seeker().key(), on));
    }
    int supportersNeeded = (int) Math.round(plan.supporters() * 1.08 * plan.shareBy(week + 7));
    for (; supporters < supportersNeeded; supporters++) {
      LocalDate on = day.plusDays(supporters % 5);
      timetable.on(on, 10, () -> apply(blueprint.supporter().key(), on));
    }
    timetable.on(day, 8, () -> stopWaiting(day.minusWeeks(PATIENCE_WEEKS)));
    LocalDate meeting = day.plusDays(1);
    timetable.on(meeting, 15, () -> match(plan.duosBy(week), meeting));
  }

  private void stopWaiting(LocalDate appliedBefore) {
    Deque<Participation> waiting = wayIn.waiting(blueprint.seeker().key());
    while (!waiting.isEmpty() && waiting.peek().appliedOn().isBefore(appliedBefore)) {
      wayIn.leave(waiting.poll());
    }
  }

  private void apply(String role, LocalDate day) {
    if (day.isAfter(today)) {
      return;
    }
    boolean seeker = role.equals(blueprint.seeker().key());
    PersonDetails details = seeker ? people.newcomer(day) : people.experienced(day);
    PersonProfile profile = seeker ? people.newcomerProfile(details) : people.experiencedProfile();
    wayIn.apply(edition, role, details, profile, day, seeker && drops.next());
  }

  /** Both arms are asked the same on the same days. */
  private void drawn(Participation seeker, boolean control) {
    LocalDate day = intake.today();
    if (control) {
      without.ended(seeker.id(), without.begin(seeker.id(), day), day);
    } else {
      aftermath.meanwhile(seeker.id(), day);
    }
  }

  private void match(int upTo, LocalDate day) {
    Deque<Participation> waiting = wayIn.waiting(blueprint.seeker().key());
    Deque<Participation> free = wayIn.waiting(blueprint.supporter().key());
    while (formed < upTo && !waiting.isEmpty() && !free.isEmpty()) {
      Participation seeker = waiting.poll();
      Participation supporter = free.poll();
      var adviser = intake.caseloads().adviserOf(seeker.id()).orElse(null);
      switch (duos.duos().form(seeker.id(), supporter.id(), null, adviser)) {
        case Forming.Formed made -> start(made.duo(), supporter, day);
        case Forming.SeekerTaken taken -> throw new IllegalStateException("A waiting seeker is taken");
        case Forming.SupporterFull none -> throw new IllegalStateException("A waiting supporter has no place");
      }
    }
  }

  private void start(Duo duo, Participation supporter, LocalDate day) {
    formed++;
    Aftermath.Fate fate = aftermath.begin(duo.seekerParticipation(), day.plusDays(4));
    timetable.on(day.plusDays(8), 15, () ->
        firstDays.note(duo.seekerParticipation(), intake.people().get(duo.person(Side.SEEKER)).details(), day));
    walk.begin(duo, day, full.next(), last -> ended(duo, supporter, fate, last));
  }

  private void ended(Duo duo, Participation supporter, Aftermath.Fate fate, LocalDate last) {
    aftermath.ended(duo.seekerParticipation(), fate, last);
    firstDays.left(duo.seekerParticipation(), fate == Aftermath.Fate.NOTHING_YET);
    if (startAgain.next()) {
      timetable.on(last.plusWeeks(3), 9, () -> wayIn.waiting(supporter.role()).add(supporter));
    } else {
      intake.journeys().end(supporter.id(), Result.WITHDRAWN, "enough");
      supporters--;
    }
  }

  /** When the last day is over, waiting supporters above the planned number take their leave, latest come first. */
  private void settle() {
    Deque<Participation> free = wayIn.waiting(blueprint.supporter().key());
    int active = indicators.of(blueprint.key(), Definition.of(blueprint)).mentorsActive() - elsewhere;
    for (int tooMany = active - plan.supporters(); tooMany > 0 && !free.isEmpty(); tooMany--) {
      intake.journeys().end(free.pollLast().id(), Result.WITHDRAWN, "enough");
    }
  }
}
