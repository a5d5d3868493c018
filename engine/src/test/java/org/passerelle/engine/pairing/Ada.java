package org.passerelle.engine.pairing;

import java.util.function.UnaryOperator;
import org.passerelle.engine.pairing.people.Mentee;
import org.passerelle.engine.pairing.people.Mentor;
import org.passerelle.engine.pairing.people.Profile;

/** Two people of whom a test states only what it is about. */
final class Ada {
  private Ada() {}

  static Mentee mentee(UnaryOperator<Profile> stating) {
    return new Mentee("ada", stating.apply(Profile.EMPTY));
  }

  static Mentor mentor(UnaryOperator<Profile> stating) {
    return Mentor.ready("ben", stating.apply(Profile.EMPTY), 1);
  }

  static String because(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Allowed() -> "allowed";
      case Verdict.Presumed presumed -> "presumed: " + presumed.because();
      case Verdict.Refused refused -> "refused: " + refused.because();
    };
  }
}
