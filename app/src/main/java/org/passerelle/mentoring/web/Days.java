package org.passerelle.mentoring.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.passerelle.pages.Choice;
import org.passerelle.pages.Page;

/** The days to choose from when somebody tells of a meeting. */
public final class Days {
  private static final int WEEK_AND_A_DAY = 8;

  private Days() {}

  /** Today and the days before it, with how one calls them. */
  public static List<Choice> last(Page page) {
    LocalDate today = page.formats().today();
    return IntStream.range(0, WEEK_AND_A_DAY)
        .mapToObj(today::minusDays)
        .map(day -> Choice.of(day.toString(), label(page, day, today)))
        .toList();
  }

  private static String label(Page page, LocalDate day, LocalDate today) {
    String weekday = page.formats().weekday(day);
    return day.isBefore(today.minusDays(1)) ? weekday : page.relative(day) + " (" + weekday + ")";
  }
}
