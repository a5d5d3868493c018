package org.passerelle.programmes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.programmes.StageVisit.Exit;
import org.passerelle.programmes.StageVisit.Result;
import org.passerelle.scope.Ids;
import org.passerelle.scope.ManyRows;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StageRepository {
  private final JdbcClient jdbc;
  private final ManyRows many;

  StageRepository(JdbcClient jdbc, ManyRows many) {
    this.jdbc = jdbc;
    this.many = many;
  }

  void insert(Participation participation, OffsetDateTime at, @Nullable UUID by) {
    jdbc.sql(
            """
            insert into participation (network_id, id, organisation_id, edition_id, person_id, role, applied_on,
                                       heard_how, capacity, began_at, began_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Scope.current().network(), participation.id(), participation.organisation(), participation.edition(),
            participation.person(), participation.role(), participation.appliedOn(), participation.heardHow(),
            participation.capacity(), at, by)
        .update();
  }

  /** Many participations, each with its visits, in a fixed number of statements. */
  void insert(Map<Participation, List<StageVisit>> begun, OffsetDateTime at, @Nullable UUID by) {
    List<Map<String, @Nullable Object>> entries = new ArrayList<>();
    List<Map<String, @Nullable Object>> exits = new ArrayList<>();
    begun.forEach(
        (traveller, visits) ->
            visits.forEach(
                visit -> {
                  entries.add(entry(traveller, visit, at, by));
                  if (visit.exit() != null) {
                    exits.add(exit(traveller, visit.id(), visit.exit(), at, by));
                  }
                }));
    many.insert("participation", begun.keySet().stream().map(traveller -> columns(traveller, at, by)).toList());
    many.insert("stage_entry", entries);
    many.insert("stage_exit", exits);
  }

  private static Map<String, @Nullable Object> columns(
      Participation participation, OffsetDateTime at, @Nullable UUID by) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("id", participation.id());
    row.put("organisation_id", participation.organisation());
    row.put("edition_id", participation.edition());
    row.put("person_id", participation.person());
    row.put("role", participation.role());
    row.put("applied_on", participation.appliedOn());
    row.put("heard_how", participation.heardHow());
    row.put("capacity", participation.capacity());
    row.put("began_at", at);
    row.put("began_by", by);
    return row;
  }

  private static Map<String, @Nullable Object> entry(
      Participation traveller, StageVisit visit, OffsetDateTime at, @Nullable UUID by) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("id", visit.id());
    row.put("organisation_id", traveller.organisation());
    row.put("participation_id", traveller.id());
    row.put("person_id", traveller.person());
    row.put("stage", visit.stage());
    row.put("entered_at", at);
    row.put("due_on", visit.dueOn());
    row.put("entered_by", by);
    return row;
  }

  private static Map<String, @Nullable Object> exit(
      Participation traveller, UUID visit, Exit exit, OffsetDateTime at, @Nullable UUID by) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("entry_id", visit);
    row.put("organisation_id", traveller.organisation());
    row.put("person_id", traveller.person());
    row.put("result", exit.result().key());
    row.put("reason", exit.reason());
    row.put("left_at", at);
    row.put("left_by", by);
    return row;
  }

  UUID enter(
      Participation traveller, String stage, @Nullable LocalDate dueOn, OffsetDateTime at, @Nullable UUID by) {
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into stage_entry (network_id, id, organisation_id, participation_id, person_id, stage, entered_at,
                                     due_on, entered_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Scope.current().network(), id, traveller.organisation(), traveller.id(), traveller.person(), stage, at,
            dueOn, by)
        .update();
    return id;
  }

  /** @return false when somebody else left the stage first */
  boolean leave(
      Participation traveller, UUID visit, Result result, @Nullable String reason, OffsetDateTime at,
      @Nullable UUID by) {
    return jdbc.sql(
                """
                insert into stage_exit (network_id, entry_id, organisation_id, person_id, result, reason, left_at,
                                        left_by)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                Scope.current().network(), visit, traveller.organisation(), traveller.person(), result.key(), reason,
                at, by)
            .update()
        == 1;
  }

  void follow(Participation traveller, String track, OffsetDateTime at, @Nullable UUID by) {
    jdbc.sql(
            """
            insert into track_choice (network_id, id, organisation_id, participation_id, person_id, track, chosen_at,
                                      chosen_by)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Scope.current().network(), Ids.next(), traveller.organisation(), traveller.id(), traveller.person(), track,
            at, by)
        .update();
  }

  Optional<String> track(UUID participation) {
    return Optional.ofNullable(tracks(List.of(participation)).get(participation));
  }

  /** By participation, those who follow one. */
  Map<UUID, String> tracks(Collection<UUID> participations) {
    Map<UUID, String> tracks = new HashMap<>();
    jdbc.sql(
            """
            select distinct on (participation_id) participation_id, track from track_choice
            where network_id = ? and participation_id = any (?)
            order by participation_id, chosen_at desc, id desc
            """)
        .params(Scope.current().network(), participations.toArray(UUID[]::new))
        .query(
            (RowCallbackHandler)
                row -> tracks.put(row.getObject("participation_id", UUID.class), row.getString("track")));
    return tracks;
  }

  /** Nothing is open, and nobody ended the journey. */
  boolean endedWell(UUID participation) {
    return visits(participation).stream().allMatch(visit -> visit.exit() != null && !visit.exit().result().ends());
  }

  List<StageVisit> visits(UUID participation) {
    return visits(List.of(participation));
  }

  /** First entered first. */
  List<StageVisit> visits(Collection<UUID> participations) {
    return jdbc.sql(
            """
            select e.*, x.result, x.reason, x.left_at, x.left_by
            from stage_entry e left join stage_exit x on x.network_id = e.network_id and x.entry_id = e.id
            where e.network_id = ? and e.participation_id = any (?) order by e.entered_at, e.id
            """)
        .params(Scope.current().network(), participations.toArray(UUID[]::new))
        .query(StageRepository::read)
        .list();
  }

  List<StageVisit> open(UUID participation) {
    return visits(participation).stream().filter(StageVisit::isOpen).toList();
  }

  private static StageVisit read(ResultSet row, int index) throws SQLException {
    String result = row.getString("result");
    Exit exit =
        result == null
            ? null
            : new Exit(
                Result.of(result),
                row.getString("reason"),
                row.getObject("left_at", OffsetDateTime.class).toInstant(),
                row.getObject("left_by", UUID.class));
    return new StageVisit(
        row.getObject("id", UUID.class),
        row.getObject("participation_id", UUID.class),
        row.getString("stage"),
        row.getObject("entered_at", OffsetDateTime.class).toInstant(),
        row.getObject("due_on", LocalDate.class),
        exit);
  }
}
