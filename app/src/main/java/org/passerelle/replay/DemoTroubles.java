package org.passerelle.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.passerelle.access.Account;
import org.passerelle.access.Network;
import org.passerelle.jobs.Jobs;
import org.passerelle.mentoring.Duo;
import org.passerelle.mentoring.DuoStanding;
import org.passerelle.mentoring.DuoStanding.Phase;
import org.passerelle.mentoring.Side;
import org.passerelle.people.Paper;
import org.passerelle.people.Papers;
import org.passerelle.people.Person;
import org.passerelle.people.PersonDetails;
import org.passerelle.people.PersonProfile;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.scope.InScope;
import org.passerelle.scope.MovableClock;
import org.springframework.stereotype.Component;

/** What troubles the demonstration's duos this morning, so that its first adviser's day is one: each cause by the verb of whoever tells it. */
@Component
class DemoTroubles {
  private static final Duration UNMET = Duration.ofDays(24);
  private static final Invention ANSWERS = new Invention(23);

  private final DuoVerbs duos;
  private final IntakeVerbs intake;
  private final Jobs jobs;
  private final InScope inScope;
  private final MovableClock clock;

  DemoTroubles(DuoVerbs duos, IntakeVerbs intake, Jobs jobs, InScope inScope, MovableClock clock) {
    this.duos = duos;
    this.intake = intake;
    this.jobs = jobs;
    this.inScope = inScope;
    this.clock = clock;
  }

  /** @param morning when the staff come in; what comes due by the clock has been done by then */
  void tell(Network network, Edition edition, ReplayStaff staff, Instant morning) {
    UUID adviser = staff.advisers().getFirst().id();
    clock.moveTo(morning.minus(UNMET));
    inScope.run(staff.leader().scope(), () -> formWithoutMeeting(edition, adviser));
    clock.moveTo(morning);
    inScope.run(staff.leader().scope(), () -> troubleDuos(edition, adviser, intake.today()));
    jobs.runAll(network.id());
  }

  private void troubleDuos(Edition edition, UUID adviser, LocalDate today) {
    List<Duo> running = runningDuosOf(edition, adviser, today);
    if (running.size() > 4) {
      missTwoMeetings(running.get(0), today);
      worry(running.subList(1, running.size() - 3));
      String words = "She has not slept at home for a week and does not want to say why.";
      Duo last = running.getLast();
      UUID told = duos.concerns().confidants(last).stream().findFirst().map(Account::id).orElse(null);
      duos.concerns().tell(last.id(), Side.SUPPORTER, told, words);
      intake.papers().see(
          running.get(running.size() - 2).seekerPerson(),
          new Papers.Look(Paper.Kind.PERMIT, null, true, today.minusMonths(11), today.plusDays(20)));
      duos.pauses().pause(
          running.get(running.size() - 3).id(), today.minusDays(6), today.plusDays(22), "Her mother is ill; she is with her.");
    }
    recordSomebodyTwice(edition, today);
  }

  /** Those who met of late, whose last meeting is longest ago first; not the pair as whom one can look at the demonstration. */
  private List<Duo> runningDuosOf(Edition edition, UUID adviser, LocalDate today) {
    List<Duo> open = duos.duos().open(edition.id());
    Map<UUID, DuoStanding> standings = duos.duos().standings(open.stream().map(Duo::id).toList());
    return open.stream()
        .filter(duo -> Objects.requireNonNull(standings.get(duo.id())).phase() == Phase.RUNNING)
        .skip(1)
        .filter(duo -> adviser.equals(duo.adviser()))
        .filter(duo -> lastMeeting(standings, duo).isAfter(today.minusDays(13)))
        .sorted(Comparator.comparing(duo -> lastMeeting(standings, duo)))
        .toList();
  }

  private static LocalDate lastMeeting(Map<UUID, DuoStanding> standings, Duo duo) {
    LocalDate last = Objects.requireNonNull(standings.get(duo.id())).lastMeeting();
    return last == null ? LocalDate.MIN : last;
  }

  private void formWithoutMeeting(Edition edition, UUID adviser) {
    Blueprint blueprint = intake.editions().blueprint(edition);
    Participation seeker = longestWaiting(edition, blueprint.seeker().key());
    Participation supporter = longestWaiting(edition, blueprint.supporter().key());
    duos.duos().form(seeker.id(), supporter.id(), null, adviser);
  }

  private Participation longestWaiting(Edition edition, String role) {
    return intake.participations().standingIn(edition.id(), role, "matching").getFirst();
  }

  private void missTwoMeetings(Duo duo, LocalDate today) {
    for (int ago : List.of(3, 1)) {
      duos.meetings().log(duo.id(), Side.SUPPORTER, today.minusDays(ago), false, null, null, null);
    }
  }

  /** The first of them who was asked and has not answered yet says that something is wrong. */
  private void worry(List<Duo> some) {
    some.stream()
        .flatMap(duo -> {
          duos.checkIns().openDue(duo.id());
          return duos.checkIns().of(duo.id()).stream();
        })
        .filter(asked -> asked.answered() == null)
        .findFirst()
        .ifPresent(asked ->
            duos.checkIns().answer(asked.id(), ANSWERS.answers(duos.checkIns().questions(asked), true), "link"));
  }

  /** A second record of somebody, as another desk wrote it down. */
  private void recordSomebodyTwice(Edition edition, LocalDate today) {
    String role = intake.editions().blueprint(edition).seeker().key();
    intake.participations().standingIn(edition.id(), role, "matching").stream()
        .map(one -> intake.people().get(one.person()).details())
        .filter(one -> one.phone() != null && one.ownScriptName() == null)
        .findFirst()
        .ifPresent(first -> {
          PersonDetails again =
              PersonDetails.named(turned(first.fullName()), first.contactLanguage())
                  .withContact(null, first.phoneTyped(), first.phone());
          Person person = intake.people().register(edition.organisation(), again, PersonProfile.EMPTY);
          intake.journeys().begin(edition.id(), person.id(), role, today.minusDays(1), "friend", null);
        });
  }

  private static String turned(String name) {
    int space = name.lastIndexOf(' ');
    return space < 0 ? name : name.substring(space + 1).toUpperCase(Locale.ROOT) + " " + name.substring(0, space);
  }
}
