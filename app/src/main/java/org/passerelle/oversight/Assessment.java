package org.passerelle.oversight;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.passerelle.evidence.fairness.ImpactLevel;

/**
 * The impact of one version of a step, as somebody answered.
 *
 * @param version programme/number, or {@link #OF_FILE}
 * @param impact scored by the evidence kernel
 * @param done duties that were fulfilled
 */
public record Assessment(
    String step, String version, Map<String, List<String>> answers, ImpactLevel impact, Instant at, String byName,
    Map<Duty, Done> done) {

  /** Where the rules stand in the programmes' files alone. */
  public static final String OF_FILE = "file";

  public record Done(String note, Instant at, String byName) {}

  public List<Duty> duties() {
    return Duty.of(impact.level());
  }
}
