package org.passerelle.impact;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows behind a figure. */
@Repository
class FigureListRepository {
  private final JdbcClient jdbc;

  FigureListRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @param total how many the whole list has */
  record Row(
      UUID person, String name, @Nullable String partner, LocalDate since, @Nullable LocalDate until, long total) {}

  /** @param limit {@code null} for all */
  List<Row> rows(Figure figure, Question question, @Nullable Integer limit, long offset) {
    Map<String, Object> parameters = new HashMap<>(question.parameters());
    String from =
        switch (figure) {
          case JourneyFigure(String role, String stage, Figure.Passage passage) -> {
            parameters.put("travellers", role);
            parameters.put("stage", stage);
            yield RowSources.JOURNEY + picked("role = :travellers and stage = :stage and " + passage.rows);
          }
          case DuoFigure(Figure.Walk walk, String reason) when reason != null -> {
            parameters.put("reason", reason);
            yield RowSources.DUOS + picked(walk.rows + " and end_reason = :reason");
          }
          case DuoFigure duos -> RowSources.DUOS + picked(duos.walk().rows);
          case OutcomeFigure outcomes -> RowSources.OUTCOMES + picked(outcomes.result().rows);
          case ContactFigure contact -> RowSources.CONTACT + picked(contact.contact().rows);
        };
    parameters.put("offset", offset);
    return jdbc.sql(
            from
                + """
                select r.person, n.full_name as name, b.full_name as partner, r.since, r.until,
                       count(*) over () as total
                from picked r
                join person n on n.network_id = :network and n.id = r.person
                left join person b on b.network_id = :network and b.id = r.partner
                order by r.since desc, n.full_name, r.person offset :offset
                """
                + (limit == null ? "" : " limit " + limit))
        .params(parameters)
        .query(Row.class)
        .list();
  }

  private static String picked(String rows) {
    return ", picked as (select person, partner, since, until from source where " + rows + ") ";
  }
}
