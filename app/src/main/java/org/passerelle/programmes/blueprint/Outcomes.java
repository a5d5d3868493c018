package org.passerelle.programmes.blueprint;

import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.programmes.blueprint.yaml.Default;

/**
 * What counts. "Positive" and "stable" are the programme's usual questions to the record, never stored flags.
 *
 * @param kinds what may be recorded
 * @param contracts of a job
 * @param sources who says so
 * @param stableJob null where the programme has no such notion
 */
public record Outcomes(
    List<OutcomeKind> kinds,
    List<Contract> contracts,
    List<Source> sources,
    Positive positive,
    @Nullable StableJob stableJob) {

  public Outcomes {
    kinds = List.copyOf(kinds);
    contracts = List.copyOf(contracts);
    sources = List.copyOf(sources);
  }

  public enum Contract {
    PERMANENT,
    FIXED_TERM,
    TEMPORARY_AGENCY,
    APPRENTICESHIP,
    PAID_INTERNSHIP,
    SUBSIDISED,
    SELF_EMPLOYED,
    UNKNOWN
  }

  public enum Source {
    SELF_DECLARED,
    EMPLOYER,
    DOCUMENT,
    REGISTER
  }

  /**
   * @param kinds that count
   * @param inWork those of them that are work
   * @param within the window
   * @param counted where the window begins
   */
  public record Positive(
      List<OutcomeKind> kinds, List<OutcomeKind> inWork, Period within, @Default("start") WindowFrom counted) {
    public Positive {
      kinds = List.copyOf(kinds);
      inWork = List.copyOf(inWork);
    }
  }

  public enum WindowFrom {
    /** The first day of the relationship or, without one, of the first training or placement. */
    START,
    END
  }

  /**
   * @param contracts stable however long
   * @param fixedTermAtLeast a fixed term this long counts too
   */
  public record StableJob(List<Contract> contracts, @Nullable Period fixedTermAtLeast) {
    public StableJob {
      contracts = List.copyOf(contracts);
    }
  }
}
