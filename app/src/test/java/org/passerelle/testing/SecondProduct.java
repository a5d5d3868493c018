package org.passerelle.testing;

import java.nio.file.Path;
import java.sql.SQLException;
import org.passerelle.Passerelle;
import org.passerelle.database.DatabaseAccess;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Another product beside the one that serves the run, on a database and a data directory of its own. */
public final class SecondProduct implements AutoCloseable {
  private final ConfigurableApplicationContext context;

  private SecondProduct(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** An empty database on the run's server. */
  public static DatabaseAccess emptyDatabase(String name) throws SQLException {
    return TestDatabase.empty(name);
  }

  public static SecondProduct on(DatabaseAccess access, Path data) {
    String[] settings =
        ProductSettings.of(access, data).stream().map(setting -> "--" + setting).toArray(String[]::new);
    return new SecondProduct(
        new SpringApplicationBuilder(Passerelle.class).properties("server.port=0", "server.address=127.0.0.1").run(settings));
  }

  @Override
  public void close() {
    context.close();
  }
}
