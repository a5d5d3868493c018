package org.passerelle.engine.pairing;

/** Takes possible pairs one by one, by position in the lists given; the solver's builder is one. */
@FunctionalInterface
public interface PairSink {
  void accept(int mentee, int mentor, int score);
}
