package org.passerelle.database;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/** The one history of the tables, as SQL files under {@code db/migration}, a folder for each part. */
public final class Migrations {
  public static final String HISTORY_TABLE = "flyway_schema_history";
  private static final String FOLDER = "db/migration";

  private Migrations() {}

  /** One step of the history, in the state in which it was applied. */
  public record Step(String version, String script, int checksum) {}

  static FluentConfiguration asOwner(FluentConfiguration flyway, DatabaseAccess access) {
    return flyway
        .dataSource(access.url(), access.ownerUser(), access.ownerPassword())
        .locations("classpath:" + FOLDER)
        .outOfOrder(true)
        .placeholders(Map.of("appRole", access.appUser()));
  }

  /** What has been applied to a database, in order of version. */
  public static List<Step> applied(Connection connection) throws SQLException {
    List<Step> steps = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                SELECT version, script, checksum FROM flyway_schema_history
                WHERE success AND version IS NOT NULL AND checksum IS NOT NULL
                ORDER BY string_to_array(version, '.')::numeric[]
                """)) {
      while (rows.next()) {
        steps.add(new Step(rows.getString(1), rows.getString(2), rows.getInt(3)));
      }
    }
    return steps;
  }

  /** Brings a database to the newest state. */
  public static void apply(DatabaseAccess access) {
    asOwner(Flyway.configure(), access).load().migrate();
  }

  /**
   * Applies exactly these steps to an empty database, so that it has the tables of the time when they were all there were.
   *
   * @throws DatabaseUnavailable when this version of the product does not know one of them, or knows it differently
   */
  public static void apply(DatabaseAccess access, List<Step> steps) throws IOException {
    FluentConfiguration all = asOwner(Flyway.configure(), access);
    Map<String, MigrationInfo> known =
        Stream.of(all.load().info().all())
            .filter(info -> info.getVersion() != null)
            .collect(toMap(info -> info.getVersion().getVersion(), Function.identity()));
    Path folder = Files.createTempDirectory("passerelle-migrations-");
    try {
      for (Step step : steps) {
        copy(known(step, known.get(step.version())), folder);
      }
      asOwner(Flyway.configure(), access).locations("filesystem:" + folder).load().migrate();
    } finally {
      delete(folder);
    }
  }

  private static MigrationInfo known(Step step, @Nullable MigrationInfo info) {
    if (info == null || !Integer.valueOf(step.checksum()).equals(info.getChecksum())) {
      throw new DatabaseUnavailable(
          "This version of the product does not know the database change %s as it was made: use the version that made it, or a later one."
              .formatted(step.script()));
    }
    return info;
  }

  private static void copy(MigrationInfo info, Path folder) throws IOException {
    Path target = folder.resolve(info.getScript());
    Files.createDirectories(target.getParent());
    try (InputStream script = Migrations.class.getResourceAsStream("/" + FOLDER + "/" + info.getScript())) {
      if (script == null) {
        throw new IOException("The script " + info.getScript() + " is missing from the class path.");
      }
      Files.copy(script, target);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
