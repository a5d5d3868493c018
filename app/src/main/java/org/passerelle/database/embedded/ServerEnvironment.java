package org.passerelle.database.embedded;

import java.util.List;

/** Starts the server's programs without the settings a user keeps for other PostgreSQL servers. */
final class ServerEnvironment {
  private ServerEnvironment() {}

  static ProcessBuilder process(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LD_"));
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder;
  }
}
