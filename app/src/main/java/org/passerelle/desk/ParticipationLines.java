package org.passerelle.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
  /** Whoever the text before names as {@code fitting}, a page of {@code participation} rows with their {@code total}. */
  private static final String SELECT =
      """
      select p.id as participation, p.person_id as person, n.full_name as name, p.edition_id as edition,
             e.name as edition_name, p.role,
             p.applied_on, s.stage, held.stage as held_before,
             (s.entered_at at time zone w.time_zone)::date as since, s.due_on,
             a.display_name as adviser, p.total
      from fitting p
      join network w on w.id = p.network_id
      join edition e on e.network_id = p.network_id and e.id = p.edition_id
      join person n on n.network_id = p.network_id and n.id = p.person_id
      left join lateral (select stage, entered_at, due_on from open_stage o
                         where o.network_id = p.network_id and o.participation_id = p.id
                         order by o.stage is not distinct from :stage::text desc, o.entered_at limit 1) s on true
      left join lateral (select adviser_id from open_caseload c
                         where c.network_id = p.network_id and c.participation_id = p.id limit 1) c on true
      left join account a on a.network_id = p.network_id and a.id = c.adviser_id
      """
          + HeldBack.HELD
          + " order by p.applied_on ";
  private static final String MINE =
      """
       and exists (select 1 from open_caseload c where c.network_id = p.network_id and c.participation_id = p.id
                     and c.adviser_id = :account)
      """;

  private final JdbcClient jdbc;
  private final HeldBack heldBack;
  private final Journal journal;

  ParticipationLines(JdbcClient jdbc, HeldBack heldBack, Journal journal) {
    this.jdbc = jdbc;
    this.heldBack = heldBack;
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
    StringBuilder sql = new StringBuilder("with fitting as (select p.*, count(*) over () as total from participation p ");
    Map<String, Object> params = new HashMap<>();
    if (wanted.held()) {
      sql.append(HeldBack.HELD);
    }
    sql.append(" where p.network_id = :network");
    addWords(wanted.words(), sql, params);
    if (wanted.edition() != null) {
      sql.append(" and p.edition_id = :edition");
      params.put("edition", wanted.edition());
    }
    if (wanted.role() != null) {
      sql.append(" and p.role = :role");
      params.put("role", wanted.role());
    }
    addStanding(wanted, sql, params);
    if (wanted.mine()) {
      sql.append(MINE);
      params.put("account", scope.requireAccount());
    }
    sql.append(" order by p.applied_on desc, p.id limit :limit offset :offset) ").append(SELECT).append("desc, p.id");
    return heldBack.in(jdbc.sql(sql.toString()), heldBack.editions())
        .param("network", scope.network())
        .param("stage", wanted.stage())
        .param("limit", PAGE)
        .param("offset", (Math.max(1, wanted.page()) - 1) * PAGE)
        .params(params)
        .query(ParticipationLine.class)
        .list();
  }

  /** Where a person's parts stand, first applied first. */
  public List<ParticipationLine> ofPerson(UUID person) {
    Scope scope = Scope.current().require(Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR);
    return heldBack.in(
            jdbc.sql(
                """
                with fitting as (select p.*, count(*) over () as total from participation p
                              where p.network_id = :network and p.person_id = :person)
                """
                    + SELECT + ", p.id"),
            heldBack.editions())
        .param("network", scope.network())
        .param("stage", null)
        .param("person", person)
        .query(ParticipationLine.class)
        .list();
  }

  private static void addWords(String words, StringBuilder sql, Map<String, Object> params) {
    String typed = words.strip();
    if (typed.isEmpty()) {
      return;
    }
    var phone = typed.matches("[+0-9 ()./-]{6,}") ? PhoneNumber.read(typed, "BE").toOptional() : null;
    if (phone != null && phone.isPresent()) {
      sql.append(" and p.person_id in (select n.id from person n where n.network_id = :network and n.phone = :phone)");
      params.put("phone", phone.get().e164());
    } else if (typed.contains("@")) {
      sql.append(" and p.person_id in (select n.id from person n where n.network_id = :network and n.email = :email)");
      params.put("email", typed.toLowerCase(Locale.ROOT));
    } else {
      int number = 0;
      for (String token : new PersonName(typed).searchTokens()) {
        String name = "token" + number++;
        sql.append(" and p.person_id in (select t.person_id from person_token t where t.network_id = :network and t.token ^@ :")
            .append(name)
            .append(')');
        params.put(name, token);
      }
    }
  }

  /** Any of the stages that somebody stands in counts, as it does where they are counted. */
  private void addStanding(Wanted wanted, StringBuilder sql, Map<String, Object> params) {
    if (wanted.held()) {
      sql.append(wanted.stage() == null ? " and held.stage is not null" : " and held.stage = :stage");
    } else if (wanted.stage() != null || wanted.late()) {
      sql.append(" and exists (select 1 from open_stage o where o.network_id = p.network_id and o.participation_id = p.id");
      if (wanted.stage() != null) {
        sql.append(" and o.stage = :stage");
      }
      if (wanted.late()) {
        sql.append(" and o.due_on < :today");
        params.put("today", journal.today());
      }
      sql.append(')');
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
    String own = mine ? MINE : "";
    var statement =
        heldBack.in(
            jdbc.sql(
                """
                select role, stage, sum(people)::int as people, sum(overdue)::int as overdue, sum(held)::int as held from (
                select p.role, p.stage, count(*) as people, count(*) filter (where p.due_on < :today) as overdue, 0 as held
                from (select o.network_id, o.edition_id, o.role, o.stage, o.due_on, o.participation_id as id from open_stage o) p
                where p.network_id = :network and p.edition_id = :edition
                """
                    + own
                    + """
                     group by 1, 2
                    union all
                    select p.role, held.stage, 0, 0, count(*) from participation p
                    """
                    + HeldBack.HELD
                    + """
                     where p.network_id = :network and p.edition_id = :edition and p.role = any (:gateRoles::text[])
                       and held.stage is not null
                       and not exists (select 1 from open_stage o where o.network_id = p.network_id
                                         and o.edition_id = p.edition_id and o.role = p.role and o.participation_id = p.id)
                    """
                    + own
                    + " group by 1, 2) counted group by 1, 2"),
            List.of(edition));
    if (mine) {
      statement = statement.param("account", scope.requireAccount());
    }
    return statement
        .param("network", scope.network())
        .param("edition", edition.id())
        .param("today", journal.today())
        .query(StageCount.class)
        .list();
  }

  /** @param own whether the acting adviser looks after people in it */
  public record Usual(UUID edition, boolean own) {}

  /** The edition in which most of one's own people are; for whoever has none, the one that somebody joined last. */
  public Optional<Usual> usualEdition() {
    Scope scope = Scope.current().require(Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR);
    return jdbc.sql(
            """
            (select p.edition_id as edition, true as own from open_caseload c
             join participation p on p.network_id = c.network_id and p.id = c.participation_id
             where c.network_id = :network and c.adviser_id = :account group by 1 order by count(*) desc, 1 limit 1)
            union all
            (select edition_id, false from participation where network_id = :network order by id desc limit 1)
            limit 1
            """)
        .param("network", scope.network())
        .param("account", scope.requireAccount())
        .query(Usual.class)
        .optional();
  }
}
