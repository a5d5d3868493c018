package org.passerelle.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.passerelle.backup.Forgotten;
import org.passerelle.backup.Manifest;
import org.passerelle.backup.Restore;

final class RestoreBackup implements Command {

  @Override
  public String usage() {
    return "FILE [--data DIR] [--forgotten LIST] [--as NAME] [--json]";
  }

  @Override
  public void run(Options options, PrintStream out) throws Exception {
    Path file = Path.of(options.word("FILE"));
    Operator operator = Operator.of(options);
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new BadInput("There is no file %s, or it cannot be read.".formatted(file));
    }
    Optional<RunningProduct> running = RunningProduct.in(options.data());
    if (running.isPresent()) {
      throw new BadInput(
          "The product runs on %s: a restore needs a directory that is not in use yet; name one with --data."
              .formatted(options.data()));
    }
    Restore.check(file);
    OpenDatabase.keepLibrariesQuiet();
    try (OpenDatabase database = OpenDatabase.unused(options.data())) {
      Manifest manifest = Restore.into(database.access(), options.data(), file);
      operator.noteIn(database.access(), null, "restore");
      forget(options, file);
      BackUp.Done.of(file, manifest).print(options, "restored", out);
    }
  }

  /** What was erased since the backup is listed for the new installation, which erases it again before it answers. */
  private static void forget(Options options, Path file) {
    Forgotten list = options.value("forgotten").map(Path::of).map(Forgotten::new).orElseGet(() -> Forgotten.beside(file));
    if (list.exists()) {
      Forgotten.of(options.data()).add(list.all());
      return;
    }
    System.err.printf(
        "No list of later erasures lies at %s: who was erased since the backup is on record again unless you name one with --forgotten.%n",
        list.file());
  }
}
