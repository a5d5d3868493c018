package org.passerelle.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.passerelle.backup.Backup;
import org.passerelle.backup.Forgotten;
import org.passerelle.backup.Manifest;

final class BackUp implements Command {

  @Override
  public String usage() {
    return "FILE [--data DIR] [--as NAME] [--json]";
  }

  @Override
  public void run(Options options, PrintStream out) throws Exception {
    Path file = Path.of(options.word("FILE"));
    Operator operator = Operator.of(options);
    if (System.getenv("PASSERELLE_DB_URL") == null && !Files.isDirectory(options.data().resolve("postgres"))) {
      throw new BadInput("There is no installation in %s; name its directory with --data.".formatted(options.data()));
    }
    OpenDatabase.keepLibrariesQuiet();
    try (OpenDatabase database = OpenDatabase.of(options.data())) {
      operator.noteIn(database.access(), null, "backup");
      Manifest manifest =
          Backup.write(
              database.access(), options.data(), file, Clock.systemUTC().instant(), ProductVersion.text());
      Forgotten.beside(file).add(Forgotten.of(options.data()).all());
      Done.of(file, manifest).print(options, "wrote", out);
    }
  }

  /** The result of a backup and of a restore. */
  record Done(String file, int tables, long rows, int files, long bytes) {

    static Done of(Path file, Manifest manifest) throws Exception {
      return new Done(
          file.toString(), manifest.tables().size(), manifest.rows(), manifest.files().size(), Files.size(file));
    }

    void print(Options options, String verb, PrintStream out) {
      if (options.flag("json")) {
        Json.print(out, this);
      } else {
        out.printf("%s %s: %,d rows of %d tables, %d files%n", verb, file, rows, tables, files);
      }
    }
  }
}
