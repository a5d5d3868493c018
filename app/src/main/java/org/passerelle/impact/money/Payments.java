package org.passerelle.impact.money;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.passerelle.access.Journal;
import org.passerelle.evidence.money.PaymentScheme.Payment;
import org.passerelle.impact.Definition;
import org.passerelle.impact.SpentFor;
import org.passerelle.impact.plan.AnalysisPlans;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The agreement with a payer, and the statement of what is owed under it, counted from the record. */
@Service
@Transactional
public class Payments {
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final SpentFor spentFor;
  private final Journal journal;

  Payments(JdbcClient jdbc, JsonMapper json, SpentFor spentFor, Journal journal) {
    this.jdbc = jdbc;
    this.json = json;
    this.spentFor = spentFor;
    this.journal = journal;
  }

  /** @param number from 1; @param sha256 of the terms as they were agreed */
  public record Agreed(int number, PaymentTerms terms, String sha256, Instant enteredAt) {}

  /** A new agreement; earlier ones stay on record. */
  public void agree(String programme, PaymentTerms terms) {
    Scope scope = Scope.current().require(Role.MANAGER, Role.ADMINISTRATOR);
    String content = json.writeValueAsString(terms);
    String hash = AnalysisPlans.sha256(content);
    jdbc.sql(
            """
            insert into payment_scheme (network_id, id, programme, number, content, sha256, entered_at, entered_by)
            select ?, ?, ?, coalesce(max(number), 0) + 1, ?::jsonb, ?, ?, ? from payment_scheme
            where network_id = ? and programme = ?
            """)
        .params(
            scope.network(), Ids.next(), programme, content, hash, journal.now(), scope.requireAccount(),
            scope.network(), programme)
        .update();
    journal.wrote("payment.agreed", "programme", null, programme + " " + hash);
  }

  @Transactional(readOnly = true)
  public Optional<Agreed> agreed(String programme) {
    return jdbc.sql(
            """
            select number, content, sha256, entered_at from payment_scheme where network_id = ? and programme = ?
            order by number desc limit 1
            """)
        .params(Scope.current().network(), programme)
        .query(
            (row, index) -> new Agreed(
                row.getInt("number"), json.readValue(row.getString("content"), PaymentTerms.class),
                row.getString("sha256"), row.getObject("entered_at", OffsetDateTime.class).toInstant()))
        .optional();
  }

  /** What counts under an agreement, whatever else somebody asks meanwhile. */
  public static Definition definition(Agreed agreed, Blueprint blueprint) {
    return Objects.requireNonNullElseGet(agreed.terms().definition(), () -> Definition.of(blueprint));
  }

  /** What is owed today under an agreement. */
  @Transactional(readOnly = true)
  public Payment owed(Agreed agreed, Blueprint blueprint) {
    Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
    PaymentTerms terms = agreed.terms();
    Definition definition = definition(agreed, blueprint);
    return terms.isOnDifference()
        ? terms.pay(List.of(), spentFor.arms(blueprint, definition))
        : terms.pay(spentFor.results(blueprint, definition), List.of());
  }
}
