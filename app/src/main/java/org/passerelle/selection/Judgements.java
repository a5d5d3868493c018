package org.passerelle.selection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.passerelle.scope.Scope;
import org.passerelle.selection.Nominations.Nomination;
import org.passerelle.selection.Observations.Observation;
import org.passerelle.selection.Tests.Sitting;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What others said and saw of people before it is decided about them: who put them forward, tests, observations. */
@Repository
public class Judgements {
  private static final String ALL =
      """
      select 'nomination' as kind, participation_id, null as stage, put_forward_by as by, null as watches_as, agency, words,
             null::jsonb as marks, null::integer as attempt, null::date as held_on, null::boolean as would_take, noted_at as at
      from nomination where network_id = :network and participation_id = any (:participations)
      union all
      select 'test', participation_id, stage, null, null, null, null, marks, attempt, held_on, null, noted_at
      from test_sitting where network_id = :network and participation_id = any (:participations)
      union all
      (select distinct on (participation_id, stage, observer)
              'observation', participation_id, stage, observer, watches_as, null, words, marks, null::integer, null::date,
              would_take, noted_at
       from observation where network_id = :network and participation_id = any (:participations)
       order by participation_id, stage, observer, noted_at desc, id desc)
      order by held_on, attempt, at
      """;
  private final JdbcClient jdbc;
  private final Facts facts;

  Judgements(JdbcClient jdbc, Facts facts) {
    this.jdbc = jdbc;
    this.facts = facts;
  }

  /** @param observations the last of each observer */
  public record Judged(List<Nomination> nominations, List<Sitting> sittings, List<Observation> observations) {}

  /** In one statement, however many people. */
  @Transactional(readOnly = true)
  public Judged of(Collection<UUID> participations) {
    var judged = new Judged(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    jdbc.sql(ALL)
        .param("network", Scope.current().network())
        .param("participations", participations.toArray(UUID[]::new))
        .query((RowCallbackHandler) row -> add(judged, row));
    return judged;
  }

  private void add(Judged judged, ResultSet row) throws SQLException {
    UUID who = row.getObject("participation_id", UUID.class);
    switch (row.getString("kind")) {
      case "nomination" ->
          judged.nominations().add(
              new Nomination(
                  who, row.getString("by"), row.getString("agency"), row.getString("words"),
                  row.getObject("at", OffsetDateTime.class).toInstant()));
      case "test" ->
          judged.sittings().add(
              new Sitting(
                  who, row.getString("stage"), row.getInt("attempt"), row.getObject("held_on", LocalDate.class),
                  facts.marks(row.getString("marks"))));
      default ->
          judged.observations().add(
              new Observation(
                  who, row.getString("stage"), row.getString("by"), Observations.who(row.getString("watches_as")),
                  facts.marks(row.getString("marks")), row.getObject("would_take", Boolean.class),
                  row.getString("words")));
    }
  }
}
