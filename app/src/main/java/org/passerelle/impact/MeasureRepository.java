package org.passerelle.impact;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.passerelle.programmes.blueprint.Measure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what a programme's own figures measure. */
@Repository
class MeasureRepository {
  private final JdbcClient jdbc;

  MeasureRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @param people how many people stand behind the value */
  record Tally(BigDecimal value, int people) {
    static final Tally NOTHING = new Tally(BigDecimal.ZERO, 0);
  }

  record Counts(Map<Measure, Tally> byMeasure, int editions) {
    Tally of(Measure measure) {
      return byMeasure.getOrDefault(measure, Tally.NOTHING);
    }
  }

  /** All of them in one statement. */
  Counts count(Question question, List<Measure> asked) {
    List<Measure> measures = List.copyOf(new LinkedHashSet<>(asked));
    Map<String, Object> parameters = new HashMap<>(question.parameters());
    StringBuilder sql =
        new StringBuilder(RowSources.TAKING_PART)
            .append(
                """
                select -1 as place, count(distinct edition_id)::numeric as value, 0 as people
                from (select edition_id from taking_part union all select edition_id from companies) e
                """);
    for (int i = 0; i < measures.size(); i++) {
      Measure measure = measures.get(i);
      sql.append(" union all select ").append(i)
          .append(MeasureRows.addsUp(measure) ? ", coalesce(sum(amount), 0)" : ", count(distinct unit)::numeric")
          .append(", count(distinct person)::int from (")
          .append(new MeasureRows("m" + i + "_", question.blueprint(), parameters).of(measure))
          .append(") r");
    }
    Map<Measure, Tally> tallies = new HashMap<>();
    int[] editions = {0};
    jdbc.sql(sql.toString()).params(parameters).query(row -> {
      int place = row.getInt("place");
      if (place < 0) {
        editions[0] = row.getInt("value");
      } else {
        tallies.put(measures.get(place), new Tally(row.getBigDecimal("value"), row.getInt("people")));
      }
    });
    return new Counts(tallies, editions[0]);
  }
}
