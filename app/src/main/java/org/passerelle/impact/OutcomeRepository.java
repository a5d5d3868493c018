package org.passerelle.impact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.blueprint.OutcomeKind;
import org.passerelle.programmes.blueprint.Outcomes.Contract;
import org.passerelle.programmes.blueprint.Outcomes.Source;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OutcomeRepository {
  private final JdbcClient jdbc;

  OutcomeRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @return false when {@code replaces} has been replaced already */
  boolean insert(Outcome outcome, Participation of, @Nullable UUID replaces, OffsetDateTime at) {
    return jdbc.sql(
                """
                insert into outcome (network_id, id, organisation_id, participation_id, person_id, kind, contract,
                                     starts_on, ends_on, isco, employer, source, replaces, noted_at, noted_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                Scope.current().network(), outcome.id(), of.organisation(), of.id(), of.person(),
                Codes.of(outcome.kind()), outcome.contract() == null ? null : Codes.of(outcome.contract()),
                outcome.startsOn(), outcome.endsOn(), outcome.isco(), outcome.employer(),
                Codes.of(outcome.source()), replaces, at, Scope.current().account())
            .update()
        == 1;
  }

  List<Outcome> of(UUID participation) {
    return jdbc.sql(
            """
            select * from outcome o where network_id = ? and participation_id = ?
              and not exists (select 1 from outcome n where n.network_id = o.network_id and n.replaces = o.id)
            order by starts_on, id
            """)
        .params(Scope.current().network(), participation)
        .query(OutcomeRepository::read)
        .list();
  }

  private static Outcome read(ResultSet row, int index) throws SQLException {
    String contract = row.getString("contract");
    return new Outcome(
        row.getObject("id", UUID.class),
        row.getObject("participation_id", UUID.class),
        Codes.read(OutcomeKind.class, row.getString("kind")),
        contract == null ? null : Codes.read(Contract.class, contract),
        row.getObject("starts_on", LocalDate.class),
        row.getObject("ends_on", LocalDate.class),
        row.getString("isco"),
        row.getString("employer"),
        Codes.read(Source.class, row.getString("source")));
  }
}
