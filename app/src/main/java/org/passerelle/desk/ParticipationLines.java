package org.passerelle.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.people.facts.PersonName;
import org.passerelle.people.facts.PhoneNumber;
import org.passerelle.programmes.Edition;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lists of people with where they stand. */
@Repository
@Transactional(readOnly = true)
public class ParticipationLines {
  static final int PAGE = 50;
  private static final String SELECT =
      """
      select p.id as participation, p.person_id as person, n.full_name as name, p.edition_id as edition,
             e.name as edition_name, p.role,
             p.applied_on, s.stage, held.stage as held_before,
             (s.entered_at at time zone w.time_zone)::date as since, s.due_on,
             a.display_name as adviser, count(*) over () as total
      from participation p
      join network w on w.id = p.network_id
      join edition e on e.network_id = p.network_id and e.id = p.edition_id
      join person n on n.network_id = p.network_id and n.id = p.person_id
      left join lateral (select stage, entered_at, due_on from open_stage o
                         where o.network_id = p.network_id and o.participation_id = p.id
                         order by o.entered_at limit 1) s on true
      left join lateral (select adviser_id from open_caseload c
                         where c.network_id = p.network_id and c.participation_id = p.id limit 1) c on true
      left join account a on a.network_id = p.network_id and a.id = c.adviser_id
      """
          + Gates.HELD
          + " where p.network_id = :network ";

  private final JdbcClient jdbc;
  private final Gates gates;
  private final Journal journal;

  ParticipationLines(JdbcClient jdbc, Gates gates, Journal journal) {
    this.jdbc = jdbc;
    this.gates = gates;
    this.journal = journal;
  }

  /**
   * What a list shows.
   *
   * @param words of a name in any script, a phone number or an e-mail address; blank for everybody
   * @param stage key of an open stage, or of the one that waits for a check; {@code null} for all
   * @param held only those whom a missing check holds back
   * @param late only those whose promised day is past
   * @param mine only those the acting adviser looks after
   * @param page counted from 1
   */
  public record Wanted(
      String words, @Nullable UUID edition, @Nullable String role, @Nullable String stage, boolean held, boolean late,
      boolean mine, int page) {}

  /** One page of people who fit, latest applied first. */
  public List<ParticipationLine> page(Wanted wanted) {
    Scope scope = Scope.current().require(Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR);
    StringBuilder sql = new StringBuilder(SELECT);
    List<Map.Entry<String, Object>> params = new ArrayList<>();
    addWords(wanted.words(), sql, params);
    if (wanted.edition() != null) {
      sql.append(" and p.edition_id = :edition");
      params.add(Map.entry("edition", wanted.edition()));
    }
    if (wanted.role() != null) {
      sql.append(" and p.role = :role");
      params.add(Map.entry("role", wanted.role()));
    }
    if (wanted.stage() != null) {
      sql.append(wanted.held() ? " and held.stage = :stage" : " and s.stage = :stage");
      params.add(Map.entry("stage", wanted.stage()));
    }
    if (wanted.held()) {
      sql.append(" and held.stage is not null");
    }
    if (wanted.late()) {
      sql.append(" and s.due_on < :today");
      params.add(Map.entry("today", journal.today()));
    }
    if (wanted.mine()) {
      sql.append(" and c.adviser_id = :adviser");
      params.add(Map.entry("adviser", scope.requireAccount()));
    }
    sql.append(" order by p.applied_on desc, p.id limit :limit offset :offset");
    var statement =
        gates.in(jdbc.sql(sql.toString()), gates.editions())
            .param("network", scope.network())
            .param("limit", PAGE)
            .param("offset", (Math.max(1, wanted.page()) - 1) * PAGE);
    for (Map.Entry<String, Object> param : params) {
      statement = statement.param(param.getKey(), param.getValue());
    }
    return statement.query(ParticipationLine.class).list();
  }

  /** Where a person's parts stand, first applied first. */
  public List<ParticipationLine> ofPerson(UUID person) {
    Scope scope = Scope.current().require(Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR);
    return gates.in(jdbc.sql(SELECT + " and p.person_id = :person order by p.applied_on, p.id"), gates.editions())
        .param("network", scope.network())
        .param("person", person)
        .query(ParticipationLine.class)
        .list();
  }

  private static void addWords(String words, StringBuilder sql, List<Map.Entry<String, Object>> params) {
    String typed = words.strip();
    if (typed.isEmpty()) {
      return;
    }
    var phone = typed.matches("[+0-9 ()./-]{6,}") ? PhoneNumber.read(typed, "BE").toOptional() : null;
    if (phone != null && phone.isPresent()) {
      sql.append(" and n.phone = :phone");
      params.add(Map.entry("phone", phone.get().e164()));
    } else if (typed.contains("@")) {
      sql.append(" and n.email = :email");
      params.add(Map.entry("email", typed.toLowerCase(Locale.ROOT)));
    } else {
      Set<String> tokens = new PersonName(typed).searchTokens();
      int number = 0;
      for (String token : tokens) {
        String name = "token" + number++;
        sql.append(" and n.id in (select t.person_id from person_token t where t.network_id = :network and t.token ^@ :")
            .append(name)
            .append(')');
        params.add(Map.entry(name, token));
      }
    }
  }

  /**
   * How many stand in each stage of an edition, by role and stage key.
   *
   * @param held how many wait before it for a check
   */
  public record StageCount(String role, String stage, int people, int overdue, int held) {}

  public List<StageCount> counts(Edition edition, boolean mine) {
    Scope scope = Scope.current().require(Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR);
    return gates.in(
            jdbc.sql(
                """
                select p.role, coalesce(s.stage, held.stage) as stage, count(s.stage) as people,
                       count(*) filter (where s.due_on < :today) as overdue, count(held.stage) as held
                from participation p
                left join open_stage s on s.network_id = p.network_id and s.participation_id = p.id
                """
                    + Gates.HELD
                    + """
                    where p.network_id = :network and p.edition_id = :edition
                      and coalesce(s.stage, held.stage) is not null
                      and (not :mine or exists (select 1 from open_caseload c where c.network_id = p.network_id
                                                and c.participation_id = p.id and c.adviser_id = :account))
                    group by 1, 2
                    """),
            List.of(edition))
        .param("network", scope.network())
        .param("edition", edition.id())
        .param("mine", mine)
        .param("today", journal.today())
        .param("account", scope.requireAccount())
        .query(StageCount.class)
        .list();
  }

  /** The edition in which most of one's own people are; for whoever has none, the one that somebody joined last. */
  public Optional<UUID> usualEdition() {
    Scope scope = Scope.current().require(Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR);
    return jdbc.sql(
            """
            (select p.edition_id from open_caseload c
             join participation p on p.network_id = c.network_id and p.id = c.participation_id
             where c.network_id = :network and c.adviser_id = :account group by 1 order by count(*) desc, 1 limit 1)
            union all
            (select edition_id from participation where network_id = :network order by id desc limit 1)
            limit 1
            """)
        .param("network", scope.network())
        .param("account", scope.requireAccount())
        .query(UUID.class)
        .optional();
  }
}
