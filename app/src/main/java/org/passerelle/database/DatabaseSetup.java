package org.passerelle.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Brings roles, database and extensions into being, on the embedded server and on one the administrator runs. Every
 * method may be repeated: it changes what differs and leaves the rest alone.
 */
public final class DatabaseSetup {
  public static final String DATABASE = "passerelle";
  public static final String OWNER = "passerelle_owner";
  public static final String APPLICATION = "passerelle_app";
  public static final List<String> EXTENSIONS = List.of("pg_trgm", "unaccent", "btree_gist", "pgcrypto", "citext");

  private DatabaseSetup() {}

  /** The role that owns the tables: no superuser, but beyond row security. */
  public static void ownerRole(Connection superuser, String role, String password) throws SQLException {
    role(superuser, role, password, "LOGIN NOSUPERUSER BYPASSRLS NOCREATEROLE NOREPLICATION");
  }

  /** The role of the running application: owns nothing and is held by row security. */
  public static void applicationRole(Connection administrator, String role, String password) throws SQLException {
    role(administrator, role, password, "LOGIN");
    if (isBeyondRowSecurity(administrator, role)) {
      execute(administrator, "ALTER ROLE " + name(role) + " NOSUPERUSER NOBYPASSRLS");
    }
  }

  public static void database(Connection superuser, String database, String owner) throws SQLException {
    if (!exists(superuser, "SELECT 1 FROM pg_database WHERE datname = ?", database)) {
      execute(superuser, "CREATE DATABASE " + name(database) + " OWNER " + name(owner));
      execute(superuser, "REVOKE ALL ON DATABASE " + name(database) + " FROM PUBLIC");
    }
  }

  /** Lets the application in and adds the extensions. {@code connection} is one to the database itself. */
  public static void contents(Connection connection, String appRole) throws SQLException {
    for (String extension : EXTENSIONS) {
      execute(connection, "CREATE EXTENSION IF NOT EXISTS " + name(extension));
    }
    execute(connection, "GRANT CONNECT ON DATABASE " + name(connection.getCatalog()) + " TO " + name(appRole));
    execute(connection, "REVOKE CREATE ON SCHEMA public FROM PUBLIC");
    execute(connection, "GRANT USAGE ON SCHEMA public TO " + name(appRole));
  }

  static boolean isBeyondRowSecurity(Connection connection, String role) throws SQLException {
    return exists(
        connection, "SELECT 1 FROM pg_roles WHERE rolname = ? AND (rolsuper OR rolbypassrls)", role);
  }

  static boolean roleExists(Connection connection, String role) throws SQLException {
    return exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role);
  }

  private static void role(Connection administrator, String role, String password, String attributes)
      throws SQLException {
    String verb = roleExists(administrator, role) ? "ALTER" : "CREATE";
    execute(
        administrator,
        verb + " ROLE " + name(role) + " WITH " + attributes + " PASSWORD " + literal(administrator, password));
  }

  private static boolean exists(Connection connection, String query, String parameter) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, parameter);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void execute(Connection connection, String command) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  private static String name(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }

  private static String literal(Connection connection, String value) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.enquoteLiteral(value);
    }
  }
}
