package org.passerelle.intake.web;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.passerelle.pages.Form;

/** Reads times as people write them: 9, 9:30, 09.30, 9h30. */
final class TimeOfDay {
  private static final Pattern WRITTEN = Pattern.compile("([01]?\\d|2[0-3])(?:\\s*[:.hH]\\s*([0-5]\\d)?)?");

  private TimeOfDay() {}

  static Optional<LocalTime> read(Form form, String field) {
    Matcher written = WRITTEN.matcher(form.value(field));
    if (!written.matches()) {
      form.error(field, "appointments.staff.new.time.error");
      return Optional.empty();
    }
    int minute = written.group(2) == null ? 0 : Integer.parseInt(written.group(2));
    return Optional.of(LocalTime.of(Integer.parseInt(written.group(1)), minute));
  }
}
