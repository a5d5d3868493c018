package org.passerelle.proofs;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.proofs.Owner.Column;
import org.passerelle.proofs.Owner.Table;

/** Makes a played network many times as large: each copy the same history under ids of its own. */
final class Crowd {
  private static final Set<String> ONCE =
      Set.of("network", "organisation", "account", "account_closing", "role_grant", "role_revocation", "sign_in_secret",
          "sign_in_secret_use", "web_session", "blueprint_version", "edition", "weights_version", "matching_round", "slot",
          "slot_cancellation", "step_switch", "import_run", "import_mapping", "audit_link", "audit_event", "outbox_message",
          "outbox_attempt", "scheduled_tasks", "duplicate_suspicion", "person_to_compare", "slot_place", "retention_rule", "talent_stale", "talent_count", "talent_number", "talent_set", "open_stage");

  private final Owner owner;

  Crowd(Owner owner) {
    this.owner = owner;
  }

  /** @param times how many copies beside the first; @param advisers among whom the copies are shared out */
  void multiply(UUID network, int times, List<UUID> advisers) {
    owner.jdbc().sql("create temp table one_of_many (turn int primary key, taken_by uuid)").update();
    owner.jdbc().sql("insert into one_of_many select n - 1, id from unnest(?) with ordinality as each (id, n)").param(advisers.toArray(UUID[]::new)).update();
    owner.jdbc().sql("analyze one_of_many").update();
    for (Table table : owner.tables()) {
      if (ONCE.contains(table.name()) || rows(table, network) == 0) {
        continue;
      }
      List<Column> columns = table.columns().stream().filter(column -> !column.generated()).toList();
      String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
      String values = columns.stream().map(column -> copied(table, column)).collect(Collectors.joining(", "));
      owner.jdbc()
          .sql("insert into %s (%s) select %s from %s, generate_series(1, :times) k join one_of_many o on o.turn = k %% %d where network_id = :network"
              .formatted(table.name(), names, values, table.name(), advisers.size()))
          .param("times", times)
          .param("network", network)
          .update();
    }
    owner.jdbc().sql("analyze").update();
  }

  long rows(Table table, UUID network) {
    return owner.jdbc().sql("select count(*) from %s where %s = ?".formatted(table.name(), Twins.networkColumn(table)))
        .param(network).query(Long.class).single();
  }

  private static String copied(Table table, Column column) {
    String name = column.name();
    if (name.equals("adviser_id") || table.name().equals("alert") && name.equals("owner_id")) {
      return "case when %s is null then null else o.taken_by end".formatted(name);
    }
    boolean shared = name.matches("network_id|organisation_id|edition_id|adviser_id|host_id|.*_by|owner_id|account_id|slot_id|round_id|blueprint_version_id|run_id|told_to")
        || table.reference(name).map(to -> ONCE.contains(to.table())).orElse(false);
    if (column.type().equals("uuid") && !shared) {
      return "md5(%s::text || k)::uuid".formatted(name);
    }
    if (column.type().equals("text") && table.unique().contains(name) && name.matches("cause|source|identity|.*hash")) {
      return name + " || k";
    }
    return name.matches("full_name|latin_name") ? name + " || ' ' || k" : name.equals("email") && column.type().equals("text") ? "k || " + name : name;
  }
}
