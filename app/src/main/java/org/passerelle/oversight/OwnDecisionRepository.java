package org.passerelle.oversight;

import java.time.Instant;
import java.time.LocalDate;
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
}
