package org.passerelle.cli;

import java.io.PrintStream;
import java.util.List;

/**
 * One command. It is made only when it is called, so it may refer to whatever it needs.
 *
 * @see Commands the list of them
 */
public interface Command {

  /**
   * What may follow the name, in the notation of {@link Options}, for example {@code FILE [--data DIR] [--json]}. It is
   * both the help and the check.
   */
  String usage();

  /** What was typed after the name. */
  default Options read(List<String> arguments) {
    return Options.parse(usage(), arguments);
  }

  /**
   * Does the work, writing its result, and nothing else, to {@code out}.
   *
   * @throws BadInput for exit code 2
   * @throws Exception for exit code 1
   */
  void run(Options options, PrintStream out) throws Exception;
}
