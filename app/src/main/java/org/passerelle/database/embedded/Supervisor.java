package org.passerelle.database.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.passerelle.database.DatabaseUnavailable;

/**
 * A small shell that starts the server, starts it again when somebody kills it, and waits for its standard input to end,
 * which happens when it is closed here and also when this process is killed; then it stops the server. In a session of its
 * own, so that neither Ctrl-C nor a signal to the process group takes it away first.
 */
final class Supervisor implements AutoCloseable {
  private static final String SCRIPT =
      """
      trap '' INT HUP TERM QUIT
      stopping="$3.stopping"
      rm -f "$stopping"
      begin() {
        "$1" -D "$2" -p "$4" >>"$3" 2>&1 </dev/null 3<&- &
        server=$!
      }
      : >"$3"
      exec 3<&0
      begin "$@"
      until grep -q '^ready' "$2/postmaster.pid" 2>/dev/null; do
        kill -0 $server 2>/dev/null || exit 1
        sleep 0.05
      done
      echo ready
      (
        cat <&3 >/dev/null
        : >"$stopping"
        kill -INT "$(head -n 1 "$2/postmaster.pid")" 2>/dev/null
      ) &
      while :; do
        wait $server
        [ ! -e "$stopping" ] || exit 0
        sleep 0.2
        begin "$@"
        [ ! -e "$stopping" ] || kill -INT $server
      done
      """;

  private final Process shell;

  private Supervisor(Process shell) {
    this.shell = shell;
  }

  static Supervisor start(Cluster cluster, int port) throws IOException {
    Path log = cluster.folder().resolveSibling("start.log");
    List<String> command =
        cluster
            .user()
            .command(
                "setsid",
                "sh",
                "-c",
                SCRIPT,
                "passerelle-postgres-supervisor",
                cluster.binaries().program("postgres").toString(),
                cluster.folder().toString(),
                log.toString(),
                String.valueOf(port));
    Process shell = ServerEnvironment.process(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    BufferedReader output = shell.inputReader(StandardCharsets.UTF_8);
    if (output.readLine() == null) {
      shell.onExit().join();
      throw new DatabaseUnavailable(
          "The embedded PostgreSQL did not start (%s); its log is in %s.".formatted(reason(log), log.getParent()));
    }
    return new Supervisor(shell);
  }

  /** Returns when the server has stopped. */
  @Override
  public void close() throws IOException {
    shell.getOutputStream().close();
    shell.onExit().join();
  }

  private static String reason(Path log) throws IOException {
    if (!Files.isReadable(log)) {
      return "it said nothing";
    }
    try (Stream<String> lines = Files.lines(log)) {
      return lines.filter(line -> line.contains("FATAL")).reduce((first, last) -> last).orElse("no reason given");
    }
  }
}
