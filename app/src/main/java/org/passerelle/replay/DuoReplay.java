package org.passerelle.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Deque;
import org.passerelle.access.Accounts;
import org.passerelle.access.Network;
import org.passerelle.access.Networks;
import org.passerelle.impact.Definition;
import org.passerelle.impact.Indicators;
import org.passerelle.mentoring.Duo;
import org.passerelle.mentoring.Forming;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.StageVisit.Result;
import org.passerelle.programmes.blueprint.Blueprints;
import org.passerelle.scope.InScope;
import org.passerelle.scope.MovableClock;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Component;

/**
 * The published history of DUO for a JOB at its size of 2019: almost 2,500 duos since the start, 950 active mentors, three
 * of four mentees with a positive outcome within twelve months and over half in work. The size is given; every figure that
 * is shown afterwards is counted from what these people did.
 */
@Component
public class DuoReplay {
  static final int DUOS = 2_500;
  static final int ACTIVE_MENTORS = 950;
  private static final int WEEKS = 312;
  private static final long SEED = 20_130_101L;

  private final Networks networks;
  private final Accounts accounts;
  private final IntakeVerbs intake;
  private final DuoVerbs duos;
  private final Indicators indicators;
  private final InScope inScope;

  DuoReplay(
      Networks networks, Accounts accounts, IntakeVerbs intake, DuoVerbs duos, Indicators indicators,
      InScope inScope) {
    this.networks = networks;
    this.accounts = accounts;
    this.intake = intake;
    this.duos = duos;
    this.indicators = indicators;
    this.inScope = inScope;
  }

  /**
   * Founds a network and plays its history up to {@code today}.
   *
   * @param clock is moved through the years and stands at the evening of {@code today} afterwards
   */
  public Network play(String slug, LocalDate today, MovableClock clock) {
    ZoneId zone = ZoneId.of("Europe/Brussels");
    LocalDate first = today.minusWeeks(WEEKS);
    clock.moveTo(first.atTime(8, 0).atZone(zone).toInstant());
    Network network = networks.found(slug, "DUO for a JOB (replay)", Network.Kind.REPLAY, zone, "fr", "BE");
    ReplayStaff staff =
        inScope.call(
            Scope.system(network.id()),
            () ->
                ReplayStaff.hire(accounts, networks.organisations().getFirst().id(), slug + ".example", 24, 8));
    History history = new History(network, staff, first, zone);
    for (int week = 0; week < WEEKS; week++) {
      int current = week;
      history.timetable.on(first.plusWeeks(week), 9, () -> history.week(current));
    }
    history.timetable.on(today, 6, history::settle);
    Instant evening = today.atTime(LocalTime.of(23, 0)).atZone(zone).toInstant();
    history.timetable.playUntil(evening, staff.leader().scope(), inScope, clock);
    return network;
  }

  /** One playing. */
  private final class History {
    final Timetable timetable;
    private final LocalDate first;
    private final Edition edition;
    private final WayIn wayIn;
    private final Walk walk;
    private final Aftermath aftermath;
    private final InventedPeople people = new InventedPeople(SEED);
    private final Quota drops = new Quota(0.12);
    private final Quota full = new Quota(0.89);
    private final Quota startAgain = new Quota(0.82);
    private int formed;
    private int seekers;
    private int supporters;

    History(Network network, ReplayStaff staff, LocalDate first, ZoneId zone) {
      this.first = first;
      this.timetable = new Timetable(zone);
      Blueprints.Loaded blueprint = Blueprints.shipped("duo").orElseThrow();
      this.edition =
          inScope.call(
              staff.leader().scope(),
              () -> {
                var organisation = networks.organisations().getFirst().id();
                return intake.editions()
                    .open(organisation, intake.editions().load(blueprint), "Brussels", first, null);
              });
      this.wayIn =
          new WayIn(intake, timetable, new SlotBook(intake.slots(), intake.appointments(), staff, zone), staff, SEED + 1);
      this.walk = new Walk(duos, timetable, new Invention(SEED + 2), SEED + 3);
      this.aftermath = new Aftermath(duos, timetable, 0.9, 0.74, 0.53, SEED + 4);
    }

    /** People apply so that those needed six weeks later are there; then the team matches. */
    void week(int week) {
      LocalDate day = first.plusWeeks(week);
      int seekersNeeded = (int) Math.round(duosBy(week + 6) * 1.18) + 6;
      for (; seekers < seekersNeeded; seekers++) {
        LocalDate on = day.plusDays(seekers % 5);
        timetable.on(on, 10, () -> apply("mentee", on));
      }
      int supportersNeeded = (int) Math.round(ACTIVE_MENTORS * 1.02 * shareOf(week + 6));
      for (int more = supportersNeeded - supporters; more > 0; more--) {
        supporters++;
        LocalDate on = day.plusDays(more % 5);
        timetable.on(on, 10, () -> apply("mentor", on));
      }
      timetable.on(day.plusDays(1), 15, () -> match(duosBy(week), day.plusDays(1)));
    }

    private void apply(String role, LocalDate day) {
      boolean seeker = role.equals("mentee");
      var details = seeker ? people.newcomer(day) : people.experienced(day);
      var profile = seeker ? people.newcomerProfile(details) : people.experiencedProfile();
      wayIn.apply(edition, role, details, profile, day, seeker && drops.next());
    }

    private void match(int upTo, LocalDate day) {
      Deque<Participation> waiting = wayIn.waiting("mentee");
      Deque<Participation> free = wayIn.waiting("mentor");
      while (formed < upTo && !waiting.isEmpty() && !free.isEmpty()) {
        Participation seeker = waiting.poll();
        Participation supporter = free.poll();
        var adviser = intake.caseloads().adviserOf(seeker.id()).orElse(null);
        switch (duos.duos().form(seeker.id(), supporter.id(), null, adviser)) {
          case Forming.Formed made -> start(made.duo(), supporter, day);
          case Forming.SeekerTaken taken -> throw new IllegalStateException("A waiting mentee is taken");
          case Forming.SupporterFull none -> throw new IllegalStateException("A waiting mentor has no place");
        }
      }
    }

    private void start(Duo duo, Participation supporter, LocalDate day) {
      formed++;
      Aftermath.Fate fate = aftermath.begin(duo, day.plusDays(4));
      walk.begin(duo, day, full.next(), last -> ended(duo, supporter, fate, last));
    }

    private void ended(Duo duo, Participation supporter, Aftermath.Fate fate, LocalDate last) {
      aftermath.ended(duo, fate);
      if (startAgain.next()) {
        timetable.on(last.plusWeeks(3), 9, () -> wayIn.waiting("mentor").add(supporter));
      } else {
        intake.journeys().end(supporter.id(), Result.WITHDRAWN, "enough");
        supporters--;
      }
    }

    /** On the last day mentors above the published number take their leave. */
    void settle() {
      Deque<Participation> free = wayIn.waiting("mentor");
      int tooMany = indicators.of("duo", Definition.of(Blueprints.shipped("duo").orElseThrow().blueprint())).mentorsActive() - ACTIVE_MENTORS;
      for (int i = 0; i < tooMany && !free.isEmpty(); i++) {
        intake.journeys().end(free.pollLast().id(), Result.WITHDRAWN, "enough");
      }
    }

    /** Duos formed by the end of a week: the programme grows year by year, and the last form a fortnight before today. */
    private int duosBy(int week) {
      return (int) Math.round(DUOS * shareOf(Math.min(week, WEEKS) * 1.0));
    }

    private double shareOf(double week) {
      double x = Math.min(1, week / (WEEKS - 3));
      return Math.pow(x, 1.8);
    }
  }
}
