package org.passerelle.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.passerelle.audit.Audit;
import org.passerelle.scope.InScope;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People at the shell of the machine, known in the audit by the name they give there. They sign in nowhere. */
@Component
public class Operators {
  private final JdbcClient jdbc;
  private final Clock clock;
  private final InScope inScope;
  private final Audit audit;

  Operators(JdbcClient jdbc, Clock clock, InScope inScope, Audit audit) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.inScope = inScope;
    this.audit = audit;
  }

  /**
   * The scope of an operator, whose account is opened at the first command. That they ran it is noted.
   *
   * @param command its words: {@code audit verify}
   */
  public Scope scope(Network network, String name, String command) {
    UUID account =
        inScope.call(
            Scope.system(network.id()),
            () ->
                jdbc.sql("select operator_account(?, ?, ?)")
                    .params(network.id(), name, OffsetDateTime.now(clock))
                    .query(UUID.class)
                    .single());
    Scope operator = Scope.operator(network.id(), account);
    inScope.run(operator, () -> audit.wrote("command.run", "network", network.id(), command));
    return operator;
  }
}
