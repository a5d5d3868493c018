package org.passerelle.impact;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.passerelle.programmes.blueprint.Measure;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what a programme's own figures measure. */
@Repository
class MeasureRepository {
  private static final String TAKING_PART =
      """
      with taking_part as (
        select p.* from participation p join edition n on n.network_id = p.network_id and n.id = p.edition_id
        where p.network_id = :network and n.programme = :programme)
      select -1 as place, count(distinct edition_id)::numeric as counted from taking_part
      """;
  private final JdbcClient jdbc;

  MeasureRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Counts(Map<Measure, BigDecimal> byMeasure, BigDecimal editions) {
    BigDecimal of(Measure measure) {
      return byMeasure.getOrDefault(measure, BigDecimal.ZERO);
    }
  }

  /** All of them in one statement. */
  Counts count(String programme, List<Measure> asked) {
    List<Measure> measures = List.copyOf(new LinkedHashSet<>(asked));
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("network", Scope.current().network());
    parameters.put("programme", programme);
    StringBuilder sql = new StringBuilder(TAKING_PART);
    for (int i = 0; i < measures.size(); i++) {
      Fragment one = new Fragment("m" + i + "_", parameters);
      sql.append(" union all select ").append(i).append(", (").append(one.of(measures.get(i))).append(")::numeric");
    }
    Map<Measure, BigDecimal> counts = new HashMap<>();
    BigDecimal[] editions = {BigDecimal.ZERO};
    jdbc.sql(sql.toString()).params(parameters).query(row -> {
      int place = row.getInt("place");
      if (place < 0) {
        editions[0] = row.getBigDecimal("counted");
      } else {
        counts.put(measures.get(place), row.getBigDecimal("counted"));
      }
    });
    return new Counts(counts, editions[0]);
  }

  /** One measure as a scalar query; its parameters carry a prefix of their own. */
  private record Fragment(String prefix, Map<String, Object> parameters) {
    String of(Measure measure) {
      return switch (measure) {
        case Measure.People people ->
            "select count(distinct person_id) from taking_part where role = " + named("role", people.role());
        case Measure.Stages some -> stages(some);
        case Measure.Decisions decisions ->
            """
            select count(distinct o.participation_id) from option_choice o
            join taking_part p on p.network_id = o.network_id and p.id = o.participation_id
            where o.stage = %s and o.option = any (%s)
            """
                .formatted(named("stage", decisions.stage()), named("options", texts(decisions.options())));
        case Measure.Offers offers ->
            """
            select count(distinct o.participation_id) from offer o
            join taking_part p on p.network_id = o.network_id and p.id = o.participation_id where o.stage = %s
            """
                .formatted(named("stage", offers.stage()));
        case Measure.Stays stays -> stays("count(*)", stays.stage());
        case Measure.Hosts hosts -> stays("count(distinct s.company_id)", hosts.stage());
        case Measure.Hours hours -> hours(hours);
        case Measure.Reached reached -> reached(reached);
        case Measure.Drawn drawn ->
            """
            select count(*) from draw_allocation d
            join taking_part p on p.network_id = d.network_id and p.id = d.participation_id where d.arm = any (%s)
            """
                .formatted(named("arms", drawn.arms().stream().map(Fragment::word).toArray(String[]::new)));
        case Measure.Countries countries ->
            """
            select count(distinct c.country) from person_nationality c
            join taking_part p on p.network_id = c.network_id and p.person_id = c.person_id where p.role = %s
            """
                .formatted(named("role", countries.role()));
        case Measure.Cost cost ->
            """
            select coalesce(sum(c.amount), 0) from programme_cost c
            where c.network_id = :network and c.programme = :programme
              and not exists (select 1 from programme_cost_withdrawal w
                              where w.network_id = c.network_id and w.cost_id = c.id)
            """;
      };
    }

    private String stages(Measure.Stages some) {
      return """
          select count(distinct p.id) from taking_part p
          join stage_entry e on e.network_id = p.network_id and e.participation_id = p.id
          left join stage_exit x on x.network_id = e.network_id and x.entry_id = e.id
          where e.stage = any (%s) and %s
          """
          .formatted(
              named("stages", texts(some.stages())),
              some.passed() ? "x.result = 'done'" : "x.result is distinct from 'skipped'");
    }

    private String stays(String counted, String stage) {
      return "select " + counted
          + " from placement s join taking_part p on p.network_id = s.network_id and p.id = s.participation_id where s.stage = "
          + named("stage", stage);
    }

    private String hours(Measure.Hours hours) {
      return """
          select coalesce(sum(hours), 0) from (
            select extract(epoch from s.ends_at - s.starts_at) / 3600 as hours
            from taking_part p
            join enrolment e on e.network_id = p.network_id and e.participation_id = p.id
            join course_run r on r.network_id = e.network_id and r.id = e.run_id and r.stage = any (%s)
            join course_session s on s.network_id = e.network_id and s.run_id = e.run_id and not s.called_off
            join lateral (select present from session_attendance a
                          where a.network_id = e.network_id and a.enrolment_id = e.id and a.session_id = s.id
                          order by noted_at desc, id desc limit 1) a on a.present
            union all
            select h.hours from hours_done h
            join taking_part p on p.network_id = h.network_id and p.id = h.participation_id
            where h.purpose = any (%s)) h
          """
          .formatted(named("stages", texts(hours.stages())), named("noted", texts(hours.noted())));
    }

    private String reached(Measure.Reached reached) {
      StringBuilder sql =
          new StringBuilder(
              """
              select count(distinct p.id) from taking_part p
              join outcome o on o.network_id = p.network_id and o.participation_id = p.id
              """);
      if (reached.arm() != null) {
        sql.append("join draw_allocation d on d.network_id = p.network_id and d.participation_id = p.id and d.arm = ")
            .append(named("arm", word(reached.arm())));
      }
      sql.append(" where o.kind = any (")
          .append(named("kinds", reached.kinds().stream().map(Codes::of).toArray(String[]::new)))
          .append(
              """
              ) and not exists (select 1 from outcome r where r.network_id = o.network_id and r.replaces = o.id)
              """);
      if (reached.passed() != null) {
        sql.append(
            """
             and exists (select 1 from stage_entry e
                         join stage_exit x on x.network_id = e.network_id and x.entry_id = e.id and x.result = 'done'
                         where e.network_id = p.network_id and e.participation_id = p.id and e.stage = %s)
            """
                .formatted(named("passed", reached.passed())));
      }
      return sql.toString();
    }

    private String named(String name, Object value) {
      parameters.put(prefix + name, value);
      return ":" + prefix + name;
    }

    private static String[] texts(List<String> words) {
      return words.toArray(String[]::new);
    }

    private static String word(Measure.Arm arm) {
      return arm.name().toLowerCase(Locale.ROOT);
    }
  }
}
