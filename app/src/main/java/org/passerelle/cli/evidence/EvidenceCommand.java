package org.passerelle.cli.evidence;

import java.io.IOException;
import java.io.PrintStream;
import org.passerelle.cli.BadInput;
import org.passerelle.cli.Command;
import org.passerelle.cli.Json;
import org.passerelle.cli.Options;
import org.passerelle.evidence.Unanswerable;

/** Prints the answer as one JSON object; what the kernel cannot answer is bad input. */
abstract class EvidenceCommand implements Command {

  @Override
  public final void run(Options options, PrintStream out) throws IOException {
    try {
      Json.print(out, answer(new Typed(options)).fields());
    } catch (Unanswerable unanswerable) {
      throw new BadInput(unanswerable.getMessage());
    }
  }

  abstract Answer answer(Typed typed) throws IOException;
}
