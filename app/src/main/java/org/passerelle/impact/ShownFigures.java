package org.passerelle.impact;

import java.util.HashMap;
import java.util.Map;
import org.passerelle.access.Journal;
import org.passerelle.impact.shown.Counted;
import org.passerelle.impact.shown.ShownTable;
import org.passerelle.impact.shown.ShownTables;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Figures as outsiders were last shown them, so that the next look cannot be subtracted from it. */
@Repository
class ShownFigures {
  static final String DASHBOARD = "figures";
  static final String OWN = "own-figures";
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Journal journal;
  private final ShownTables tables;

  ShownFigures(JdbcClient jdbc, JsonMapper json, Journal journal, ShownTables tables) {
    this.jdbc = jdbc;
    this.json = json;
    this.journal = journal;
    this.tables = tables;
  }

  /** What became of people: the table of the reports, so that neither can be subtracted from the other. */
  ShownTable outcomes(Question question, IndicatorRepository.Outcomes of) {
    return tables.show(
        question.programme(), Counted.outcomes(of.positive(), of.known() - of.positive(), of.cohort() - of.known()),
        question.definition().toString());
  }

  Map<String, Integer> last(String programme, String name) {
    return jdbc.sql(
            """
            select counts from shown_table where network_id = ? and programme = ? and name = ?
            order by shown_at desc, id desc limit 1
            """)
        .params(Scope.current().network(), programme, name)
        .query(String.class)
        .optional()
        .map(counts -> json.readValue(counts, new TypeReference<Map<String, Integer>>() {}))
        .orElseGet(HashMap::new);
  }

  void keep(String programme, String name, Map<String, Integer> figures) {
    jdbc.sql(
            """
            insert into shown_table (network_id, id, programme, name, asked, counts, shown_at)
            values (?, ?, ?, ?, '', ?::jsonb, ?)
            """)
        .params(
            Scope.current().network(), Ids.next(), programme, name, json.writeValueAsString(figures), journal.now())
        .update();
  }
}
