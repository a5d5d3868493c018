package org.passerelle.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.programmes.Participation;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BookingRepository {
  private static final String SELECT_HELD =
      """
      select b.*, s.stage, s.session from booking b
      join slot s on s.network_id = b.network_id and s.id = b.slot_id
      where b.network_id = ?
        and not exists (select 1 from booking_cancellation c
                        where c.network_id = b.network_id and c.booking_id = b.id)
      """;

  private static final String PLACE =
      """
       and exists (select 1 from slot_place p
                   where p.network_id = b.network_id and p.booking_id = b.id and p.participation_id = any (?))
      """;

  private final JdbcClient jdbc;

  BookingRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Takes a place of a slot. The row is one only one booking can have, so that the last place goes to one of two who want
   * it at the same time.
   *
   * @return false when every place is taken, or the participation holds one for this appointment already
   */
  boolean claim(Slot slot, UUID participation, UUID booking) {
    for (int place = 1; place <= slot.capacity(); place++) {
      int claimed =
          jdbc.sql(
                  """
                  insert into slot_place (network_id, slot_id, place, booking_id, participation_id, stage, session)
                  values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                  """)
              .params(
                  Scope.current().network(), slot.id(), place, booking, participation, slot.stage(), slot.session())
              .update();
      if (claimed == 1) {
        return true;
      }
      if (held(participation, slot.stage(), slot.session()).isPresent()) {
        return false;
      }
    }
    return false;
  }

  void insert(
      UUID id, Slot slot, Participation participation, @Nullable String interpreter, @Nullable String note,
      OffsetDateTime at) {
    jdbc.sql("insert into booking values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            Scope.current().network(), id, slot.organisation(), slot.id(), participation.id(),
            participation.person(), interpreter, note, at, Scope.current().account())
        .update();
  }

  Optional<Booking.Held> held(UUID participation, String stage, int session) {
    return heldBy(List.of(participation)).stream()
        .filter(held -> held.stage().equals(stage) && held.session() == session)
        .findFirst();
  }

  Optional<Booking.Held> find(UUID booking) {
    return jdbc.sql(SELECT_HELD + " and b.id = ?")
        .params(Scope.current().network(), booking)
        .query(BookingRepository::read)
        .optional();
  }

  /** The places held by these participations. */
  List<Booking.Held> heldBy(Collection<UUID> participations) {
    return jdbc.sql(SELECT_HELD + PLACE)
        .params(Scope.current().network(), participations.toArray(UUID[]::new))
        .query(BookingRepository::read)
        .list();
  }

  List<Booking.Held> ofSlot(UUID slot) {
    return jdbc.sql(SELECT_HELD + " and b.slot_id = ? order by b.booked_at, b.id")
        .params(Scope.current().network(), slot)
        .query(BookingRepository::read)
        .list();
  }

  void cancel(Booking.Held held, UUID organisation, @Nullable String reason, OffsetDateTime at) {
    jdbc.sql("insert into booking_cancellation values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            Scope.current().network(), held.id(), organisation, held.person(), at, Scope.current().account(), reason)
        .update();
    release(held.id());
  }

  /** Gives the place up without a cancellation: of a time that is over and to which nobody came. */
  void release(UUID booking) {
    jdbc.sql("delete from slot_place where network_id = ? and booking_id = ?")
        .params(Scope.current().network(), booking)
        .update();
  }

  /** How often a participation booked this session before, counting every change. */
  int timesBooked(UUID participation, String stage, int session) {
    return jdbc.sql(
            """
            select count(*) from booking b join slot s on s.network_id = b.network_id and s.id = b.slot_id
            where b.network_id = ? and b.participation_id = ? and s.stage = ? and s.session = ?
            """)
        .params(Scope.current().network(), participation, stage, session)
        .query(Integer.class)
        .single();
  }

  private static Booking.Held read(ResultSet row, int index) throws SQLException {
    return new Booking.Held(
        row.getObject("id", UUID.class),
        row.getObject("slot_id", UUID.class),
        row.getObject("participation_id", UUID.class),
        row.getObject("person_id", UUID.class),
        row.getString("stage"),
        row.getInt("session"),
        row.getString("interpreter_language"),
        row.getString("note"));
  }
}
