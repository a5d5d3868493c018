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
            from (select p.network_id, p.id, p.person_id, p.role, s.stage, s.entered_at, s.due_on,
                         row_number() over (partition by p.role, s.stage order by s.due_on, s.entered_at, p.id) as place
                  from open_stage s
                  join participation p on p.network_id = s.network_id and p.id = s.participation_id
                  where s.network_id = :network and p.edition_id = :edition
                    and (not :mine or exists (select 1 from open_caseload c where c.network_id = p.network_id
                                              and c.participation_id = p.id and c.adviser_id = :account))) x
            join network w on w.id = x.network_id
            join person n on n.network_id = x.network_id and n.id = x.person_id
            left join lateral (select adviser_id from open_caseload c
                               where c.network_id = x.network_id and c.participation_id = x.id limit 1) c on true
            left join account a on a.network_id = x.network_id and a.id = c.adviser_id
            where x.place <= :shown
            order by x.role, x.stage, x.place
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
