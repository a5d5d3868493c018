package org.passerelle.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.passerelle.backup.BackupRefused;
import org.passerelle.database.DatabaseUnavailable;
import org.passerelle.database.WrongDatabaseAddress;

/** Runs the command that the first words name. */
public final class Main {
  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int BAD_INPUT = 2;

  private Main() {}

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(List.of(arguments), out, err));
  }

  /** Returns the exit code; every refusal is one line on {@code err}. */
  static int run(List<String> arguments, PrintStream out, PrintStream err) {
    try {
      dispatch(arguments.isEmpty() ? List.of("help") : arguments, out);
      return DONE;
    } catch (BadInput | BackupRefused | WrongDatabaseAddress bad) {
      err.println(bad.getMessage());
      return BAD_INPUT;
    } catch (CommandFailed | DatabaseUnavailable failed) {
      err.println(failed.getMessage());
      return FAILED;
    } catch (Exception | LinkageError unexpected) {
      err.println("The command failed (" + shortly(unexpected) + "); the details are in " + logged(unexpected) + ".");
      return FAILED;
    }
  }

  private static void dispatch(List<String> arguments, PrintStream out) throws Exception {
    List<String> asked = arguments.getFirst().equals("--help") ? List.of("help") : arguments;
    Commands.Entry entry = Commands.named(asked).orElseThrow(() -> Help.unknown(asked.subList(0, 1)));
    List<String> rest = asked.subList(entry.words().size(), asked.size());
    if (rest.equals(List.of("--help"))) {
      Help.one(entry, out);
    } else {
      Command command = entry.command().get();
      command.run(command.read(rest), out);
    }
  }

  private static String shortly(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String message = root.getMessage();
    return message == null ? root.getClass().getSimpleName() : message.lines().findFirst().orElse("").strip();
  }

  private static String logged(Throwable failure) {
    try {
      Path log = Files.createTempFile("passerelle-", ".log");
      try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(log))) {
        failure.printStackTrace(writer);
      }
      return log.toString();
    } catch (IOException noPlace) {
      return "no file, because none could be written: " + noPlace.getMessage();
    }
  }
}
