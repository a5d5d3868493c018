package org.passerelle.programmes.blueprint;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.programmes.blueprint.yaml.Default;
import org.passerelle.programmes.blueprint.yaml.Key;

/**
 * What every stage has.
 *
 * @param within the promise: the stage is left this long after it began to count
 * @param counted from when the promise counts
 * @param needs the stages to be passed before this one opens; null means the stage before it in the file, an empty list
 *     means open from the start. Stages whose needs are met are open side by side
 * @param who acts here
 * @param optional whether the journey goes on without it
 * @param only the tracks that pass here; empty means all
 */
public record StageFrame(
    @Key String key,
    Texts names,
    @Nullable Period within,
    @Default("entering") CountedFrom counted,
    @Nullable List<String> needs,
    List<Who> who,
    boolean optional,
    List<String> only) {

  public StageFrame {
    needs = needs == null ? null : List.copyOf(needs);
    who = List.copyOf(who);
    only = List.copyOf(only);
  }

  /** The promised day for somebody who applied and entered on these days; null where the stage promises nothing. */
  public @Nullable LocalDate due(LocalDate applied, LocalDate entered) {
    return within == null ? null : (counted == CountedFrom.APPLYING ? applied : entered).plus(within);
  }

  public enum CountedFrom {
    ENTERING,
    APPLYING
  }
}
