package org.passerelle.impact.funders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.impact.funders.Entries.Missing;
import org.passerelle.programmes.Participation;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class EntryRepository {
  /**
   * One row a participation that began: with the first meeting of its first duo or, where it has none, with the first
   * stage it passed after applying. It ended when its last duo did or, without one, with its last stage.
   */
  private static final String SPELLS =
      """
      with spell as (
        select p.network_id, p.id as participation, p.person_id as person, p.role, e.programme,
               coalesce(d.began_on, s.began_on) as entered_on,
               case when d.began_on is not null then case when d.open then null else d.ended_on end
                    when s.open then null else s.ended_on end as left_on
        from participation p join edition e on e.network_id = p.network_id and e.id = p.edition_id
        left join lateral (
          select min(f.held_on) as began_on, bool_or(x.ended_on is null) as open, max(x.ended_on) as ended_on
          from duo d join first_meeting f on f.network_id = d.network_id and f.duo_id = d.id
          left join duo_ending x on x.network_id = d.network_id and x.duo_id = d.id
          where d.network_id = p.network_id and d.seeker_participation = p.id) d on true
        left join lateral (
          select min(x.left_at)::date as began_on, bool_or(x.entry_id is null) as open,
                 max(x.left_at)::date as ended_on
          from stage_entry v left join stage_exit x on x.network_id = v.network_id and x.entry_id = v.id
          where v.network_id = p.network_id and v.participation_id = p.id
            and not exists (select 1 from duo d where d.network_id = p.network_id and d.seeker_participation = p.id)
            and not exists (
              select 1 from stage_entry w join stage_exit y on y.network_id = w.network_id and y.entry_id = w.id
              where w.network_id = p.network_id and w.participation_id = p.id
                and y.result in ('refused', 'withdrawn', 'control'))) s on true
        where p.network_id = :network and e.programme = :programme)
      """;
  private final JdbcClient jdbc;
  private final JsonMapper json;

  EntryRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  boolean insert(Participation of, Entry entry, OffsetDateTime at, @Nullable UUID by) {
    return jdbc.sql(
                """
                insert into funder_entry (network_id, participation_id, organisation_id, person_id, status, facts,
                                          noted_at, noted_by)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?) on conflict do nothing
                """)
            .params(
                Scope.current().network(), of.id(), of.organisation(), of.person(), entry.status().key(),
                json.writeValueAsString(entry), at, by)
            .update()
        == 1;
  }

  void insert(Participation of, boolean searching, OffsetDateTime at, @Nullable UUID by) {
    jdbc.sql(
            """
            insert into funder_leaving (network_id, participation_id, organisation_id, person_id, searching, noted_at,
                                        noted_by)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(Scope.current().network(), of.id(), of.organisation(), of.person(), searching, at, by)
        .update();
  }

  List<Missing> missing(String programme, String role) {
    return jdbc.sql(
            SPELLS
                + """
                select s.participation, n.full_name as name, s.entered_on
                from spell s join person n on n.network_id = s.network_id and n.id = s.person
                where s.role = :role and s.entered_on is not null and not exists (
                  select 1 from funder_entry f join participation q
                    on q.network_id = f.network_id and q.id = f.participation_id
                  join edition e on e.network_id = q.network_id and e.id = q.edition_id
                  where f.network_id = s.network_id and f.person_id = s.person and e.programme = s.programme)
                order by s.entered_on, n.full_name
                """)
        .param("network", Scope.current().network())
        .param("programme", programme)
        .param("role", role)
        .query(Missing.class)
        .list();
  }

  LocalDate enteredOn(UUID participation) {
    String programme =
        jdbc.sql(
                """
                select e.programme from participation p
                join edition e on e.network_id = p.network_id and e.id = p.edition_id
                where p.network_id = ? and p.id = ?
                """)
            .params(Scope.current().network(), participation)
            .query(String.class)
            .single();
    return jdbc.sql(
            SPELLS
                + """
                select coalesce(s.entered_on, p.applied_on) from spell s
                join participation p on p.network_id = s.network_id and p.id = s.participation
                where s.participation = :participation
                """)
        .param("network", Scope.current().network())
        .param("programme", programme)
        .param("participation", participation)
        .query(LocalDate.class)
        .single();
  }

  List<Participant> participants(String programme, LocalDate today) {
    return jdbc.sql(
            SPELLS
                + """
                , counted as (
                  select distinct on (s.person) s.person, s.participation, s.entered_on, f.facts,
                         case when bool_or(s.left_on is null) over w then null else max(s.left_on) over w end as left_on
                  from spell s join funder_entry f
                    on f.network_id = s.network_id and f.participation_id = s.participation
                  where s.entered_on is not null
                  window w as (partition by s.person)
                  order by s.person, s.entered_on)
                select c.*, n.full_name as name,
                       (select bool_or(l.searching) from funder_leaving l
                        where l.network_id = :network and l.person_id = c.person) as searching,
                       o.work_at_leaving, o.study_at_leaving, o.qualified, o.work_after
                from counted c join person n on n.network_id = :network and n.id = c.person
                cross join lateral (
                  select coalesce(bool_or(kind in ('job', 'self-employment', 'apprenticeship')
                           and starts_on <= c.left_on + 28 and coalesce(ends_on, c.left_on) >= c.left_on), false)
                           as work_at_leaving,
                         coalesce(bool_or(kind in ('training', 'school', 'internship')
                           and starts_on <= c.left_on + 28 and coalesce(ends_on, c.left_on) >= c.left_on), false)
                           as study_at_leaving,
                         coalesce(bool_or(kind in ('certificate', 'language-level')
                           and starts_on between c.entered_on and c.left_on + 28), false) as qualified,
                         coalesce(bool_or(kind in ('job', 'self-employment', 'apprenticeship')
                           and starts_on <= c.left_on + interval '6 months'
                           and coalesce(ends_on, 'infinity') >= c.left_on + interval '6 months'
                           and c.left_on + interval '6 months' <= :today), false) as work_after
                  from outcome o
                  where o.network_id = :network and o.person_id = c.person
                    and not exists (select 1 from outcome r where r.network_id = o.network_id and r.replaces = o.id)) o
                order by c.entered_on, n.full_name
                """)
        .param("network", Scope.current().network())
        .param("programme", programme)
        .param("today", today)
        .query(this::read)
        .list();
  }

  private Participant read(ResultSet row, int index) throws SQLException {
    return new Participant(
        row.getObject("person", UUID.class), row.getObject("participation", UUID.class), row.getString("name"),
        json.readValue(row.getString("facts"), Entry.class),
        row.getObject("entered_on", LocalDate.class), row.getObject("left_on", LocalDate.class),
        row.getObject("searching", Boolean.class), row.getBoolean("work_at_leaving"),
        row.getBoolean("study_at_leaving"), row.getBoolean("qualified"), row.getBoolean("work_after"));
  }
}
