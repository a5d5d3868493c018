package org.passerelle.privacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.passerelle.privacy.Catalogue.Table;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everything that any part keeps about one person. */
@Repository
class PersonalData {
  private final JdbcClient jdbc;
  private final Catalogue catalogue;

  PersonalData(JdbcClient jdbc, Catalogue catalogue) {
    this.jdbc = jdbc;
    this.catalogue = catalogue;
  }

  About about(UUID person) {
    UUID network = Scope.current().network();
    List<UUID> persons =
        ids(
            """
            with recursive one (id) as (
              select ?::uuid union
              select a.alias_id from person_alias a join one on one.id = a.kept_id where a.network_id = ?)
            select id from one
            """,
            person, network);
    UUID[] all = persons.toArray(UUID[]::new);
    List<UUID> participations = ids("select id from participation where network_id = ? and person_id = any (?)", network, all);
    List<UUID> duos =
        ids("select id from duo where network_id = ? and (seeker_person = any (?) or supporter_person = any (?))", network, all, all);
    List<UUID> accounts = ids("select id from account where network_id = ? and person_id = any (?)", network, all);
    List<UUID> drafts =
        ids(
            """
            select d.id from application_draft d where d.network_id = ?
              and (d.id in (select a.draft_id from application a where a.network_id = d.network_id and a.person_id = any (?))
                or exists (select 1 from person p where p.network_id = d.network_id and p.id = any (?) and length(p.email) > 3
                             and position(lower(p.email) in lower(d.answers::text)) > 0))
            """,
            network, all, all);
    return new About(network, persons, participations, duos, accounts, drafts);
  }

  private List<UUID> ids(String sql, Object... parameters) {
    return jdbc.sql(sql).params(parameters).query(UUID.class).list();
  }

  /** How many rows of each table would go; those that are emptied and stay are not counted. */
  Map<String, Long> count(About about) {
    Map<String, Long> counts = new LinkedHashMap<>();
    Map<String, Table> tables = tables();
    for (Table table : tables.values()) {
      String condition = Kept.is(table.name()) ? "false" : About.condition(table, tables);
      if (!condition.equals("false")) {
        long rows =
            jdbc.sql("select count(*) from %s where network_id = :network and (%s)".formatted(table.name(), condition))
                .params(about.parameters())
                .query(Long.class)
                .single();
        counts.put(table.name(), rows);
      }
    }
    counts.values().removeIf(rows -> rows == 0);
    return counts;
  }

  /** The rows about the person, by table, as documents; secrets, what only finds the person and what repeats another row left out. */
  Map<String, List<String>> rows(About about) {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (Table table : catalogue.tables()) {
      boolean technical = table.name().matches("person_(token|key|to_compare)|talent_(token|number|stale)|open_stage|.*secret.*|.*session.*|totp_.*|passkey|sign_in_.*");
      List<String> named = technical ? List.of() : About.direct(table, table.name());
      if (!named.isEmpty()) {
        String others =
            table.has("person_id") ? " and (%s.person_id is null or %s.person_id = any (:persons))".formatted(table.name(), table.name()) : "";
        List<String> found =
            jdbc.sql("select to_jsonb(%s)::text from %s where network_id = :network and (%s)%s order by 1"
                    .formatted(table.name(), table.name(), String.join(" or ", named), others))
                .params(about.parameters())
                .query(String.class)
                .list();
        if (!found.isEmpty()) {
          rows.put(table.name(), found);
        }
      }
    }
    return rows;
  }

  /** Takes everything away; what stays stands under a new record that says nothing. @return how many rows went */
  long erase(About about, UUID organisation) {
    forgetWhatNamesThem(about);
    UUID nobody = Ids.next();
    jdbc.sql(
            """
            insert into person (network_id, id, organisation_id, full_name, latin_name, birth_precision, contact_language,
                                created_at)
            select network_id, ?, ?, '-', '-', 'unknown', contact_language, date_trunc('year', created_at) from person
            where network_id = ? and id = ?
            """)
        .params(nobody, organisation, about.network(), about.persons().getFirst())
        .update();
    Map<String, Table> tables = tables();
    List<Table> inOrder = new ArrayList<>(tables.values());
    inOrder.stream().filter(table -> Kept.is(table.name())).forEach(table -> empty(table, about, nobody));
    long gone = 0;
    for (Table table : inOrder.reversed()) {
      String condition = Kept.is(table.name()) ? "false" : About.condition(table, tables);
      if (!condition.equals("false")) {
        gone +=
            jdbc.sql("delete from %s where network_id = :network and (%s)".formatted(table.name(), condition))
                .params(about.parameters())
                .update();
      }
    }
    inOrder.forEach(table -> renameIn(table, about, nobody));
    return gone;
  }

  private void empty(Table table, About about, UUID nobody) {
    List<String> either = About.direct(table, table.name());
    List<String> assignments = new ArrayList<>(Kept.emptied(table.name()));
    table.persons().forEach(column -> assignments.add("%s = case when %s = any (:persons) then :nobody else %s end".formatted(column, column, column)));
    if (!assignments.isEmpty() && !either.isEmpty()) {
      jdbc.sql("update %s set %s where network_id = :network and (%s)"
              .formatted(table.name(), String.join(", ", assignments), String.join(" or ", either)))
          .params(about.parameters())
          .param("nobody", nobody)
          .update();
    }
  }

  /** In what was noted of many people at once the person's id becomes that of nobody. */
  private void renameIn(Table table, About about, UUID nobody) {
    for (String column : table.words()) {
      for (UUID person : about.persons()) {
        jdbc.sql("update %s set %s = replace(%s::text, ?, ?)::jsonb where network_id = ? and position(? in %s::text) > 0"
                .formatted(table.name(), column, column, column))
            .params(person.toString(), nobody.toString(), about.network(), person.toString())
            .update();
      }
    }
  }

  /** Letters to the other side of a duo and to staff in which the person is named. */
  private void forgetWhatNamesThem(About about) {
    String naming =
        """
        select m.id from outbox_message m where m.network_id = :network
          and (m.person_id is null
            or m.person_id in (select unnest(array[d.seeker_person, d.supporter_person]) from duo d
                               where d.network_id = m.network_id and d.id = any (:duos))
            or m.person_id in (select unnest(array[q.seeker_person, q.supporter_person]) from proposal q
                               where q.network_id = m.network_id
                                 and (q.seeker_person = any (:persons) or q.supporter_person = any (:persons))))
          and exists (
            select 1 from person p
            cross join lateral unnest(array[p.full_name, p.preferred_name, p.own_script_name, split_part(p.full_name, ' ', 1)]) as name
            where p.network_id = m.network_id and p.id = any (:persons) and length(name) > 1
              and position(lower(name) in lower(m.subject || ' ' || m.body || ' ' || coalesce(m.calendar, ''))) > 0)
        """;
    List<UUID> letters = jdbc.sql(naming).params(about.parameters()).query(UUID.class).list();
    for (String table : List.of("outbox_attempt where message_id", "outbox_message where id")) {
      jdbc.sql("delete from %s = any (?) and network_id = ?".formatted(table))
          .params(letters.toArray(UUID[]::new), about.network())
          .update();
    }
  }

  private Map<String, Table> tables() {
    return catalogue.tables().stream()
        .collect(Collectors.toMap(Table::name, Function.identity(), (one, other) -> one, LinkedHashMap::new));
  }
}
