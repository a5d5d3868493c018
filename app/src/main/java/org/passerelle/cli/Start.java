package org.passerelle.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import org.passerelle.database.DatabaseAccess;
import org.passerelle.database.ExternalPostgres;
import org.passerelle.database.embedded.EmbeddedPostgres;

/** Opens the database, runs the application on it, and closes both, in the opposite order, when the process is ended. */
final class Start implements Command {
  private static final int USUAL_PORT = 8080;

  @Override
  public String usage() {
    return "[--demo] [--data DIR] [--port N]";
  }

  @Override
  public void run(Options options, PrintStream out) throws Exception {
    int port = port(options.number("port", 1, 65535));
    Path data = options.madeData().toRealPath();
    Optional<RunningProduct> other = RunningProduct.in(data);
    if (other.isPresent()) {
      throw new BadInput(
          "The data directory %s is already in use by process %d: stop it with `bin/passerelle stop --data %s`, or choose another with --data."
              .formatted(options.data(), other.get().pid(), options.data()));
    }
    Ending ending = new Ending();
    Runtime.getRuntime().addShutdownHook(new Thread(ending::end, "shutdown"));
    try {
      RunningProduct starting = RunningProduct.thisProcess();
      starting.writeTo(data);
      ending.then(() -> starting.forgetIn(data));
      DatabaseAccess database = database(data, ending);
      RunningProduct running = starting.on(withCredentials(database));
      running.writeTo(data);
      ApplicationProcess application =
          ApplicationProcess.start(new Installation(database, data, port, options.flag("demo")));
      ending.then(application::close);
      List<String> notices = application.notices();
      running.readyAt(port).writeTo(data);
      out.println("ready http://localhost:" + port);
      notices.forEach(out::println);
    } catch (Exception | Error failed) {
      ending.end();
      throw failed;
    }
    new CountDownLatch(1).await();
  }

  private static DatabaseAccess database(Path data, Ending ending) {
    return ExternalPostgres.fromEnvironment()
        .orElseGet(
            () -> {
              EmbeddedPostgres server = EmbeddedPostgres.open(data);
              ending.then(server::close);
              return server.access();
            });
  }

  private static int port(OptionalInt wanted) throws IOException {
    if (wanted.isPresent() && !isFree(wanted.getAsInt())) {
      throw new BadInput(
          "Port %d is taken by another program; choose another with --port, or leave --port out."
              .formatted(wanted.getAsInt()));
    }
    if (wanted.isPresent() || isFree(USUAL_PORT)) {
      return wanted.orElse(USUAL_PORT);
    }
    try (ServerSocket anyFree = new ServerSocket(0)) {
      return anyFree.getLocalPort();
    }
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }

  private static String withCredentials(DatabaseAccess database) {
    return "%s%suser=%s&password=%s"
        .formatted(
            database.url(),
            database.url().contains("?") ? "&" : "?",
            URLEncoder.encode(database.ownerUser(), StandardCharsets.UTF_8),
            URLEncoder.encode(database.ownerPassword(), StandardCharsets.UTF_8));
  }
}
