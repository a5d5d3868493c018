package org.passerelle.cli;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.passerelle.audit.Anchors;
import org.passerelle.audit.AuditVerification;
import org.passerelle.database.DatabaseAccess;

/** Checks a network's journal against its chain and its anchors; reads the database and starts nothing else. */
final class VerifyAudit implements Command {

  @Override
  public String usage() {
    return "[--data DIR] [--network SLUG] [--as NAME] [--json]";
  }

  @Override
  public void run(Options options, PrintStream out) throws Exception {
    Operator operator = Operator.of(options);
    House.requireInstallation(options);
    try (OpenDatabase database = OpenDatabase.of(options.data());
        Connection connection = connect(database.access())) {
      Map<String, UUID> networks = networks(connection);
      String slug = chosen(options, networks);
      UUID network = Objects.requireNonNull(networks.get(slug), slug);
      AuditVerification.Report found =
          AuditVerification.verify(connection, network, Anchors.read(options.data(), network));
      operator.noteIn(connection, network, "audit verify");
      if (options.flag("json")) {
        Json.print(out, new Result(slug, found));
      } else {
        tell(out, slug, found);
      }
      if (!found.intact()) {
        throw new CommandFailed("The audit of %s is not intact; the problems are listed above.".formatted(slug));
      }
    }
  }

  private static Connection connect(DatabaseAccess access) throws SQLException {
    return DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword());
  }

  private static Map<String, UUID> networks(Connection connection) throws SQLException {
    Map<String, UUID> networks = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select slug, id from network order by created_at, slug")) {
      while (rows.next()) {
        networks.put(rows.getString("slug"), rows.getObject("id", UUID.class));
      }
    }
    return networks;
  }

  private static String chosen(Options options, Map<String, UUID> networks) {
    String names = String.join(", ", networks.keySet());
    String slug =
        options
            .value("network")
            .orElseGet(
                () -> {
                  if (networks.size() != 1) {
                    throw new BadInput(
                        networks.isEmpty()
                            ? "There is no network yet; found one in the product first."
                            : "There are several networks; choose one with --network: %s.".formatted(names));
                  }
                  return names;
                });
    if (!networks.containsKey(slug)) {
      throw new BadInput("There is no network %s; there is: %s.".formatted(slug, names));
    }
    return slug;
  }

  private static void tell(PrintStream out, String slug, AuditVerification.Report found) {
    out.printf(
        "%s: %d entries in the chain, %d not yet linked, %d anchors compared: %s%n",
        slug, found.linked(), found.tail(), found.anchors(), found.intact() ? "intact" : "NOT intact");
    found.problems().forEach(problem -> out.println("  " + problem));
  }

  private record Result(
      String network, boolean intact, long linked, long tail, int anchors, List<String> problems) {
    Result(String network, AuditVerification.Report found) {
      this(network, found.intact(), found.linked(), found.tail(), found.anchors(), found.problems());
    }
  }
}
