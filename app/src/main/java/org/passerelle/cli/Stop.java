package org.passerelle.cli;

import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

final class Stop implements Command {
  private static final int PATIENCE_SECONDS = 120;

  @Override
  public String usage() {
    return "[--data DIR]";
  }

  @Override
  public void run(Options options, PrintStream out) throws Exception {
    Optional<ProcessHandle> process = RunningProduct.in(options.data()).flatMap(RunningProduct::process);
    if (process.isEmpty()) {
      out.println("nothing runs on " + options.data());
      return;
    }
    process.get().destroy();
    try {
      process.get().onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException stillThere) {
      throw new CommandFailed(
          "Process %d was asked to stop and has not ended after %d seconds; look into the log in %s."
              .formatted(process.get().pid(), PATIENCE_SECONDS, options.data().resolve("log")));
    }
    out.println("stopped process " + process.get().pid());
  }
}
