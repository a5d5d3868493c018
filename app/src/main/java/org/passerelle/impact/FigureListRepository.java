package org.passerelle.impact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.impact.Figure.ContactFigure;
import org.passerelle.impact.Figure.DuoFigure;
import org.passerelle.impact.Figure.JourneyFigure;
import org.passerelle.impact.Figure.OutcomeFigure;
import org.passerelle.impact.Figure.OwnFigureSide;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.Measure;
import org.passerelle.scope.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows behind a figure. */
@Repository
class FigureListRepository {
  private final JdbcClient jdbc;

  FigureListRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param name of the person or, without one, of what is counted
   * @param amount of rows that are added up, or how many stand behind one
   * @param total how many the whole list has
   */
  record Row(
      @Nullable UUID person, String name, @Nullable String partner, LocalDate since, @Nullable LocalDate until,
      @Nullable BigDecimal amount, long total) {}

  /** @param limit {@code null} for all */
  List<Row> rows(Figure figure, Question question, @Nullable Integer limit, long offset) {
    Map<String, Object> parameters = new HashMap<>(question.parameters());
    String from =
        switch (figure) {
          case JourneyFigure(String role, String stage, Figure.Passage passage) -> {
            parameters.put("travellers", role);
            parameters.put("stage", stage);
            yield RowSources.JOURNEY
                + picked("subject", "role = :travellers and stage = :stage and " + passage.rows);
          }
          case DuoFigure(Figure.Walk walk, String reason) when reason != null -> {
            parameters.put("reason", reason);
            yield RowSources.DUOS + picked(walk.rows + " and end_reason = :reason");
          }
          case DuoFigure duos -> RowSources.DUOS + picked(duos.walk().rows);
          case OutcomeFigure outcomes -> RowSources.OUTCOMES + picked(outcomes.result().rows);
          case ContactFigure contact -> RowSources.CONTACT + picked(contact.contact().rows);
          case OwnFigureSide own ->
              measured(
                  own.measure(question.blueprint()).orElseThrow(() -> new NotFound("figure")), question.blueprint(),
                  parameters);
        };
    parameters.put("offset", offset);
    return jdbc.sql(
            from
                + """
                select r.person, coalesce(n.full_name, r.subject) as name, coalesce(b.full_name, r.partner_name) as partner,
                       r.since, r.until, r.amount, count(*) over () as total
                from picked r
                left join person n on n.network_id = :network and n.id = r.person
                left join person b on b.network_id = :network and b.id = r.partner
                order by r.since desc, name, r.person offset :offset
                """
                + (limit == null ? "" : " limit " + limit))
        .params(parameters)
        .query(Row.class)
        .list();
  }

  private static String picked(String rows) {
    return picked("null::text as subject", rows);
  }

  private static String picked(String subject, String rows) {
    return """
        , picked as (
          select person, partner, null::text as partner_name, %s, since, until, null::numeric as amount
          from source where %s)
        """
        .formatted(subject, rows);
  }

  /** One row for each unit of a measure. */
  private static String measured(Measure measure, Blueprint blueprint, Map<String, Object> parameters) {
    boolean people = MeasureRows.namesPeople(measure);
    return RowSources.TAKING_PART
        + """
        , picked as (
          select %s as person, null::uuid as partner, %s as partner_name, min(subject) as subject, min(since) as since,
                 case when bool_and(until is not null) then max(until) end as until, %s as amount
          from (%s) r group by unit)
        """
        .formatted(
            people ? "(array_agg(person))[1]" : "null::uuid",
            people ? "case when (array_agg(person))[1] is not null then min(subject) end" : "null::text",
            MeasureRows.addsUp(measure) ? "sum(amount)" : people ? "null::numeric" : "count(distinct person)::numeric",
            new MeasureRows("m_", blueprint, parameters).of(measure));
  }
}
