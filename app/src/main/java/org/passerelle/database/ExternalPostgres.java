package org.passerelle.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL 15 or later that the administrator runs, named by environment variables:
 *
 * <ul>
 *   <li>{@code PASSERELLE_DB_URL}: {@code jdbc:postgresql://host:port/database}, with or without credentials in it;
 *   <li>{@code PASSERELLE_DB_OWNER}, {@code PASSERELLE_DB_OWNER_PASSWORD}: who owns the tables; needs BYPASSRLS;
 *   <li>{@code PASSERELLE_DB_USER}, {@code PASSERELLE_DB_PASSWORD}: the application; must not have it.
 * </ul>
 *
 * With one superuser's credentials alone, in the URL or as the owner's, the role {@code passerelle_app} is made here; its
 * password follows from the superuser's, so that every node arrives at the same one and none has to store it.
 */
public final class ExternalPostgres {
  private static final int OLDEST_MAJOR = 15;

  private ExternalPostgres() {}

  /** Empty when no external database is named. */
  public static Optional<DatabaseAccess> fromEnvironment() {
    return from(System.getenv());
  }

  static Optional<DatabaseAccess> from(Map<String, String> environment) {
    String url = environment.get("PASSERELLE_DB_URL");
    return url == null || url.isBlank() ? Optional.empty() : Optional.of(open(Address.parse(url.strip()), environment));
  }

  private static DatabaseAccess open(Address address, Map<String, String> environment) {
    String owner = first(environment.get("PASSERELLE_DB_OWNER"), address.user());
    String ownerPassword = first(environment.get("PASSERELLE_DB_OWNER_PASSWORD"), address.password());
    String application = environment.get("PASSERELLE_DB_USER");
    if (owner == null) {
      throw new WrongDatabaseAddress(
          "PASSERELLE_DB_URL names no user: set PASSERELLE_DB_OWNER and PASSERELLE_DB_OWNER_PASSWORD to the role that owns the tables.");
    }
    String password = ownerPassword == null ? "" : ownerPassword;
    DatabaseAccess access =
        application == null
            ? new DatabaseAccess(
                address.url(), owner, password, DatabaseSetup.APPLICATION, derived(password, DatabaseSetup.APPLICATION))
            : new DatabaseAccess(
                address.url(), owner, password, application, environment.getOrDefault("PASSERELLE_DB_PASSWORD", ""));
    prepare(access, application == null);
    return access;
  }

  private static void prepare(DatabaseAccess access, boolean makesApplicationRole) {
    try (Connection connection = connect(access.url(), access.ownerUser(), access.ownerPassword())) {
      refuseOldServer(connection);
      if (!DatabaseSetup.isBeyondRowSecurity(connection, access.ownerUser())) {
        throw new DatabaseUnavailable(
            "The database role %s is held by row security, so it could neither migrate nor back up: run `ALTER ROLE %s BYPASSRLS` as a superuser."
                .formatted(access.ownerUser(), access.ownerUser()));
      }
      if (makesApplicationRole) {
        DatabaseSetup.applicationRole(connection, access.appUser(), access.appPassword());
      }
      DatabaseSetup.contents(connection, access.appUser());
      if (DatabaseSetup.isBeyondRowSecurity(connection, access.appUser())) {
        throw new DatabaseUnavailable(
            "The database role %s may pass row security, which protects people's records: run `ALTER ROLE %s NOSUPERUSER NOBYPASSRLS` or name another in PASSERELLE_DB_USER."
                .formatted(access.appUser(), access.appUser()));
      }
    } catch (SQLException refused) {
      throw new DatabaseUnavailable(
          "The database %s could not be prepared as %s: %s"
              .formatted(access.url(), access.ownerUser(), refused.getMessage()),
          refused);
    }
    try (Connection connection = connect(access.url(), access.appUser(), access.appPassword())) {
      connection.isValid(0);
    } catch (SQLException refused) {
      throw new DatabaseUnavailable(
          "The database %s does not let %s in: %s".formatted(access.url(), access.appUser(), refused.getMessage()),
          refused);
    }
  }

  private static void refuseOldServer(Connection connection) throws SQLException {
    int major = connection.getMetaData().getDatabaseMajorVersion();
    if (major < OLDEST_MAJOR) {
      throw new DatabaseUnavailable(
          "The database server is PostgreSQL %d and the product needs %d or later: upgrade it.".formatted(major, OLDEST_MAJOR));
    }
  }

  private static Connection connect(String url, String user, String password) throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one == null || one.isBlank() ? other : one;
  }

  private static String derived(String password, String purpose) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(("passerelle:" + password).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A JDBC address and the credentials that stood in it. */
  private record Address(String url, @Nullable String user, @Nullable String password) {

    static Address parse(String url) {
      String plain = url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url;
      if (!plain.startsWith("postgresql://") && !plain.startsWith("postgres://")) {
        throw notAnAddress(url);
      }
      try {
        URI uri = new URI(plain);
        if (uri.getRawAuthority() == null || uri.getRawPath() == null || uri.getRawPath().length() < 2) {
          throw notAnAddress(url);
        }
        return parse(uri);
      } catch (URISyntaxException malformed) {
        throw notAnAddress(url);
      }
    }

    private static Address parse(URI uri) {
      String authority = uri.getRawAuthority();
      int at = authority.lastIndexOf('@');
      String[] userInfo = at < 0 ? new String[0] : authority.substring(0, at).split(":", 2);
      @Nullable String user = userInfo.length > 0 ? decoded(userInfo[0]) : null;
      @Nullable String password = userInfo.length > 1 ? decoded(userInfo[1]) : null;
      List<String> rest = new ArrayList<>();
      for (String parameter : uri.getRawQuery() == null ? new String[0] : uri.getRawQuery().split("&")) {
        if (parameter.startsWith("user=")) {
          user = decoded(parameter.substring("user=".length()));
        } else if (parameter.startsWith("password=")) {
          password = decoded(parameter.substring("password=".length()));
        } else {
          rest.add(parameter);
        }
      }
      String query = rest.isEmpty() ? "" : "?" + String.join("&", rest);
      String jdbc = "jdbc:postgresql://" + authority.substring(at + 1) + uri.getRawPath() + query;
      return new Address(jdbc, user, password);
    }

    private static String decoded(String text) {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static WrongDatabaseAddress notAnAddress(String url) {
      String shown = url.replaceAll("//[^/]*@", "//").replaceAll("password=[^&]*", "password=...");
      return new WrongDatabaseAddress(
          "PASSERELLE_DB_URL is `%s`, which is no PostgreSQL address: write it as jdbc:postgresql://host:5432/database."
              .formatted(shown));
    }
  }
}
