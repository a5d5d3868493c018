package org.passerelle.selection;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.programmes.Edition;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RoundRepository {
  private static final String ROUND =
      """
      select r.id, r.edition_id as edition, r.role, r.stage, r.places, r.decides_by, c.closed_at,
             (select count(*) from selection_place p where p.network_id = r.network_id and p.round_id = r.id) as given
      from selection_round r
      left join selection_closing c on c.network_id = r.network_id and c.round_id = r.id
      where r.network_id = ?
      """;
  private final JdbcClient jdbc;

  RoundRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void open(Edition edition, String role, String stage, int places, OffsetDateTime at, @Nullable UUID by) {
    jdbc.sql(
            """
            insert into selection_round (network_id, id, organisation_id, edition_id, role, stage, places, opened_at,
                                         opened_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(
            Scope.current().network(), Ids.next(), edition.organisation(), edition.id(), role, stage, places, at, by)
        .update();
  }

  Optional<Round> find(UUID edition, String role, String stage) {
    return jdbc.sql(ROUND + " and r.edition_id = ? and r.role = ? and r.stage = ?")
        .params(Scope.current().network(), edition, role, stage)
        .query(Round.class)
        .optional();
  }

  /** The rounds, still under way, in which somebody holds a place. */
  List<Round> heldIn(UUID participation) {
    return jdbc.sql(
            ROUND
                + """
                 and c.closed_at is null and r.id in (
                   select round_id from selection_place where network_id = r.network_id and participation_id = ?)
                """)
        .params(Scope.current().network(), participation)
        .query(Round.class)
        .list();
  }

  /** Keeps others from giving places of the round until the running transaction ends. */
  void lock(UUID round) {
    jdbc.sql("select 1 from selection_round where network_id = ? and id = ? for update")
        .params(Scope.current().network(), round)
        .query(Integer.class)
        .optional();
  }

  void decideBy(UUID round, @Nullable LocalDate day) {
    jdbc.sql("update selection_round set decides_by = ? where network_id = ? and id = ?")
        .params(day, Scope.current().network(), round)
        .update();
  }

  /** @return false when no place is free */
  boolean claim(Round round, UUID participation) {
    return jdbc.sql(
                """
                insert into selection_place (network_id, round_id, places, place, participation_id)
                select ?, ?, ?, free.place, ? from generate_series(1, ?) as free (place)
                where not exists (select 1 from selection_place p
                                  where p.network_id = ? and p.round_id = ? and p.place = free.place)
                order by free.place limit 1 on conflict do nothing
                """)
            .params(
                Scope.current().network(), round.id(), round.places(), participation, round.places(),
                Scope.current().network(), round.id())
            .update()
        == 1;
  }

  void release(UUID round, UUID participation) {
    jdbc.sql("delete from selection_place where network_id = ? and round_id = ? and participation_id = ?")
        .params(Scope.current().network(), round, participation)
        .update();
  }

  boolean close(UUID round, OffsetDateTime at, @Nullable UUID by) {
    return jdbc.sql("insert into selection_closing values (?, ?, ?, ?) on conflict do nothing")
            .params(Scope.current().network(), round, at, by)
            .update()
        == 1;
  }

  /** What holds about everybody in a round, by participation. */
  Map<UUID, Choice> choices(UUID round) {
    return choices("c.round_id = ?", round).stream()
        .collect(Collectors.toMap(Choice::participation, Function.identity()));
  }

  private List<Choice> choices(String condition, UUID id) {
    return jdbc.sql(
            """
            select distinct on (c.participation_id) c.participation_id, c.verdict, c.rank, c.reason, c.moved_up,
                   c.decided_at, c.decided_by
            from selection_choice c where c.network_id = ? and %s
            order by c.participation_id, c.decided_at desc, c.id desc
            """
                .formatted(condition))
        .params(Scope.current().network(), id)
        .query((row, i) -> read(row))
        .list();
  }

  private static Choice read(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Choice(
        row.getObject("participation_id", UUID.class), Choice.Verdict.of(row.getString("verdict")),
        row.getObject("rank", Integer.class), row.getString("reason"), row.getBoolean("moved_up"),
        row.getObject("decided_at", OffsetDateTime.class).toInstant(), row.getObject("decided_by", UUID.class));
  }
}
