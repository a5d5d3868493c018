package org.passerelle.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.intake.Decisions.Verdict;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.replay.JourneyPlay.Settled;
import org.passerelle.replay.PublishedHistory.Walk;

/** Information sessions and talks: booked, held, attended; after a talk a person decides. */
final class MeetingPlay {
  private static final int TALKS_A_DAY = 40;
  private final JourneyVerbs verbs;
  private final Timetable timetable;
  private final SlotBook slots;

  MeetingPlay(JourneyVerbs verbs, Timetable timetable, SlotBook slots) {
    this.verbs = verbs;
    this.timetable = timetable;
    this.slots = slots;
  }

  void session(
      Group group, Walk walk, Stage.InformationSession stage, List<Participation> there, Settled settled) {
    LocalDate day = verbs.intake().today();
    int seats = stage.group() == null ? 30 : stage.group();
    int come = group.share(walk.passed(), there.size());
    Map<Participation, UUID> booked = new LinkedHashMap<>();
    for (Participation who : there) {
      booked.put(
          who, slots.joinGroup(who.edition(), who.role(), stage.key(), 1, day, 17, seats, who.id()));
    }
    timetable.on(day, 21, () -> {
      List<Participation> wentOn = new ArrayList<>();
      booked.forEach((who, booking) -> {
        boolean present = wentOn.size() < come;
        verbs.intake().attendances().note(booking, present);
        if (present) {
          wentOn.add(who);
        }
      });
      settled.settle(group, walk, there, wentOn);
    });
  }

  /** Talks go on for as many days as it takes. */
  void talk(Group group, Walk walk, Stage.Appointment stage, List<Participation> there, Settled settled) {
    int accepted = group.share(walk.passed(), there.size());
    LocalDate first = verbs.intake().today().plusDays(1);
    for (int from = 0; from < there.size(); from += TALKS_A_DAY) {
      List<Participation> today = there.subList(from, Math.min(there.size(), from + TALKS_A_DAY));
      int goOn = Math.max(0, Math.min(today.size(), accepted - from));
      LocalDate day = first.plusDays(from / TALKS_A_DAY);
      timetable.on(day, 7, () -> hold(group, walk, stage, today, goOn, day, settled));
    }
  }

  private void hold(
      Group group, Walk walk, Stage.Appointment stage, List<Participation> today, int goOn, LocalDate day,
      Settled settled) {
    Map<Participation, UUID> booked = new LinkedHashMap<>();
    today.forEach(who -> booked.put(who, slots.talk(who.edition(), who.role(), stage.key(), day, who.id())));
    timetable.on(day, 20, () -> {
      List<Participation> wentOn = today.subList(0, goOn);
      booked.values().forEach(booking -> verbs.intake().attendances().note(booking, true));
      wentOn.forEach(who -> verbs.intake().decisions().decide(
          who.id(), stage.key(), Verdict.ACCEPT, null, "Fits the programme"));
      settled.settle(group, walk, today, wentOn);
    });
  }
}
