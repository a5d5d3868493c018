package org.passerelle.replay;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.passerelle.impact.FollowUps.FollowUp;
import org.passerelle.impact.Outcome;
import org.passerelle.programmes.Answers;
import org.passerelle.programmes.blueprint.OutcomeKind;
import org.passerelle.programmes.blueprint.Outcomes.Contract;
import org.passerelle.programmes.blueprint.Outcomes.Source;
import org.passerelle.scope.Ids;

/** What becomes of the seekers of a played history, at the published rates among those of whom anybody knows. */
final class Aftermath {
  private static final Answers NOTHING_MORE = new Answers(Map.of());
  private static final int TERM = 7;
  private final Set<UUID> asked = new HashSet<>();
  private final DuoVerbs verbs;
  private final Timetable timetable;
  private final Random random;
  private final Quota known;
  private final Quota positive;
  private final Quota work;
  private final Quota leaves = new Quota(0.2);

  Aftermath(DuoVerbs verbs, Timetable timetable, OutcomeRates rates, long seed) {
    this.verbs = verbs;
    this.timetable = timetable;
    this.known = new Quota(rates.known());
    this.positive = new Quota(rates.positive());
    this.work = new Quota(rates.inWork() / rates.positive());
    this.random = new Random(seed);
  }

  /** What became of one seeker. */
  enum Fate {
    UNKNOWN,
    NOTHING_YET,
    WORK,
    INTERNSHIP_OR_TRAINING
  }

  /** Draws a seeker's fate and plans the outcome, if there will be one, within a year of the start. */
  Fate begin(UUID seeker, LocalDate started) {
    Fate fate = draw();
    if (fate == Fate.WORK || fate == Fate.INTERNSHIP_OR_TRAINING) {
      LocalDate day = started.plusDays(45 + random.nextInt(310));
      timetable.on(day, 12, () -> verbs.outcomes().note(outcome(seeker, fate, day), null));
    }
    if (fate == Fate.NOTHING_YET && leaves.next()) {
      LocalDate day = started.plusMonths(7);
      timetable.on(day, 12, () -> verbs.departures().note(seeker, day, Source.SELF_DECLARED));
    }
    return fate;
  }

  /** Answers the follow-ups that are still to come. */
  void ended(UUID seeker, Fate fate, LocalDate today) {
    verbs.followUps().of(seeker).stream()
        .filter(followUp -> !followUp.dueOn().isBefore(today) && asked.add(followUp.id()))
        .forEach(followUp -> answer(followUp, fate != Fate.UNKNOWN));
  }

  /** Answers those that fall due before a duo of the usual length is over: meanwhile everybody knows the seeker. */
  void meanwhile(UUID seeker, LocalDate today) {
    verbs.followUps().of(seeker).stream()
        .filter(followUp -> followUp.dueOn().isBefore(today.plusMonths(TERM)) && asked.add(followUp.id()))
        .forEach(followUp -> answer(followUp, true));
  }

  private void answer(FollowUp followUp, boolean reached) {
    timetable.on(followUp.dueOn().plusDays(random.nextInt(3)), 13, () ->
        verbs.followUps().answer(followUp.id(), reached, NOTHING_MORE, "phone"));
  }

  private Fate draw() {
    if (!known.next()) {
      return Fate.UNKNOWN;
    }
    if (!positive.next()) {
      return Fate.NOTHING_YET;
    }
    return work.next() ? Fate.WORK : Fate.INTERNSHIP_OR_TRAINING;
  }

  private Outcome outcome(UUID seeker, Fate fate, LocalDate day) {
    boolean job = fate == Fate.WORK;
    OutcomeKind kind = job ? OutcomeKind.JOB : random.nextBoolean() ? OutcomeKind.INTERNSHIP : OutcomeKind.TRAINING;
    Contract contract = !job ? null : random.nextInt(3) == 0 ? Contract.PERMANENT : Contract.FIXED_TERM;
    UUID id = Ids.next();
    return new Outcome(
        id, seeker, kind, contract, day, null, null, null,
        random.nextInt(5) == 0 ? Source.DOCUMENT : Source.SELF_DECLARED);
  }
}
