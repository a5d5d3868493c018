package org.passerelle.learning.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.passerelle.learning.Planning;
import org.passerelle.learning.Session;
import org.passerelle.pages.Form;
import org.passerelle.programmes.blueprint.Stage;

/** The fields that say when and where a session is, and who teaches. */
final class SessionFields {
  private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])(?:\\s*[:.hH]\\s*([0-5]\\d)?)?");

  private SessionFields() {}

  /** @param zone of the network; empty where the form says what is wrong */
  static Optional<Session.New> read(Form form, ZoneId zone, List<Stage.Section> sections) {
    @Nullable LocalDate day = form.requiredDate("day", "learning.staff.day.missing");
    Optional<LocalTime> from = time(form, "from");
    Optional<LocalTime> until = time(form, "until");
    if (!form.valid() || day == null || from.isEmpty() || until.isEmpty()) {
      return Optional.empty();
    }
    String section =
        sections.stream()
            .map(Stage.Section::key)
            .filter(key -> key.equals(form.value("section")))
            .findFirst()
            .orElse(null);
    return Optional.of(
        new Session.New(
            day.atTime(from.get()).atZone(zone).toInstant(), day.atTime(until.get()).atZone(zone).toInstant(),
            form.optional("room"), form.optional("online"), form.optional("subject"), section,
            teachers(form.value("teachers"))));
  }

  /** Shows a session as it is planned. */
  static void known(Form form, Session session, ZoneId zone) {
    var starts = session.startsAt().atZone(zone);
    form.known("day", starts.toLocalDate()).known("from", starts.toLocalTime())
        .known("until", session.endsAt().atZone(zone).toLocalTime()).known("room", session.room())
        .known("online", session.onlineAddress()).known("subject", session.subject()).known("section", session.section())
        .known("teachers", String.join(", ", session.teachers()));
  }

  /** @return whether the form now says why it is not planned so */
  static boolean refused(Planning planned, Form form) {
    switch (planned) {
      case Planning.Planned done -> {
        return false;
      }
      case Planning.InThePast past -> form.error("day", "learning.staff.session.past");
      case Planning.EndsBeforeItStarts wrong -> form.error("until", "learning.staff.session.order");
      case Planning.Taken taken -> form.error("room", "learning.staff.session.taken");
      case Planning.TeacherBusy busy -> form.error("teachers", "learning.staff.session.busy", "name", busy.name());
    }
    return true;
  }

  private static Optional<LocalTime> time(Form form, String field) {
    Matcher written = TIME.matcher(form.value(field).strip());
    if (!written.matches()) {
      form.error(field, "learning.staff.time.wrong");
      return Optional.empty();
    }
    int minute = written.group(2) == null ? 0 : Integer.parseInt(written.group(2));
    return Optional.of(LocalTime.of(Integer.parseInt(written.group(1)), minute));
  }

  private static List<Session.Teacher> teachers(String typed) {
    List<Session.Teacher> teachers = new ArrayList<>();
    for (String name : typed.split("[,;\n]")) {
      if (!name.isBlank()) {
        teachers.add(new Session.Teacher(null, null, name.strip()));
      }
    }
    return teachers;
  }
}
