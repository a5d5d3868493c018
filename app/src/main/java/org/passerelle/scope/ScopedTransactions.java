package org.passerelle.scope;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/** Begins every transaction by telling the database the current scope, for this transaction only (SET LOCAL). */
final class ScopedTransactions extends DataSourceTransactionManager {
  private static final String TELL_SCOPE =
      """
      select set_config('passerelle.network', ?, true), set_config('passerelle.reach', ?, true),
             set_config('passerelle.organisations', ?, true), set_config('passerelle.person', ?, true),
             set_config('passerelle.account', ?, true)
      """;

  ScopedTransactions(DataSource dataSource) {
    super(dataSource);
  }

  @Override
  protected void doBegin(Object transaction, TransactionDefinition definition) {
    Scope.current();
    super.doBegin(transaction, definition);
  }

  @Override
  protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
      throws SQLException {
    super.prepareTransactionalConnection(connection, definition);
    Scope scope = Scope.current();
    try (PreparedStatement tell = connection.prepareStatement(TELL_SCOPE)) {
      tell.setString(1, scope.network().toString());
      tell.setString(2, scope.reach().name().toLowerCase(Locale.ROOT));
      tell.setString(3, scope.organisations().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")));
      tell.setString(4, scope.person() == null ? "" : scope.person().toString());
      tell.setString(5, scope.account() == null ? "" : scope.account().toString());
      tell.execute();
    }
  }
}
