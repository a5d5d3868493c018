package org.passerelle.cli;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.database.DatabaseAccess;

/**
 * Who gives a command, as the audit names them: {@code --as NAME}, else the system's user.
 *
 * @param name 1 to 60 characters
 */
record Operator(String name) {
  private static final int LONGEST = 60;
  /** The transaction is numbered before its entry; an installation of before there were operators is left as it is. */
  private static final String NOTE =
      """
      insert into audit_event (network_id, at, account_id, action, subject_kind, subject_id, detail)
      select n.id, ?, operator_account(n.id, ?, ?), 'command.run', 'network', n.id, ?
      from (select pg_current_xact_id()) numbered, network n where ?::uuid is null or n.id = ?::uuid
      """;

  static Operator of(Options options) {
    String name = options.value("as").orElse(System.getProperty("user.name")).strip();
    if (name.isEmpty() || name.length() > LONGEST) {
      throw new BadInput("--as names who gives the command, in 1 to %d characters.".formatted(LONGEST));
    }
    return new Operator(name);
  }

  /**
   * Notes in the audit that the operator ran a command.
   *
   * @param network {@code null} for all there are
   */
  void noteIn(DatabaseAccess database, @Nullable UUID network, String command) throws SQLException {
    try (Connection connection =
        DriverManager.getConnection(database.url(), database.ownerUser(), database.ownerPassword())) {
      noteIn(connection, network, command);
    }
  }

  void noteIn(Connection connection, @Nullable UUID network, String command) throws SQLException {
    try (PreparedStatement known =
            connection.prepareStatement("select to_regproc('operator_account') is not null");
        var answer = known.executeQuery()) {
      if (!answer.next() || !answer.getBoolean(1)) {
        return;
      }
    }
    OffsetDateTime now = OffsetDateTime.now(Clock.systemUTC());
    try (PreparedStatement note = connection.prepareStatement(NOTE)) {
      note.setObject(1, now);
      note.setString(2, name);
      note.setObject(3, now);
      note.setString(4, command);
      note.setObject(5, network);
      note.setObject(6, network);
      note.executeUpdate();
    }
  }
}
