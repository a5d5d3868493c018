package org.passerelle.privacy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.privacy.Catalogue.Reference;
import org.passerelle.privacy.Catalogue.Table;

/**
 * Which rows are about a person: those that name the person, a part they take in a programme, a duo they walk in or their
 * account, and those that belong to such rows.
 *
 * @param persons the person, and the records that were merged into theirs
 */
record About(
    UUID network, List<UUID> persons, List<UUID> participations, List<UUID> duos, List<UUID> accounts,
    List<UUID> drafts) {

  Map<String, Object> parameters() {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("network", network);
    parameters.put("persons", persons.toArray(UUID[]::new));
    parameters.put("names", persons.stream().map(UUID::toString).toArray(String[]::new));
    parameters.put("participations", participations.toArray(UUID[]::new));
    parameters.put("duos", duos.toArray(UUID[]::new));
    parameters.put("accounts", accounts.toArray(UUID[]::new));
    parameters.put("drafts", drafts.toArray(UUID[]::new));
    return parameters;
  }

  /** A condition on rows of {@code table}; {@code false} where none can be about a person. */
  static String condition(Table table, Map<String, Table> all) {
    return condition(table, table.name(), all, 0);
  }

  private static String condition(Table table, String alias, Map<String, Table> all, int depth) {
    List<String> either = new ArrayList<>(direct(table, alias));
    for (Reference to : table.references()) {
      Table owner = all.get(to.table());
      if (owner != null && !owner.equals(table) && !Kept.is(owner.name()) && depth < 5) {
        String far = "o" + depth;
        String owned = condition(owner, far, all, depth + 1);
        if (!owned.equals("false")) {
          either.add(
              "exists (select 1 from %s %s where %s.network_id = %s.network_id and %s.%s = %s.%s and (%s))"
                  .formatted(owner.name(), far, far, alias, far, to.key(), alias, to.column(), owned));
        }
      }
    }
    return either.isEmpty() ? "false" : String.join(" or ", either);
  }

  /** What a row itself says; a document under a person's id is about that person. */
  static List<String> direct(Table table, String alias) {
    List<String> either = new ArrayList<>();
    table.persons().forEach(column -> either.add(named(alias, column, "persons")));
    table.participations().forEach(column -> either.add(named(alias, column, "participations")));
    if (table.has("duo_id")) {
      either.add(named(alias, "duo_id", "duos"));
    }
    if (table.has("account_id")) {
      either.add(named(alias, "account_id", "accounts"));
    }
    table.words().forEach(column -> either.add("%s.%s ->> 'id' = any (:names)".formatted(alias, column)));
    if (table.name().equals("application_draft")) {
      either.add(named(alias, "id", "drafts"));
    }
    return either;
  }

  private static String named(String alias, String column, String ids) {
    return "%s.%s = any (:%s)".formatted(alias, column, ids);
  }
}
