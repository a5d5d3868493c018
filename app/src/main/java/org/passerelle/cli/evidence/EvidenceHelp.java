package org.passerelle.cli.evidence;

import java.io.PrintStream;
import java.util.stream.Collectors;
import org.passerelle.cli.BadInput;
import org.passerelle.cli.Command;
import org.passerelle.cli.Options;

/** {@code evidence} without a method, or with one that does not exist. */
public final class EvidenceHelp implements Command {

  @Override
  public String usage() {
    return "METHOD...";
  }

  @Override
  public void run(Options options, PrintStream out) {
    throw new BadInput("evidence has no method `%s`; it has %s.".formatted(
        options.words("METHOD").getFirst(),
        EvidenceMethods.ALL.stream().map(EvidenceMethods.Entry::name).collect(Collectors.joining(", "))));
  }
}
