package org.passerelle.impact;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Follow-ups that are due and wait for an answer: those that staff may ask by phone. */
@Repository
public class FollowUpList {
  private static final int MOST = 100;
  private final JdbcClient jdbc;
  private final Journal journal;

  FollowUpList(JdbcClient jdbc, Journal journal) {
    this.jdbc = jdbc;
    this.journal = journal;
  }

  public record Waiting(UUID id, UUID person, String name, int months, LocalDate dueOn) {}

  /** The hundred that wait longest, whom the scope may see. */
  @Transactional(readOnly = true)
  public List<Waiting> waiting() {
    Scope scope = Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
    return jdbc.sql(
            """
            select f.id, f.person_id as person, n.full_name as name, f.months, f.due_on
            from follow_up f join person n on n.network_id = f.network_id and n.id = f.person_id
            where f.network_id = :network and f.due_on <= :today
              and not exists (select 1 from follow_up_answer a
                              where a.network_id = f.network_id and a.follow_up_id = f.id)
            order by f.due_on, n.full_name, f.id limit :most
            """)
        .param("network", scope.network())
        .param("today", journal.today())
        .param("most", MOST)
        .query(Waiting.class)
        .list();
  }
}
