package org.passerelle.mentoring.web;

import org.jspecify.annotations.Nullable;
import org.passerelle.mentoring.CheckIns;
import org.passerelle.mentoring.CheckIns.CheckIn;
import org.passerelle.mentoring.Closings;
import org.passerelle.mentoring.Duo;
import org.passerelle.mentoring.DuoStanding;
import org.passerelle.mentoring.Side;
import org.springframework.stereotype.Component;

/** What one side of a duo was asked and has not answered. */
@Component
class OpenQuestions {
  private final CheckIns checkIns;
  private final Closings closings;

  OpenQuestions(CheckIns checkIns, Closings closings) {
    this.checkIns = checkIns;
    this.closings = closings;
  }

  /** The last check-in, while it can be answered; {@code null} when it was, or the duo is over. */
  @Nullable CheckIn checkIn(Duo duo, Side side, DuoStanding standing) {
    return checkIns.of(duo.id()).stream()
        .filter(checkIn -> checkIn.side() == side)
        .findFirst()
        .filter(checkIn -> checkIn.answered() == null && !standing.isOver())
        .orElse(null);
  }

  /** Whether the closing questions of a duo that is over wait for this side. */
  boolean isToClose(Duo duo, Side side, DuoStanding standing) {
    return standing.isOver()
        && !closings.questions(duo, side).isEmpty()
        && closings.of(duo.id()).stream().noneMatch(closing -> closing.side() == side);
  }
}
