package org.passerelle.engine.solve;

/** The numbers given make no problem; the message is one sentence for the person who gave them. */
public class UnusableProblem extends IllegalArgumentException {
  private final String sentence;

  public UnusableProblem(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  @Override
  public String getMessage() {
    return sentence;
  }
}
