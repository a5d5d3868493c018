package org.passerelle.evidence;

/** The numbers given cannot answer the question; the message says in one sentence why, and how to mend it. */
public final class Unanswerable extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  public Unanswerable(String sentence) {
    super(sentence);
  }

  public static void unless(boolean condition, String sentence) {
    if (!condition) {
      throw new Unanswerable(sentence);
    }
  }
}
