package org.passerelle.cli;

/** The input was right and the work could not be done. The message is one sentence. The process ends with 1. */
public final class CommandFailed extends RuntimeException {

  public CommandFailed(String sentence) {
    super(sentence);
  }
}
