package org.passerelle.impact;

/**
 * Where figures and their lists come from, as the beginning of a statement. Each ends in a table with the columns
 * person, partner, since and until, and those that the conditions of {@link Figure} name.
 */
final class RowSources {
  private RowSources() {}

  /** A duo has started with its first meeting or the first day of its agreement, whichever comes first. */
  static final String STARTED =
      """
      with started as (
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

  /** Those who take part in the programme: people by their participation, companies by theirs. */
  static final String TAKING_PART =
      """
      with taking_part as (
        select p.* from participation p join edition n on n.network_id = p.network_id and n.id = p.edition_id
        where p.network_id = :network and n.programme = :programme),
      companies as (
        select p.*, c.name from company_participation p
        join edition n on n.network_id = p.network_id and n.id = p.edition_id
        join company c on c.network_id = p.network_id and c.id = p.company_id
        where p.network_id = :network and n.programme = :programme)
      """;

  /**
   * One row a visit of a stage by a person or a company, and one for each of the two ends of a journey: having applied,
   * having an outcome. A company has no person; it is called by its subject.
   */
  static final String JOURNEY =
      TAKING_PART
          + """
          , source as (
            select p.person_id as person, null::uuid as partner, null::text as subject, p.role, e.stage,
                   (e.entered_at at time zone :zone)::date as since, (x.left_at at time zone :zone)::date as until,
                   e.due_on, row_number() over (partition by p.id, e.stage order by e.entered_at, e.id) = 1 as first_visit
            from taking_part p
            join stage_entry e on e.network_id = p.network_id and e.participation_id = p.id
            left join stage_exit x on x.network_id = e.network_id and x.entry_id = e.id
            where x.result is distinct from 'skipped'
            union all
            select null, null, p.name, p.role, e.stage, (e.entered_at at time zone :zone)::date,
                   (x.left_at at time zone :zone)::date, e.due_on, true
            from companies p
            join company_stage e on e.network_id = p.network_id and e.participation_id = p.id
            left join company_stage_exit x on x.network_id = e.network_id and x.stage_id = e.id
            where x.result is distinct from 'skipped'
            union all
            select null, null, name, role, 'applied', began_on, began_on, null, true from companies
            union all
            select person_id, null, null, role, 'applied', applied_on, applied_on, null, true from taking_part
            union all
            select p.person_id, null, null, p.role, 'outcome', min(o.starts_on), min(o.starts_on), null, true
            from taking_part p join outcome o on o.network_id = p.network_id and o.participation_id = p.id
            where o.kind = any (:kinds)
              and not exists (select 1 from outcome r where r.network_id = o.network_id and r.replaces = o.id)
            group by p.id, p.person_id, p.role)
          """;

  /** One row a duo. It is silent when it runs and nobody noted a meeting for as long as the blueprint allows. */
  static final String DUOS =
      STARTED
          + """
          , source as (
            select s.seeker_person as person, s.supporter_person as partner, s.started_on, s.end_reason, w.state,
                   coalesce(s.started_on, (s.formed_at at time zone :zone)::date) as since, s.ended_on as until,
                   w.state = 'running' and greatest(
                     t.last_meeting, s.started_on, t.paused_until,
                     (select max(r.resumed_on) from duo_resumption r
                      where r.network_id = s.network_id and r.duo_id = s.duo))
                     < cast(:today as date) - cast(:silent as interval) as silent,
                   exists (select 1 from alert l
                           join alert_open o on o.network_id = l.network_id and o.alert_id = l.id
                           where l.network_id = s.network_id and l.duo_id = s.duo) as alerted,
                   (select count(*) from duo_exchange x where x.network_id = s.network_id and x.duo_id = s.duo)
                     >= cast(:exchanges as integer) as exchanged
            from started s
            join duo_standing t on t.network_id = s.network_id and t.duo_id = s.duo
            cross join lateral (
              select case when s.ended_on is not null then 'ended'
                          when t.paused_from <= :today and t.paused_until > :today then 'paused'
                          when s.started_on <= :today then 'running' else 'preparing' end as state) w)
          """;

  /**
   * One row a seeker who started at least one duo and whose window has closed: the first outcome that counts within the
   * window, and whether anybody knows how it went. A person is known when an outcome of any kind or the leaving of the
   * country is dated within the window, or when they were reached after it closed. Edition and organisation are those
   * of the first duo.
   */
  static final String OUTCOMES =
      STARTED
          + """
          , first_start as (
            select seeker_person as person, min(started_on) as started_on,
                   case when bool_and(ended_on is not null) then max(ended_on) end as ended_on,
                   (array_agg(edition_id order by started_on))[1] as edition_id,
                   (array_agg(organisation_id order by started_on))[1] as organisation_id
            from started where started_on is not null group by seeker_person),
          windowed as (
            select f.*, case :counted when 'start' then started_on else ended_on end as opens_on from first_start f),
          cohort as (
            select w.*, (w.opens_on + cast(:within as interval))::date as closes_on
            from windowed w
            where w.opens_on is not null and (w.opens_on + cast(:within as interval))::date <= :today),
          """
          + known();

  /**
   * The end of a source whose {@code cohort} has person, opens_on and closes_on: whether it went well, and whether
   * anybody knows.
   */
  static String known() {
    return """
          source as (
            select c.*, null::uuid as partner, c.opens_on as since, c.closes_on as until, o.positive, o.work,
                   o.any_outcome
                   or exists (
                     select 1 from departure d
                     where d.network_id = :network and d.person_id = c.person
                       and d.left_on between c.opens_on and c.closes_on)
                   or exists (
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
  }

  /**
   * One row a seeker who started: the days from there to the first job - or the first outcome that counts, where none
   * that counts is work - or to the leaving of the country or, without either, to the last day of which anybody knows:
   * today while a duo is open, else its end, a later answer or another outcome.
   */
  static final String WAITS =
      STARTED
          + """
          , first_start as (
            select seeker_person as person, min(started_on) as started_on,
                   case when bool_and(ended_on is not null) then max(ended_on) else cast(:today as date) end as seen_on
            from started where started_on <= :today group by seeker_person),
          """
          + waited();

  /** The end of a source whose {@code first_start} has person, started_on and seen_on. */
  static String waited() {
    return """
          news as (
            select f.*, o.first_on, g.left_on,
                   least(cast(:today as date), greatest(
                     f.seen_on, f.started_on, o.last_on,
                     (select max((a.answered_at at time zone :zone)::date) from follow_up_answer a
                      where a.network_id = :network and a.person_id = f.person and a.reached))) as last_on
            from first_start f cross join lateral (
              select min(o.starts_on) filter (where o.kind = any (:waited)) as first_on, max(o.starts_on) as last_on
              from outcome o
              where o.network_id = :network and o.person_id = f.person
                and o.starts_on >= f.started_on and o.starts_on <= :today
                and not exists (select 1 from outcome r where r.network_id = o.network_id and r.replaces = o.id)) o
            cross join lateral (
              select min(d.left_on) as left_on from departure d
              where d.network_id = :network and d.person_id = f.person
                and d.left_on >= f.started_on and d.left_on <= :today) g),
          source as (
            select n.*,
                   case when first_on <= coalesce(left_on, first_on) then 'OUTCOME'
                        when left_on is not null then 'LEFT_COUNTRY' else 'NOTHING' end as what,
                   coalesce(least(first_on, left_on), last_on) - started_on as days
            from news n)
          """;
  }

  private static final String DRAWN =
      """
      from draw_allocation a
      join draw_list l on l.network_id = a.network_id and l.id = a.list_id
      join edition n on n.network_id = l.network_id and n.id = l.edition_id
      where a.network_id = :network and n.programme = :programme
      """;

  /** One row a person whose lot was drawn, with their arm; the window opens with the lot, whatever they did then. */
  static final String ARMS =
      """
      with cohort as (
        select a.person_id as person, a.arm, a.allocated_on as opens_on,
               (a.allocated_on + cast(:within as interval))::date as closes_on
      """
          + DRAWN
          + "),"
          + known();

  /**
   * One row a person whose lot was drawn: the days to their first job, as in {@link #WAITS}. News of both arms come
   * from outcomes and answers alone: that somebody is seen in the programme would count for one arm only.
   */
  static final String ARM_WAITS =
      """
      with first_start as (
        select a.person_id as person, a.arm, a.allocated_on as started_on, a.allocated_on as seen_on
      """
          + DRAWN
          + "),"
          + waited();

  /**
   * One row an applicant whose first {@code :days} are over. First contact is the first slot the applicant attended or
   * the first form filled in a talk with them.
   */
  static final String CONTACT =
      """
      with first_contact as (
        select p.person_id as person, p.applied_on, least(
          (select min(s.starts_at) from attendance a
           join booking b on b.network_id = a.network_id and b.id = a.booking_id
           join slot s on s.network_id = b.network_id and s.id = b.slot_id
           where a.network_id = p.network_id and b.participation_id = p.id and a.present),
          (select min(f.filled_at) from form_record f
           where f.network_id = p.network_id and f.participation_id = p.id)) as happened_at
        from participation p join edition n on n.network_id = p.network_id and n.id = p.edition_id
        where p.network_id = :network and n.programme = :programme and p.role = :role
          and p.applied_on + :days < :today),
      source as (
        select person, null::uuid as partner, applied_on as since, (happened_at at time zone :zone)::date as until,
               coalesce((happened_at at time zone :zone)::date <= applied_on + :days, false) as in_time
        from first_contact)
      """;
}
