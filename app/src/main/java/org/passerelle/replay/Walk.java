package org.passerelle.replay;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.passerelle.mentoring.Agreements.Agreement;
import org.passerelle.mentoring.Alert;
import org.passerelle.mentoring.AlertKind;
import org.passerelle.mentoring.CheckIns.CheckIn;
import org.passerelle.mentoring.ClosingReason;
import org.passerelle.mentoring.Duo;
import org.passerelle.mentoring.Side;
import org.passerelle.pages.Language;
import org.passerelle.programmes.blueprint.Relationship;

/** Lets a duo walk from its first meeting to its end: meetings at the blueprint's cadence, check-ins, the coded end. */
final class Walk {
  private final DuoVerbs verbs;
  private final Timetable timetable;
  private final Random random;
  private final Invention invention;
  private final Quota silent;

  /** @param silent share of duos that stop logging half-way */
  Walk(DuoVerbs verbs, Timetable timetable, Invention invention, double silent, long seed) {
    this.verbs = verbs;
    this.timetable = timetable;
    this.invention = invention;
    this.silent = new Quota(silent);
    this.random = new Random(seed);
  }

  /**
   * Plans the whole walk of a duo formed today.
   *
   * @param full whether it lasts its term
   * @param ended hears of the end
   */
  void begin(Duo duo, LocalDate formed, boolean full, Consumer<LocalDate> ended) {
    LocalDate first = formed.plusDays(2 + random.nextInt(5));
    timetable.on(first, 14, () -> {
      verbs.agreements().noteFirstMeeting(duo.id(), first, duo.adviser(), null);
      verbs.meetings().log(duo.id(), Side.ADVISER, first, true, 60, "in-person", null);
    });
    LocalDate second = first.plusDays(5 + random.nextInt(3));
    timetable.on(second, 14, () -> start(duo, first, second, full, ended));
  }

  private void start(Duo duo, LocalDate first, LocalDate second, boolean full, Consumer<LocalDate> ended) {
    Agreement agreement = verbs.agreements().drawUp(duo.id(), first, Language.FRENCH);
    verbs.agreements().sign(agreement, Side.SEEKER, "paper");
    verbs.agreements().sign(agreement, Side.SUPPORTER, "paper");
    Relationship rules = verbs.duos().rules(duo);
    LocalDate last = full ? agreement.endsOn() : first.plusDays(30 + random.nextInt(110));
    LocalDate lastLogged = silent.next() ? second.plusDays(20 + random.nextInt(40)) : last;
    meet(duo, second, lastLogged.isBefore(last) ? lastLogged : last, rules);
    if (rules.checkIns() != null) {
      rules.checkIns().dueBetween(first, last.minusDays(1)).forEach(day -> checkIn(duo, day));
    }
    timetable.on(last, 20, () -> end(duo, last, full, ended));
  }

  /** At least one meeting in every gap of the cadence. */
  private void meet(Duo duo, LocalDate from, LocalDate last, Relationship rules) {
    int most = Math.max(1, rules.cadence().every().getDays());
    for (LocalDate day = from; day.isBefore(last); day = day.plusDays(most - random.nextInt(2))) {
      LocalDate held = day;
      Side by = random.nextInt(3) == 0 ? Side.SEEKER : Side.SUPPORTER;
      int minutes = 60 + 15 * random.nextInt(8);
      String way = random.nextInt(6) == 0 ? "video" : "in-person";
      timetable.on(held, 18, () -> verbs.meetings().log(duo.id(), by, held, true, minutes, way, null));
    }
  }

  private void checkIn(Duo duo, LocalDate day) {
    timetable.on(day, 8, () -> {
      List<CheckIn> due = verbs.checkIns().openDue(duo.id());
      due.forEach(one -> {
        if (random.nextInt(10) > 0) {
          LocalDate answered = day.plusDays(random.nextInt(4));
          timetable.on(answered, 21, () -> answer(one, answered));
        }
      });
    });
  }

  private void answer(CheckIn checkIn, LocalDate day) {
    boolean worry = random.nextInt(25) == 0;
    verbs.checkIns().answer(checkIn.id(), invention.answers(verbs.checkIns().questions(checkIn), worry), "link");
    if (worry) {
      timetable.on(day.plusDays(1 + random.nextInt(14)), 10, () -> settle(checkIn.duo()));
    }
  }

  private void settle(UUID duo) {
    for (Alert alert : verbs.alerts().ofDuo(duo)) {
      if (alert.kind() == AlertKind.WORRYING_ANSWER && alert.closedAt() == null) {
        List<ClosingReason> reasons = ClosingReason.ofPersons();
        verbs.alerts().close(alert.id(), reasons.get(random.nextInt(reasons.size())).key(), null);
      }
    }
  }

  private void end(Duo duo, LocalDate last, boolean full, Consumer<LocalDate> ended) {
    Relationship rules = verbs.duos().rules(duo);
    List<String> reasons =
        rules.endReasons().stream()
            .filter(reason -> full == (reason.ending() == Relationship.Ending.PLANNED))
            .map(Relationship.EndReason::key)
            .toList();
    if (verbs.duos().end(duo.id(), reasons.get(random.nextInt(reasons.size())), null, last)) {
      ended.accept(last);
    }
  }
}
