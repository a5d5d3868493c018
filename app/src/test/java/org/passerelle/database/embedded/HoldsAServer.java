package org.passerelle.database.embedded;

import java.nio.file.Path;

/** A process of its own that opens a server, commits a row and then waits to be killed. */
final class HoldsAServer {
  private HoldsAServer() {}

  public static void main(String[] arguments) throws Exception {
    EmbeddedPostgres server = EmbeddedPostgres.open(Path.of(arguments[0]));
    EmbeddedPostgresTest.asOwner(server.access(), "CREATE TABLE acknowledged AS SELECT 'yes' AS word");
    System.out.println("acknowledged");
    Thread.sleep(Long.MAX_VALUE);
  }

  static Process start(Path dataDirectory) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                HoldsAServer.class.getName(),
                dataDirectory.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (process.inputReader().readLine() == null) {
      throw new IllegalStateException("The holder ended before it was ready.");
    }
    return process;
  }
}
