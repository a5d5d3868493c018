package org.passerelle.programmes.blueprint;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.programmes.blueprint.yaml.AtLeast;
import org.passerelle.programmes.blueprint.yaml.AtMost;
import org.passerelle.programmes.blueprint.yaml.Default;
import org.passerelle.programmes.blueprint.yaml.Key;
import org.passerelle.programmes.blueprint.yaml.Kind;
import org.passerelle.programmes.blueprint.yaml.Nonsense;
import org.passerelle.programmes.blueprint.yaml.Unwrapped;

/** A question of an interview, a check-in, a follow-up or a closing. Some answers are worrying: they raise an alert. */
public sealed interface Question {
  Wording ask();

  default String key() {
    return ask().key();
  }

  /** What every question has. */
  record Wording(@Key String key, Texts words, @Nullable Texts hint, boolean optional) {}

  @Kind("text")
  record Text(@Unwrapped Wording ask, @Default("true") boolean lines) implements Question {}

  @Kind("choice")
  record Choice(@Unwrapped Wording ask, boolean several, List<Option> options) implements Question {
    public Choice {
      options = List.copyOf(options);
      if (options.size() < 2) {
        throw new Nonsense("The choice has fewer than two options.", "Add options, or ask a yes-no question.");
      }
    }
  }

  record Option(@Key String key, Texts words, boolean worrying) {}

  /**
   * @param worryingUpTo answers from {@code from} up to this one are worrying
   */
  @Kind("scale")
  record Scale(
      @Unwrapped Wording ask,
      @Default("1") @AtLeast(0) int from,
      @Default("5") @AtMost(10) int to,
      Texts lowest,
      Texts highest,
      @Nullable Integer worryingUpTo)
      implements Question {
    public Scale {
      if (from >= to) {
        throw new Nonsense("The scale goes from " + from + " to " + to + ".", "Make to the larger number.");
      }
      if (worryingUpTo != null && (worryingUpTo < from || worryingUpTo >= to)) {
        throw new Nonsense(
            "Answers up to " + worryingUpTo + " cannot worry on a scale from " + from + " to " + to + ".",
            "Choose a number on the scale, below its end.");
      }
    }
  }

  /**
   * @param worrying the answer that is
   */
  @Kind("yes-no")
  record YesNo(@Unwrapped Wording ask, @Nullable Answer worrying) implements Question {}

  enum Answer {
    YES,
    NO
  }

  @Kind("number")
  record Number(
      @Unwrapped Wording ask, @Default("0") int from, @Default("1000000") int to, @Nullable Integer worryingUpTo)
      implements Question {
    public Number {
      if (from >= to) {
        throw new Nonsense("The number goes from " + from + " to " + to + ".", "Make to the larger number.");
      }
    }
  }
}
