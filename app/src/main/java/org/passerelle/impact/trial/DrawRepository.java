package org.passerelle.impact.trial;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.programmes.Participation;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DrawRepository {
  private static final String LISTS =
      """
      select l.*, o.opened_at, o.opened_by, o.reason,
             (select count(*) from draw_allocation a
              where a.network_id = l.network_id and a.list_id = l.id) as allocated
      from draw_list l left join draw_opening o on o.network_id = l.network_id and o.list_id = l.id
      where l.network_id = :network
      """;
  private final JdbcClient jdbc;

  DrawRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A list as it is stored: the seed only in its envelope. */
  record Stored(
      UUID id, UUID edition, String stage, int number, String sealedSeed, Lots lots, String hash,
      OffsetDateTime sealedAt, int allocated, @Nullable OffsetDateTime openedAt, @Nullable UUID openedBy,
      @Nullable String reason) {}

  /** Lists of a stage, the first first. */
  List<Stored> lists(UUID edition, String stage) {
    return jdbc.sql(LISTS + " and l.edition_id = :edition and l.stage = :stage order by l.number")
        .param("network", Scope.current().network())
        .param("edition", edition)
        .param("stage", stage)
        .query(DrawRepository::read)
        .list();
  }

  Optional<Stored> find(UUID list) {
    return jdbc.sql(LISTS + " and l.id = :list")
        .param("network", Scope.current().network())
        .param("list", list)
        .query(DrawRepository::read)
        .optional();
  }

  /** Lets one arrival at a time take a place of a stage. */
  void queue(UUID edition, String stage) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))").param(edition + stage).query().listOfRows();
  }

  void insert(Stored list, @Nullable UUID by) {
    jdbc.sql(
            """
            insert into draw_list (network_id, id, edition_id, stage, number, sealed_seed, treatment, control, block,
                                   places, strata, hash, sealed_at, sealed_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Scope.current().network(), list.id(), list.edition(), list.stage(), list.number(), list.sealedSeed(),
            list.lots().treatment(), list.lots().control(), list.lots().block(), list.lots().places(),
            list.lots().strata().toArray(String[]::new), list.hash(), list.sealedAt(), by)
        .update();
  }

  void open(UUID list, OffsetDateTime at, UUID by, String reason) {
    jdbc.sql(
            """
            insert into draw_opening (network_id, list_id, opened_at, opened_by, reason) values (?, ?, ?, ?, ?)
            on conflict do nothing
            """)
        .params(Scope.current().network(), list, at, by, reason)
        .update();
  }

  int taken(UUID list, String stratum) {
    return jdbc.sql("select count(*) from draw_allocation where network_id = ? and list_id = ? and stratum = ?")
        .params(Scope.current().network(), list, stratum)
        .query(Integer.class)
        .single();
  }

  /** One person's lot. */
  record Allocation(UUID participation, UUID list, int place, String stratum, String arm, LocalDate allocatedOn) {}

  void insert(Allocation allocation, Participation of, OffsetDateTime at) {
    jdbc.sql(
            """
            insert into draw_allocation (network_id, participation_id, organisation_id, person_id, list_id, place,
                                         stratum, arm, allocated_on, allocated_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Scope.current().network(), of.id(), of.organisation(), of.person(), allocation.list(), allocation.place(),
            allocation.stratum(), allocation.arm(), allocation.allocatedOn(), at)
        .update();
  }

  Optional<Allocation> of(UUID participation) {
    return allocations("participation_id = ?", participation).stream().findFirst();
  }

  /** Of one list, in the order of its places. */
  List<Allocation> of(DrawList list) {
    return allocations("list_id = ?", list.id());
  }

  private List<Allocation> allocations(String condition, UUID of) {
    return jdbc.sql(
            """
            select participation_id as participation, list_id as list, place, stratum, arm, allocated_on
            from draw_allocation where network_id = ? and
            """
                + condition
                + " order by place")
        .params(Scope.current().network(), of)
        .query(Allocation.class)
        .list();
  }

  private static Stored read(ResultSet row, int index) throws SQLException {
    Array strata = row.getArray("strata");
    return new Stored(
        row.getObject("id", UUID.class),
        row.getObject("edition_id", UUID.class),
        row.getString("stage"),
        row.getInt("number"),
        row.getString("sealed_seed"),
        new Lots(
            row.getInt("treatment"), row.getInt("control"), row.getInt("block"), row.getInt("places"),
            List.of((String[]) strata.getArray())),
        row.getString("hash"),
        row.getObject("sealed_at", OffsetDateTime.class),
        row.getInt("allocated"),
        row.getObject("opened_at", OffsetDateTime.class),
        row.getObject("opened_by", UUID.class),
        row.getString("reason"));
  }
}
