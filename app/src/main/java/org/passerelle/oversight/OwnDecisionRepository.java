package org.passerelle.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.access.Networks;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is registered about one person. */
@Repository
class OwnDecisionRepository {
  private static final int SHOWN = 50;
  private final JdbcClient jdbc;
  private final RegisterRows rows;
  private final DecisionRepository decisions;
  private final Networks networks;

  OwnDecisionRepository(JdbcClient jdbc, RegisterRows rows, DecisionRepository decisions, Networks networks) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.decisions = decisions;
    this.networks = networks;
  }

  /** The day in the network's zone: whoever comes by a link brings none. */
  LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, networks.current().zone());
  }

  String registerPath() {
    return "/n/" + networks.current().slug() + "/automated-steps";
  }

  Optional<Registered> find(UUID suggestion) {
    return jdbc.sql(RegisterRows.SELECT + " and s.id = ?")
        .params(Scope.current().network(), suggestion)
        .query(rows)
        .optional();
  }

  List<Registered> about(UUID person) {
    return jdbc.sql(RegisterRows.SELECT + " and s.person_id = ? order by s.suggested_at desc, s.id desc limit ?")
        .params(Scope.current().network(), person, SHOWN)
        .query(rows)
        .list();
  }

  List<HumanDecision> decisions(UUID suggestion) {
    return decisions.of(suggestion);
  }

  /** A decision beside a suggestion, and how far another look at it has come. */
  record Beside(UUID subject, UUID suggestion, String step, HumanDecision decision, boolean contested, boolean answered) {}

  /** Latest suggestion first, of each the last decision first. */
  List<Beside> beside(Collection<UUID> subjects, UUID person) {
    return jdbc.sql(
            """
            select h.*, a.display_name, s.subject_id, s.step, c.id is not null as contested, w.contest_id is not null as answered
            from automated_suggestion s
            join human_decision h on h.network_id = s.network_id and h.suggestion_id = s.id
            left join account a on a.network_id = h.network_id and a.id = h.decided_by
            left join contest c on c.network_id = s.network_id and c.suggestion_id = s.id
            left join contest_answer w on w.network_id = c.network_id and w.contest_id = c.id
            where s.network_id = ? and s.subject_id = any (?) and s.person_id = ?
            order by s.suggested_at desc, s.id desc, h.decided_at desc, h.id desc
            """)
        .params(Scope.current().network(), subjects.toArray(UUID[]::new), person)
        .query(
            (row, n) -> {
              HumanDecision decision = DecisionRepository.read(row, n);
              return new Beside(
                  row.getObject("subject_id", UUID.class), decision.suggestion(), row.getString("step"), decision, row.getBoolean("contested"), row.getBoolean("answered"));
            })
        .list();
  }
}
