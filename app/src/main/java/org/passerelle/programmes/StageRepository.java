package org.passerelle.programmes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.programmes.StageVisit.Exit;
import org.passerelle.programmes.StageVisit.Result;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StageRepository {
  private final JdbcClient jdbc;

  StageRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
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

  List<StageVisit> visits(UUID participation) {
    return jdbc.sql(
            """
            select e.*, x.result, x.reason, x.left_at, x.left_by
            from stage_entry e left join stage_exit x on x.network_id = e.network_id and x.entry_id = e.id
            where e.network_id = ? and e.participation_id = ? order by e.entered_at, e.id
            """)
        .params(Scope.current().network(), participation)
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
