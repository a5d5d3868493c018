package org.passerelle.intake.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.intake.NewSlot;
import org.passerelle.intake.Sessions;
import org.passerelle.pages.Form;

/** Reads the form with which staff open several times at once. */
final class SlotPlan {
  static final int MOST = 40;
  private final UUID edition;
  private final String role;
  private final Sessions sessions;
  private final ZoneId zone;

  SlotPlan(UUID edition, String role, Sessions sessions, ZoneId zone) {
    this.edition = edition;
    this.role = role;
    this.sessions = sessions;
    this.zone = zone;
  }

  /** The slots to open, in order; empty when the form has errors. */
  List<NewSlot> read(Form form) {
    List<@Nullable LocalDate> days = days(form);
    Optional<LocalTime> from = TimeOfDay.read(form, "from");
    Optional<LocalTime> to = TimeOfDay.read(form, "to");
    int minutes = number(form, "minutes", 5, 720);
    int capacity = number(form, "capacity", 1, 500);
    String place = form.required("place", "appointments.staff.new.place.missing");
    @Nullable String online = form.optional("online");
    if (online != null && !online.matches("https://\\S+\\.\\S+")) {
      form.error("online", "appointments.staff.new.online.error");
    }
    Optional<UUID> host = Chosen.id(form, "host", "appointments.staff.new.host.missing");
    if (!form.valid() || from.isEmpty() || to.isEmpty() || host.isEmpty()) {
      return List.of();
    }
    List<NewSlot> slots = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      LocalDateTime start = days.get(i).atTime(from.get());
      LocalDateTime end = days.get(i).atTime(to.get());
      while (!start.plusMinutes(minutes).isAfter(end) && slots.size() <= MOST) {
        slots.add(
            new NewSlot(
                edition, sessions.stage().key(), role, i + 1, start.atZone(zone).toInstant(),
                start.plusMinutes(minutes).atZone(zone).toInstant(), host.get(), place, online,
                form.optional("language"), capacity));
        start = start.plusMinutes(minutes);
      }
    }
    if (slots.isEmpty()) {
      form.error("to", "appointments.staff.new.to.error", "minutes", minutes);
    } else if (slots.size() > MOST) {
      form.error("minutes", "appointments.staff.new.too-many", "most", MOST);
      return List.of();
    }
    return slots;
  }

  private List<@Nullable LocalDate> days(Form form) {
    List<@Nullable LocalDate> days = new ArrayList<>();
    for (int session = 1; session <= sessions.count(); session++) {
      days.add(form.requiredDate("day" + session, "appointments.staff.new.day.missing"));
    }
    return days;
  }

  private static int number(Form form, String field, int min, int max) {
    OptionalInt number = form.whole(field, min, max);
    if (number.isEmpty()) {
      form.error(field, "pages.error.whole", "min", min, "max", max);
    }
    return number.orElse(min);
  }
}
