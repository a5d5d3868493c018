package org.passerelle.cli;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The machine's form carries the owner's database password, as the file it is read from does; the other does not. */
final class Status implements Command {

  @Override
  public String usage() {
    return "[--data DIR] [--json]";
  }

  @Override
  public void run(Options options, PrintStream out) throws Exception {
    Optional<RunningProduct> running = RunningProduct.in(options.data());
    Versions versions =
        new Versions(ProductVersion.text(), System.getProperty("java.version"), running.map(Status::postgresql).orElse(null));
    Report report =
        running
            .map(product -> new Report(true, product.pid(), product.url(), product.jdbcUrl(), versions))
            .orElse(new Report(false, null, null, null, versions));
    if (options.flag("json")) {
      Json.print(out, report);
    } else {
      out.println(report.inWords());
    }
  }

  private static @Nullable String postgresql(RunningProduct product) {
    if (product.jdbcUrl() == null) {
      return null;
    }
    try (Connection connection = DriverManager.getConnection(product.jdbcUrl())) {
      return connection.getMetaData().getDatabaseProductVersion();
    } catch (SQLException unreachable) {
      return null;
    }
  }

  private record Versions(String product, String java, @Nullable String postgresql) {}

  private record Report(
      boolean running, @Nullable Long process, @Nullable String url, @Nullable String jdbcUrl, Versions versions) {

    String inWords() {
      if (!running) {
        return "not running (version " + versions.product() + ")";
      }
      return "%s, process %d, version %s, Java %s, PostgreSQL %s"
          .formatted(
              url == null ? "starting" : "running at " + url,
              process,
              versions.product(),
              versions.java(),
              versions.postgresql() == null ? "not reachable" : versions.postgresql());
    }
  }
}
