package org.passerelle.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SlotRepository {
  private static final String SELECT =
      """
      select s.*, (select count(*) from slot_place p where p.network_id = s.network_id and p.slot_id = s.id) as taken,
             s.called_off as cancelled
      from slot s where s.network_id = ?
      """;

  private final JdbcClient jdbc;

  SlotRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Nothing when the host holds another slot at that time. */
  Optional<UUID> insert(NewSlot slot, UUID organisation, OffsetDateTime at) {
    UUID id = Ids.next();
    int opened =
        jdbc.sql(
                """
                insert into slot (network_id, id, organisation_id, edition_id, stage, role, session, starts_at,
                                  ends_at, host_id, place, online_address, language, capacity, opened_at, opened_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                Scope.current().network(), id, organisation, slot.edition(), slot.stage(), slot.role(),
                slot.session(), slot.startsAt().atOffset(ZoneOffset.UTC), slot.endsAt().atOffset(ZoneOffset.UTC),
                slot.host(), slot.place(), slot.onlineAddress(), slot.language(), slot.capacity(), at,
                Scope.current().account() == null ? slot.host() : Scope.current().account())
            .update();
    return opened == 1 ? Optional.of(id) : Optional.empty();
  }

  Optional<Slot> find(UUID id) {
    return jdbc.sql(SELECT + " and s.id = ?")
        .params(Scope.current().network(), id)
        .query(SlotRepository::read)
        .optional();
  }

  /** Keeps others from booking or calling off the slot until the running transaction ends. */
  void lock(UUID id) {
    jdbc.sql("select 1 from slot where network_id = ? and id = ? for update")
        .params(Scope.current().network(), id)
        .query(Integer.class)
        .optional();
  }

  Map<UUID, Slot> all(Collection<UUID> ids) {
    return jdbc.sql(SELECT + " and s.id = any (?)")
        .params(Scope.current().network(), ids.toArray(UUID[]::new))
        .query(SlotRepository::read)
        .list()
        .stream()
        .collect(Collectors.toMap(Slot::id, Function.identity()));
  }

  /** The slots of a stage that begin after {@code from}, soonest first. */
  List<Slot> ofStage(UUID edition, String role, String stage, OffsetDateTime from) {
    return jdbc.sql(
            SELECT + " and s.edition_id = ? and s.role = ? and s.stage = ? and s.starts_at > ? order by s.starts_at")
        .params(Scope.current().network(), edition, role, stage, from)
        .query(SlotRepository::read)
        .list();
  }

  /** The highest number of a session opened so far; 0 before the first. */
  int lastSession(UUID edition, String role, String stage) {
    return jdbc.sql(
            """
            select coalesce(max(session), 0) from slot
            where network_id = ? and edition_id = ? and role = ? and stage = ?
            """)
        .params(Scope.current().network(), edition, role, stage)
        .query(Integer.class)
        .single();
  }

  /** Every slot between two instants, soonest first. */
  List<Slot> between(OffsetDateTime from, OffsetDateTime to) {
    return jdbc.sql(SELECT + " and s.starts_at >= ? and s.starts_at < ? order by s.starts_at, s.id")
        .params(Scope.current().network(), from, to)
        .query(SlotRepository::read)
        .list();
  }

  boolean cancel(Slot slot, String reason, OffsetDateTime at, UUID by) {
    int cancelled =
        jdbc.sql("insert into slot_cancellation values (?, ?, ?, ?, ?) on conflict do nothing")
            .params(Scope.current().network(), slot.id(), at, by, reason)
            .update();
    jdbc.sql("update slot set called_off = true where network_id = ? and id = ?")
        .params(Scope.current().network(), slot.id())
        .update();
    return cancelled == 1;
  }

  void note(UUID id, @Nullable String note) {
    jdbc.sql("update slot set note = ? where network_id = ? and id = ?")
        .params(note, Scope.current().network(), id)
        .update();
  }

  private static Slot read(ResultSet row, int index) throws SQLException {
    return new Slot(
        row.getObject("id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getObject("edition_id", UUID.class),
        row.getString("stage"),
        row.getString("role"),
        row.getInt("session"),
        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
        row.getObject("ends_at", OffsetDateTime.class).toInstant(),
        row.getObject("host_id", UUID.class),
        row.getString("place"),
        row.getString("online_address"),
        row.getString("language"),
        row.getInt("capacity"),
        row.getInt("taken"),
        row.getBoolean("cancelled"),
        row.getString("note"));
  }
}
