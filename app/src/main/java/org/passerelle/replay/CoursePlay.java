package org.passerelle.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.learning.Enrolling;
import org.passerelle.learning.NewRun;
import org.passerelle.learning.Planning;
import org.passerelle.learning.Presence.Way;
import org.passerelle.learning.Run;
import org.passerelle.learning.Session;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.replay.JourneyPlay.Settled;
import org.passerelle.replay.PublishedHistory.Walk;

/** Trainings: runs of the blueprint's size, sessions spread over their time, a list kept at each. */
final class CoursePlay {
  private static final int USUAL_GROUP = 20;
  private final JourneyVerbs verbs;
  private final Timetable timetable;

  CoursePlay(JourneyVerbs verbs, Timetable timetable) {
    this.verbs = verbs;
    this.timetable = timetable;
  }

  void play(Group group, Walk walk, Stage.Training training, List<Participation> standing, Settled settled) {
    List<Participation> there = standing.subList(0, group.share(walk.people(), standing.size()));
    int pass = group.share(walk.passed(), there.size());
    int seats = training.group() == null ? USUAL_GROUP : training.group();
    for (int from = 0; from < there.size(); from += seats) {
      List<Participation> learners = there.subList(from, Math.min(there.size(), from + seats));
      int goOn = Math.max(0, Math.min(learners.size(), pass - from));
      new Course(group, walk, training, new Learners(List.copyOf(learners), goOn), settled).begin(1 + from / seats);
    }
  }

  /** @param goOn how many of them, from the first, pass and go on */
  private record Learners(List<Participation> all, int goOn) {}

  private final class Course {
    private final Group group;
    private final Walk walk;
    private final Stage.Training training;
    private final Learners learners;
    private final Settled settled;
    private final Map<Participation, UUID> enrolled = new LinkedHashMap<>();

    Course(Group group, Walk walk, Stage.Training training, Learners learners, Settled settled) {
      this.group = group;
      this.walk = walk;
      this.training = training;
      this.learners = learners;
      this.settled = settled;
    }

    void begin(int number) {
      Run run =
          verbs.courses().runs().open(
              NewRun.of(
                  group.edition().organisation(),
                  new Run.OfStage(group.edition().id(), group.history().role(), training.key()),
                  training.key() + " " + (group.number() + 1) + "." + number, learners.all().size()));
      List<Session> sessions = new ArrayList<>();
      for (int i = 0; i < training.sessions(); i++) {
        sessions.add(plan(run, i));
      }
      for (Participation who : learners.all()) {
        if (!(verbs.courses().enrolments().enrol(run.id(), who.id()) instanceof Enrolling.Enrolled place)) {
          throw new IllegalStateException("Somebody found no place in " + run.title());
        }
        enrolled.put(who, place.enrolment());
      }
      for (int i = 0; i < sessions.size(); i++) {
        Session session = sessions.get(i);
        boolean last = i == sessions.size() - 1;
        boolean second = i >= Math.max(1, sessions.size() / 2);
        ZonedDateTime end = session.endsAt().atZone(verbs.intake().journal().zone());
        timetable.on(end.toLocalDate(), end.getHour(), () -> hold(session, second, last));
      }
    }

    /** Sessions lie evenly between the first and the last day, from nine in the morning. */
    private Session plan(Run run, int number) {
      int count = training.sessions();
      int days = walk.lasts() == null ? count : walk.lasts();
      int aDay = Math.ceilDiv(count, days);
      LocalDate first = verbs.intake().today().plusDays(1);
      LocalDate day = first.plusDays(aDay > 1 ? number / aDay : count == 1 ? 0 : (long) number * (days - 1) / (count - 1));
      Duration length = training.hours() == null ? Duration.ofHours(3) : training.hours().dividedBy(count);
      Instant from =
          day.atTime(9 + (aDay > 1 ? 5 * (number % aDay) : 0), 0).atZone(verbs.intake().journal().zone()).toInstant();
      Planning planned =
          verbs.courses().sessions().plan(
              run, new Session.New(from, from.plus(length), null, null, null, null, List.of()));
      if (!(planned instanceof Planning.Planned session)) {
        throw new IllegalStateException("A session of " + run.title() + " could not be planned: " + planned);
      }
      return session.session();
    }

    /** Those who will not go on are there at first, and no longer afterwards. */
    private void hold(Session session, boolean second, boolean last) {
      Map<UUID, Boolean> came = new LinkedHashMap<>();
      for (int i = 0; i < learners.all().size(); i++) {
        came.put(enrolled.get(learners.all().get(i)), i < learners.goOn() || (!second && training.sessions() > 1));
      }
      verbs.courses().presences().note(session.id(), came, Way.LIST);
      if (last) {
        settled.settle(group, walk, learners.all(), learners.all().subList(0, learners.goOn()));
      }
    }
  }
}
