package org.passerelle.replay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.intake.Decisions.Verdict;
import org.passerelle.impact.Outcome;
import org.passerelle.people.PersonDetails;
import org.passerelle.people.PersonProfile;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.StageVisit.Result;
import org.passerelle.programmes.blueprint.Measure.Arm;
import org.passerelle.programmes.blueprint.Role;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.replay.PublishedHistory.Came;
import org.passerelle.replay.PublishedHistory.Walk;
import org.passerelle.scope.Ids;

/** Plays the journey of one group of people, stage by stage, through each stage's own verb. */
final class JourneyPlay {
  private static final String OTHER = "other";
  private final JourneyVerbs verbs;
  private final Timetable timetable;
  private final ReplayStaff staff;
  private final InventedPeople people;
  private final MeetingPlay meetings;
  private final ChoicePlay choices;
  private final CoursePlay courses;
  private final WorkPlay work;
  private int newcomers;

  JourneyPlay(
      JourneyVerbs verbs, Timetable timetable, ReplayStaff staff, InventedPeople people, SlotBook slots) {
    this.verbs = verbs;
    this.timetable = timetable;
    this.staff = staff;
    this.people = people;
    this.meetings = new MeetingPlay(verbs, timetable, slots);
    this.choices = new ChoicePlay(verbs);
    this.courses = new CoursePlay(verbs, timetable);
    this.work = new WorkPlay(verbs, timetable);
  }

  /** Plans everything that happens to a group. */
  void plan(Group group, Role role) {
    timetable.on(group.day(0), 8, () -> arrive(group, role));
    for (Walk walk : group.history().walk()) {
      Stage stage = group.journey().stage(walk.stage()).orElseThrow();
      timetable.on(group.day(walk.day()), 12, () -> walk(group, walk, stage));
    }
    group.history().hours().forEach(done -> timetable.on(group.day(done.day()), 18, () -> {
      List<Participation> those = group.passed(done.after());
      those.subList(0, group.share(done.people(), those.size()))
          .forEach(who -> verbs.courses().hours().note(
              who.id(), done.purpose(), done.each(), verbs.intake().today(), null));
    }));
    group.history().outcomes().forEach(came -> timetable.on(group.day(came.day()), 19, () -> come(group, came)));
  }

  private void arrive(Group group, Role role) {
    LocalDate today = verbs.intake().today();
    List<String> tracks = tracks(group);
    for (int i = 0; i < group.share(group.history().people()); i++) {
      PersonDetails details = people.newcomer(today);
      var person =
          verbs.intake().people().register(group.edition().organisation(), details, profile(group, details));
      Participation who =
          verbs.intake().journeys().begin(group.edition().id(), person.id(), role.key(), today, "partner", null);
      verbs.intake().caseloads().give(who.id(), adviser(), "new");
      if (i < tracks.size()) {
        verbs.intake().journeys().follow(who.id(), tracks.get(i));
      }
      group.join(who);
    }
  }

  private static List<String> tracks(Group group) {
    List<String> tracks = new ArrayList<>();
    group.history().tracks().forEach(track -> {
      for (int i = 0; i < group.share(track.people()); i++) {
        tracks.add(track.key());
      }
    });
    return tracks;
  }

  private UUID adviser() {
    return staff.advisers().get(newcomers++ % staff.advisers().size()).id();
  }

  private PersonProfile profile(Group group, PersonDetails details) {
    PersonProfile usual = people.newcomerProfile(details);
    String listed = group.history().nationalities();
    if (listed == null) {
      return usual;
    }
    String[] countries = listed.split(" ");
    return new PersonProfile(
        usual.languages(), java.util.Set.of(countries[newcomers % countries.length]), usual.occupations(),
        usual.interests(), usual.goals(), usual.hours(), usual.wish());
  }

  private void walk(Group group, Walk walk, Stage stage) {
    List<Participation> there = standing(group, stage.key());
    switch (stage) {
      case Stage.InformationSession session -> meetings.session(group, walk, session, there, this::settle);
      case Stage.Appointment talk -> meetings.talk(group, walk, talk, there, this::settle);
      case Stage.Training training -> courses.play(group, walk, training, there, this::settle);
      case Stage.Placement placement -> work.stay(group, walk, placement, there, this::settle);
      default -> settle(group, walk, there, atOnce(group, walk, stage, there));
    }
  }

  /** Stages that are over on the day. @return those who went on */
  private List<Participation> atOnce(Group group, Walk walk, Stage stage, List<Participation> there) {
    return switch (stage) {
      case Stage.Nomination nomination -> choices.nominate(group, walk, there);
      case Stage.Test test -> choices.test(group, walk, test, there);
      case Stage.Assessment day -> choices.assess(group, walk, day, there);
      case Stage.Selection selection -> choices.select(group, walk, selection, there);
      case Stage.Decision decision -> choices.decide(group, walk, there);
      case Stage.Offer offer -> work.offer(group, walk, offer, there);
      case Stage.Eligibility eligibility -> accept(group, walk, there);
      default -> complete(group, walk, there);
    };
  }

  private List<Participation> accept(Group group, Walk walk, List<Participation> there) {
    List<Participation> those = there.subList(0, group.share(walk.passed(), there.size()));
    those.forEach(who -> verbs.intake().decisions().decide(
        who.id(), walk.stage(), Verdict.ACCEPT, null, "Fits the programme"));
    return those;
  }

  private List<Participation> complete(Group group, Walk walk, List<Participation> there) {
    List<Participation> those = there.subList(0, group.share(walk.passed(), there.size()));
    those.forEach(who -> verbs.intake().journeys().complete(who.id(), walk.stage()));
    return those;
  }

  /** Those who did not go on leave, unless the history says that they stay. */
  private void settle(Group group, Walk walk, List<Participation> there, List<Participation> wentOn) {
    group.passed(walk.stage()).addAll(wentOn);
    if (walk.stay()) {
      return;
    }
    List<UUID> gone = wentOn.stream().map(Participation::id).toList();
    there.stream()
        .filter(who -> !gone.contains(who.id()))
        .forEach(who -> verbs.leavings().leave(who.id(), Result.DROPPED_OUT, reason(walk.leave())));
  }

  private static String reason(@Nullable String told) {
    return told == null ? OTHER : told;
  }

  private List<Participation> standing(Group group, String stage) {
    return group.among(
        verbs.participations().standingIn(group.edition().id(), group.history().role(), stage));
  }

  private void come(Group group, Came came) {
    List<Participation> those =
        (came.after() == null ? group.members() : group.passed(came.after())).stream()
            .filter(who -> came.arm() == null || isIn(who, came.arm()))
            .toList();
    LocalDate today = verbs.intake().today();
    int many =
        came.share() == null
            ? group.share(came.people(), those.size())
            : came.share().multiply(BigDecimal.valueOf(those.size())).setScale(0, RoundingMode.HALF_UP).intValue();
    those.subList(0, many)
        .forEach(who -> verbs.outcomes().note(
            new Outcome(
                Ids.next(), who.id(), came.outcome(), came.contract(), today, null, null, null, came.source()),
            null));
  }

  private boolean isIn(Participation who, Arm arm) {
    return verbs.trial().draws().isInControlGroup(who.id()).equals(Optional.of(arm == Arm.CONTROL));
  }

  /** Hears how a stage went: who was there, and who went on. */
  @FunctionalInterface
  interface Settled {
    void settle(Group group, Walk walk, List<Participation> there, List<Participation> wentOn);
  }
}
