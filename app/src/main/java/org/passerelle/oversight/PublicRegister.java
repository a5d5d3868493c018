package org.passerelle.oversight;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.passerelle.pages.Texts;
import org.passerelle.scope.InScope;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Service;

/** What everybody may read of a network's automated steps: nothing about any person, and no count of fewer than {@link #FEW}. */
@Service
public class PublicRegister {
  static final int FEW = 5;
  private final StepStates states;
  private final Assessments assessments;
  private final InScope inScope;

  PublicRegister(StepStates states, Assessments assessments, InScope inScope) {
    this.states = states;
    this.assessments = assessments;
    this.inScope = inScope;
  }

  /**
   * @param level I to IV; {@code null} while the impact was not assessed
   * @param decided within {@link StepStates#LATELY} days; {@code null} for fewer than {@link #FEW}
   * @param changed of those, decided otherwise than suggested; {@code null} for fewer than {@link #FEW} on either side
   */
  public record Entry(
      String step, String name, String purpose, String notUsed, boolean running, boolean owned, @Nullable String level,
      @Nullable Long decided, @Nullable Long changed, int days) {}

  /** In the reader's language. */
  public List<Entry> entries(Texts texts) {
    Scope visitor = Scope.current();
    return inScope.call(Scope.system(visitor.network()), () -> {
      Map<String, StepStates.Counts> counts = states.counts();
      return states.all().stream().map(one -> entry(one, Objects.requireNonNull(counts.get(one.key())), texts)).toList();
    });
  }

  private Entry entry(StepStates.State state, StepStates.Counts counts, Texts texts) {
    String words = "oversight.step." + state.key().toLowerCase(Locale.ROOT) + ".";
    String level = assessments.latest(state.key()).map(one -> one.impact().roman()).orElse(null);
    long decided = counts.decided();
    long changed = counts.changed();
    boolean tellsChanged = changed >= FEW && decided - changed >= FEW;
    return new Entry(
        state.key(), texts.get(words + "name"), texts.get(words + "purpose"), texts.get(words + "not-used"),
        state.running(), state.owner() != null, level, decided < FEW ? null : decided, tellsChanged ? changed : null,
        StepStates.LATELY);
  }
}
