package org.passerelle.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.programmes.Edition;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The people of an edition in the columns of their stages, in one statement however many there are. */
@Repository
@Transactional(readOnly = true)
public class Board {
  /** How many a column shows; whose promise ends first stands first. */
  public static final int SHOWN = 6;

  private final JdbcClient jdbc;

  Board(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @param since the day the stage was entered; @param dueOn the promise, {@code null} where there is none */
  public record Card(
      UUID person, String name, String role, String stage, LocalDate since, @Nullable LocalDate dueOn,
      @Nullable String adviser) {

    public boolean overdueOn(LocalDate day) {
      return dueOn != null && dueOn.isBefore(day);
    }
  }

  public List<Card> cards(Edition edition, boolean mine) {
    Scope scope = Scope.current().require(Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR);
    return jdbc.sql(
            """
            select n.id as person, n.full_name as name, x.role, x.stage,
                   (x.entered_at at time zone w.time_zone)::date as since, x.due_on, a.display_name as adviser
            from (select distinct o.role, o.stage from open_stage o
                  where o.network_id = :network and o.edition_id = :edition) g
            cross join lateral (
              select o.network_id, o.participation_id as id, o.person_id, o.role, o.stage, o.entered_at, o.due_on
              from open_stage o
              where o.network_id = :network and o.edition_id = :edition and o.role = g.role and o.stage = g.stage
                and (not :mine or exists (select 1 from open_caseload c where c.network_id = o.network_id
                                          and c.participation_id = o.participation_id and c.adviser_id = :account))
              order by o.due_on, o.entered_at, o.participation_id limit :shown) x
            join network w on w.id = x.network_id
            join person n on n.network_id = x.network_id and n.id = x.person_id
            left join lateral (select adviser_id from open_caseload c
                               where c.network_id = x.network_id and c.participation_id = x.id limit 1) c on true
            left join account a on a.network_id = x.network_id and a.id = c.adviser_id
            order by x.role, x.stage, x.due_on, x.entered_at, x.id
            """)
        .param("network", scope.network())
        .param("edition", edition.id())
        .param("mine", mine)
        .param("account", scope.requireAccount())
        .param("shown", SHOWN)
        .query(Card.class)
        .list();
  }
}
