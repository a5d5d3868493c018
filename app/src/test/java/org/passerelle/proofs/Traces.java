package org.passerelle.proofs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.passerelle.proofs.Owner.Column;
import org.passerelle.proofs.Owner.Table;

/** What a person leaves behind in a house: words in every column in which somebody writes, and wherever their id stands. */
record Traces(UUID network, UUID person) {
  static final List<String> WORDS = List.of("Zeisigwort", "Kanarienvogel", "zeisig@people.example", "0470999123");
  /** Columns in which people write in their own words, of rows about a person. */
  private static final String WRITTEN =
      "reason|note|notes|place|employer|heard_how|words|text|motivation|address|postcode|subject|body|label|detail|wording|tag|full_name|own_script_name|preferred_name|latin_name";
  private static final Set<String> CODED = Set.of("duo_ending.reason", "alert.cause", "paper.detail");

  /** A word of the person's in every column in which somebody could have written one. */
  long writeEverywhere(Owner owner) {
    long columns = 0;
    for (Table table : owner.tables()) {
      if (table.name().matches("audit_.*|erasure|person_token|person_key")) {
        continue;
      }
      List<String> about = about(table);
      for (Column column : table.columns()) {
        String name = column.name();
        boolean text = column.type().equals("text") && name.matches(WRITTEN) && column.allowed().isEmpty()
            && !table.unique().contains(name) && !CODED.contains(table.name() + "." + name);
        boolean document = column.type().equals("jsonb");
        if (!about.isEmpty() && (text || document)) {
          String value = text ? "coalesce(%s, '') || ' Zeisigwort'".formatted(name) : "%s || '{\"said\": [\"Zeisigwort\"]}'".formatted("case when jsonb_typeof(" + name + ") = 'object' then " + name + " else '{}' end");
          int rows = owner.jdbc()
              .sql("update %s t set %s = %s where network_id = :network and (%s)".formatted(table.name(), name, value, String.join(" or ", about)))
              .param("network", network).param("person", person).update();
          columns += rows > 0 ? 1 : 0;
        }
      }
    }
    return columns;
  }

  private static List<String> about(Table table) {
    List<String> about = new ArrayList<>();
    for (Column column : table.columns()) {
      if (column.type().equals("uuid") && column.name().matches("(.*_)?person(_id)?|kept_id|alias_id") || table.name().equals("person") && column.name().equals("id")) {
        about.add("t.%s = :person".formatted(column.name()));
      }
    }
    if (table.has("duo_id")) {
      about.add("t.duo_id in (select d.id from duo d where d.network_id = t.network_id and :person in (d.seeker_person, d.supporter_person))");
    }
    return about;
  }

  /** By table, whichever house they stand in. */
  Map<String, List<String>> left(Owner where) {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (Table table : where.tables()) {
      String id = table.name().matches("audit_event|erasure") ? "false" : "t::text like '%' || :person || '%'";
      rows.put(table.name(), where.jdbc()
          .sql("select t::text from %s t where %s = :network and (t::text ilike any (:words) or %s)".formatted(table.name(), Twins.networkColumn(table), id))
          .param("network", network)
          .param("person", person.toString())
          .param("words", WORDS.stream().map(word -> "%" + word + "%").toArray(String[]::new))
          .query(String.class)
          .list());
    }
    return rows;
  }

  /** Those of the words that stand in a file. */
  static List<String> wordsIn(byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8).toLowerCase();
    return WORDS.stream().filter(word -> text.contains(word.toLowerCase())).toList();
  }
}
