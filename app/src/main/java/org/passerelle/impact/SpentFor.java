package org.passerelle.impact;

import java.time.LocalDate;
import java.util.List;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whom money was spent for, and the results that are paid for. */
@Repository
@Transactional(readOnly = true)
public class SpentFor {
  private final JdbcClient jdbc;
  private final Indicators indicators;

  SpentFor(JdbcClient jdbc, Indicators indicators) {
    this.jdbc = jdbc;
    this.indicators = indicators;
  }

  /**
   * Seekers who began in some time.
   *
   * @param started all of them; @param cohort those whose window has closed; the others are counted among those known
   */
  public record People(int started, int cohort, int known, int positive) {}

  public People people(Blueprint blueprint, Definition definition, LocalDate from, LocalDate until) {
    Scope.current().require(Indicators.LIST_READERS);
    return jdbc.sql(
            RowSources.OUTCOMES
                + """
                select (select count(*) from first_start f where f.started_on between :from and :until) as started,
                       count(*) as cohort, count(*) filter (where known) as known,
                       count(*) filter (where known and positive) as positive
                from source where started_on between :from and :until
                """)
        .params(indicators.question(blueprint, definition).parameters())
        .param("from", from)
        .param("until", until)
        .query(People.class)
        .single();
  }

  /** First outcomes of a kind within the window, each person once a kind, by the day on which they were reached. */
  public record Results(LocalDate day, String kind, int people) {}

  public List<Results> results(Blueprint blueprint, Definition definition) {
    Scope.current().require(Indicators.LIST_READERS);
    return jdbc.sql(
            RowSources.STARTED
                + """
                , first_start as (
                  select seeker_person as person, min(started_on) as started_on
                  from started where started_on is not null group by seeker_person),
                firsts as (
                  select f.person, o.kind, min(o.starts_on) as reached_on
                  from first_start f join outcome o on o.network_id = :network and o.person_id = f.person
                  where o.starts_on between f.started_on and (f.started_on + cast(:within as interval))::date
                    and o.starts_on <= :today and o.kind = any (:kinds)
                    and not exists (select 1 from outcome r where r.network_id = o.network_id and r.replaces = o.id)
                  group by f.person, o.kind)
                select reached_on as day, kind, count(*) as people
                from firsts group by 1, 2 order by 1, 2
                """)
        .params(indicators.question(blueprint, definition).parameters())
        .query(Results.class)
        .list();
  }

  /** Both arms of those for whom lots were drawn on a day, whose window has closed; the unknown as without. */
  public record Arms(LocalDate day, int treated, int treatedPositive, int control, int controlPositive) {

    /** Those of several days together. */
    public Arms and(Arms other) {
      return new Arms(
          day, treated + other.treated, treatedPositive + other.treatedPositive, control + other.control,
          controlPositive + other.controlPositive);
    }
  }

  public List<Arms> arms(Blueprint blueprint, Definition definition) {
    Scope.current().require(Indicators.LIST_READERS);
    return jdbc.sql(
            RowSources.ARMS
                + """
                select opens_on as day,
                       count(*) filter (where arm = 'treatment') as treated,
                       count(*) filter (where arm = 'treatment' and known and positive) as treated_positive,
                       count(*) filter (where arm = 'control') as control,
                       count(*) filter (where arm = 'control' and known and positive) as control_positive
                from source where closes_on <= :today group by 1 order by 1
                """)
        .params(indicators.question(blueprint, definition).parameters())
        .query(Arms.class)
        .list();
  }
}
