package org.passerelle.cli;

import java.io.PrintStream;
import java.util.List;

final class Help implements Command {

  @Override
  public String usage() {
    return "[COMMAND...]";
  }

  @Override
  public void run(Options options, PrintStream out) {
    List<String> name = options.words("COMMAND");
    if (name.isEmpty()) {
      all(out);
    } else {
      one(Commands.named(name).orElseThrow(() -> unknown(name)), out);
    }
  }

  static BadInput unknown(List<String> arguments) {
    return new BadInput(
        "There is no command `%s`; `bin/passerelle help` lists those there are.".formatted(String.join(" ", arguments)));
  }

  private static void all(PrintStream out) {
    out.println("usage: bin/passerelle COMMAND");
    out.println();
    int width = Commands.ALL.stream().mapToInt(entry -> entry.name().length()).max().orElse(0);
    Commands.ALL.forEach(entry -> out.printf("  %-" + width + "s  %s%n", entry.name(), entry.purpose()));
    out.println();
    out.println("`bin/passerelle help COMMAND` shows what may follow it. Exit codes: 0 done, 2 bad input, 1 failed.");
  }

  static void one(Commands.Entry entry, PrintStream out) {
    out.println(("usage: bin/passerelle " + entry.name() + " " + entry.command().get().usage()).strip());
    out.println("  " + entry.purpose());
  }
}
