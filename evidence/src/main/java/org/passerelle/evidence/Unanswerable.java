package org.passerelle.evidence;

/** The numbers given cannot answer the question; the message says in one sentence why, and how to mend it. */
public final class Unanswerable extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String sentence;

  public Unanswerable(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  @Override
  public String getMessage() {
    return sentence;
  }

  /** @param sentence why it cannot be answered, and how to mend it */
  public static void unless(boolean condition, String sentence) {
    if (!condition) {
      throw new Unanswerable(sentence);
    }
  }
}
