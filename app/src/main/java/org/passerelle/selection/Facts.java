package org.passerelle.selection;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.programmes.Participation;
import org.passerelle.scope.ManyRows;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Inserts facts about participations, and reads the maps that some of them hold. */
@Component
class Facts {
  private final ManyRows rows;
  private final JsonMapper json;
  private final Journal journal;

  Facts(ManyRows rows, JsonMapper json, Journal journal) {
    this.rows = rows;
    this.json = json;
    this.journal = journal;
  }

  /** The columns that every fact about a participation has. */
  Map<String, @Nullable Object> about(Participation who) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("organisation_id", who.organisation());
    row.put("participation_id", who.id());
    row.put("person_id", who.person());
    return row;
  }

  void insert(String table, Map<String, ? extends @Nullable Object> row) {
    rows.insert(table, java.util.List.of(row));
  }

  Journal journal() {
    return journal;
  }

  Map<String, Integer> marks(String document) {
    return json.readValue(document, new TypeReference<>() {});
  }
}
