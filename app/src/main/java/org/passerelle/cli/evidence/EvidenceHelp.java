package org.passerelle.cli.evidence;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import org.passerelle.cli.BadInput;
import org.passerelle.cli.Command;
import org.passerelle.cli.Options;

/** {@code evidence} without a method, or with one that does not exist. */
public final class EvidenceHelp implements Command {

  @Override
  public String usage() {
    return "[METHOD...]";
  }

  /** The options belong to a method that is not there, so they are not what is wrong. */
  @Override
  public Options read(List<String> arguments) {
    return Options.parse(usage(), arguments.stream().limit(1).filter(first -> !first.startsWith("--")).toList());
  }

  @Override
  public void run(Options options, PrintStream out) {
    String wrong = options.words("METHOD").stream().findFirst()
        .map("evidence has no method `%s`; it has"::formatted)
        .orElse("evidence needs a method, such as `evidence proportion --x 81 --n 263`; there is");
    throw new BadInput(wrong + " " + EvidenceMethods.ALL.stream().map(EvidenceMethods.Entry::name)
        .collect(Collectors.joining(", ", "", ".")));
  }
}
