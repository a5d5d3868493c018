package org.passerelle.impact;

import java.util.HashMap;
import java.util.Map;
import org.passerelle.access.Journal;
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

  ShownFigures(JdbcClient jdbc, JsonMapper json, Journal journal) {
    this.jdbc = jdbc;
    this.json = json;
    this.journal = journal;
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
