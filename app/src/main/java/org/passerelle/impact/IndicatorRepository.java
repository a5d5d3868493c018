package org.passerelle.impact;

import java.time.LocalDate;
import java.util.UUID;
import org.passerelle.programmes.blueprint.Outcomes.WindowFrom;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts over the record of a programme. A figure and the list behind it use the same row sources. */
@Repository
class IndicatorRepository {
  /** A duo has started with its first meeting or the first day of its agreement, whichever comes first. */
  static final String STARTED =
      """
      started as (
        select d.network_id, d.id as duo, d.organisation_id, d.edition_id, d.seeker_person, d.seeker_participation,
               d.supporter_person, d.supporter_participation, d.formed_at,
               least(f.held_on, (select min(a.starts_on) from agreement a
                                 where a.network_id = d.network_id and a.duo_id = d.id)) as started_on,
               e.ended_on, e.reason as end_reason
        from duo d
        join edition n on n.network_id = d.network_id and n.id = d.edition_id
        left join first_meeting f on f.network_id = d.network_id and f.duo_id = d.id
        left join duo_ending e on e.network_id = d.network_id and e.duo_id = d.id
        where d.network_id = :network and n.programme = :programme)
      """;

  /**
   * One row a seeker who started at least one duo: their first start, the window counted from it, the first outcome that
   * counts within the window, and whether anybody knows how it went. A person is known when an outcome of any kind is
   * dated within the window, or when they were reached after it closed.
   */
  static final String COHORT =
      STARTED
          + """
          , first_start as (
            select seeker_person as person, min(started_on) as started_on,
                   case when bool_and(ended_on is not null) then max(ended_on) end as ended_on
            from started where started_on is not null group by seeker_person),
          windowed as (
            select person, started_on, case :counted when 'start' then started_on else ended_on end as opens_on
            from first_start),
          cohort as (
            select w.person, w.opens_on, (w.opens_on + cast(:within as interval))::date as closes_on
            from windowed w
            where w.opens_on is not null and (w.opens_on + cast(:within as interval))::date <= :today),
          known as (
            select c.person, c.opens_on, c.closes_on, o.positive, o.work,
                   o.any_outcome or exists (
                     select 1 from follow_up_answer a
                     where a.network_id = :network and a.person_id = c.person and a.reached
                       and a.answered_at >= c.closes_on - interval '31 days') as known
            from cohort c cross join lateral (
              select coalesce(bool_or(true), false) as any_outcome,
                     coalesce(bool_or(o.kind = any (:kinds)), false) as positive,
                     coalesce(bool_or(o.kind = any (:work)), false) as work
              from outcome o
              where o.network_id = :network and o.person_id = c.person
                and o.starts_on >= c.opens_on and o.starts_on <= c.closes_on
                and not exists (select 1 from outcome n where n.network_id = o.network_id and n.replaces = o.id)) o)
          """;

  private final JdbcClient jdbc;

  IndicatorRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @param cohort seekers whose window has closed; the others are counted among those whose outcome is known */
  record Outcomes(int cohort, int known, int positive, int inWork) {}

  Outcomes outcomes(String programme, Definition definition, LocalDate today) {
    return bind(
            "with "
                + COHORT
                + """
                select count(*) as cohort, count(*) filter (where known) as known,
                       count(*) filter (where known and positive) as positive,
                       count(*) filter (where known and work) as in_work
                from known
                """,
            programme)
        .param("counted", definition.counted() == WindowFrom.START ? "start" : "end")
        .param("within", definition.within().toString())
        .param("today", today)
        .param("kinds", definition.kinds().stream().map(Codes::of).toArray(String[]::new))
        .param("work", definition.inWork().stream().map(Codes::of).toArray(String[]::new))
        .query(Outcomes.class)
        .single();
  }

  int duosStarted(String programme) {
    return count("with " + STARTED + " select count(*) from started where started_on is not null", programme);
  }

  int meetings(String programme) {
    return count(
        "with "
            + STARTED
            + """
            select count(*) from meeting m join started s on s.network_id = m.network_id and s.duo = m.duo_id
            where m.network_id = :network and m.held
            """,
        programme);
  }

  /** Supporters who walk with somebody now, or wait in a stage named here for somebody to walk with. */
  int supportersActive(String programme, String role, String waitingStage) {
    return bind(
            """
            select count(distinct p.person_id) from participation p
            join edition n on n.network_id = p.network_id and n.id = p.edition_id
            where p.network_id = :network and n.programme = :programme and p.role = :role
              and (exists (select 1 from duo_place o where o.network_id = p.network_id and o.participation_id = p.id)
                or exists (select 1 from open_stage s
                           where s.network_id = p.network_id and s.participation_id = p.id and s.stage = :stage))
            """,
            programme)
        .param("role", role)
        .param("stage", waitingStage)
        .query(Integer.class)
        .single();
  }

  /** @param due applicants whose first {@code days} are over; @param inTime those who met staff within them */
  record Contact(int due, int inTime) {}

  /** First contact is the first slot the applicant attended or the first form filled in a talk with them. */
  Contact contact(String programme, String role, int days, LocalDate today) {
    return bind(
            """
            select count(*) as due,
                   count(*) filter (where first_contact::date <= applied_on + :days) as in_time
            from (
              select p.applied_on, least(
                (select min(s.starts_at) from attendance a
                 join booking b on b.network_id = a.network_id and b.id = a.booking_id
                 join slot s on s.network_id = b.network_id and s.id = b.slot_id
                 where a.network_id = p.network_id and b.participation_id = p.id and a.present),
                (select min(f.filled_at) from form_record f
                 where f.network_id = p.network_id and f.participation_id = p.id)) as first_contact
              from participation p join edition n on n.network_id = p.network_id and n.id = p.edition_id
              where p.network_id = :network and n.programme = :programme and p.role = :role
                and p.applied_on + :days < :today) c
            """,
            programme)
        .param("role", role)
        .param("days", days)
        .param("today", today)
        .query(Contact.class)
        .single();
  }

  private int count(String sql, String programme) {
    return bind(sql, programme).query(Integer.class).single();
  }

  private JdbcClient.StatementSpec bind(String sql, String programme) {
    return jdbc.sql(sql).param("network", Scope.current().network()).param("programme", programme);
  }
}
