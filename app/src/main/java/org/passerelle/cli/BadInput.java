package org.passerelle.cli;

/** What was typed cannot be done. The message is one sentence: what, where, how to mend. The process ends with 2. */
public final class BadInput extends RuntimeException {

  public BadInput(String sentence) {
    super(sentence);
  }
}
