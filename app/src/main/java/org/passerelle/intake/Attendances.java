package org.passerelle.intake;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.access.Journal;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who came. A later note about the same booking corrects the earlier one. */
@Service
public class Attendances {
  private final JdbcClient jdbc;
  private final Appointments appointments;
  private final Journal journal;

  Attendances(JdbcClient jdbc, Appointments appointments, Journal journal) {
    this.jdbc = jdbc;
    this.appointments = appointments;
    this.journal = journal;
  }

  /** What came of noting attendance. */
  public enum Noting {
    NOTED,
    /** The slot has not begun. */
    TOO_EARLY
  }

  @Transactional
  public Noting note(UUID booking, boolean present) {
    Scope scope = Scope.current().require(Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR);
    Booking.Held held = appointments.held(booking);
    Slot slot = appointments.get(held.slot());
    if (slot.startsAt().isAfter(journal.instant())) {
      return Noting.TOO_EARLY;
    }
    UUID by = scope.account() == null ? slot.host() : scope.account();
    jdbc.sql(
            """
            insert into attendance (network_id, id, organisation_id, booking_id, person_id, present, noted_at, noted_by)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            scope.network(), Ids.next(), slot.organisation(), booking, held.person(), present, journal.now(), by)
        .update();
    journal.wrote("attendance.noted", "participation", held.participation(), present ? "present" : "absent");
    journal.publish(new AttendanceNoted(held.participation(), held.stage(), held.session(), present));
    return Noting.NOTED;
  }

  /** What was noted last about these bookings; a booking without a note is absent from the map. */
  @Transactional(readOnly = true)
  public Map<UUID, Boolean> of(Collection<UUID> bookings) {
    return jdbc.sql(
            """
            select distinct on (booking_id) booking_id, present from attendance
            where network_id = ? and booking_id = any (?) order by booking_id, noted_at desc, id desc
            """)
        .params(Scope.current().network(), bookings.toArray(UUID[]::new))
        .query((row, i) -> Map.entry(row.getObject("booking_id", UUID.class), row.getBoolean("present")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The sessions that these participations attended, each as {@code stage/session}, by participation. */
  @Transactional(readOnly = true)
  public Map<UUID, Set<String>> attended(Collection<UUID> participations) {
    return jdbc.sql(
            """
            select distinct b.participation_id, s.stage || '/' || s.session as visited from booking b
            join slot s on s.network_id = b.network_id and s.id = b.slot_id
            join lateral (select present from attendance a
                          where a.network_id = b.network_id and a.booking_id = b.id
                          order by noted_at desc, id desc limit 1) a on a.present
            where b.network_id = ? and b.participation_id = any (?)
            """)
        .params(Scope.current().network(), participations.toArray(UUID[]::new))
        .query((row, i) -> Map.entry(row.getObject("participation_id", UUID.class), row.getString("visited")))
        .list()
        .stream()
        .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
  }

  /** How many different sessions of a stage a participation attended. */
  @Transactional(readOnly = true)
  public int sessionsAttended(UUID participation, String stage) {
    return jdbc.sql(
            """
            select count(distinct s.session) from booking b
            join slot s on s.network_id = b.network_id and s.id = b.slot_id
            join lateral (select present from attendance a
                          where a.network_id = b.network_id and a.booking_id = b.id
                          order by noted_at desc, id desc limit 1) a on a.present
            where b.network_id = ? and b.participation_id = ? and s.stage = ?
            """)
        .params(Scope.current().network(), participation, stage)
        .query(Integer.class)
        .single();
  }
}
