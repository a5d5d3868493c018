package org.passerelle.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.passerelle.scope.InScope;
import org.passerelle.scope.MovableClock;
import org.passerelle.scope.Scope;

/** Deeds in the order of their instants. A day of the programme is one transaction. */
final class Timetable {
  private record Entry(Instant at, long order, Runnable deed) {}

  private final PriorityQueue<Entry> entries =
      new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparing(Entry::order));
  private final ZoneId zone;
  private long order;

  Timetable(ZoneId zone) {
    this.zone = zone;
  }

  /** @param hour of the day in the network's zone, 0 to 23 */
  void on(LocalDate day, int hour, Runnable deed) {
    entries.add(new Entry(day.atTime(hour, 0).atZone(zone).toInstant(), order++, deed));
  }

  /** Does everything that is due up to and including {@code last}; what is later stays undone. */
  void playUntil(Instant last, Scope scope, InScope inScope, MovableClock clock) {
    while (!entries.isEmpty() && !entries.peek().at().isAfter(last)) {
      LocalDate day = dayOf(entries.peek());
      clock.moveTo(entries.peek().at());
      inScope.run(scope, () -> playDay(day, last, clock));
    }
    clock.moveTo(last);
  }

  private void playDay(LocalDate day, Instant last, MovableClock clock) {
    while (!entries.isEmpty() && dayOf(entries.peek()).equals(day) && !entries.peek().at().isAfter(last)) {
      Entry next = entries.poll();
      clock.moveTo(next.at());
      next.deed().run();
    }
  }

  private LocalDate dayOf(Entry entry) {
    return entry.at().atZone(zone).toLocalDate();
  }
}
