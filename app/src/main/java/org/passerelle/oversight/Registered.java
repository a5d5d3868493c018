package org.passerelle.oversight;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion as the register keeps it.
 *
 * @param inputs all that is needed to make it again
 */
public record Registered(
    UUID id,
    UUID organisation,
    String step,
    String stepVersion,
    String programme,
    String subjectKind,
    UUID subject,
    @Nullable UUID person,
    Map<String, Object> inputs,
    Suggestion suggestion,
    Instant at) {

  public String code() {
    return suggestion.code();
  }

  public List<Map<String, Object>> reasons() {
    return suggestion.reasons();
  }

  public boolean needsPerson() {
    return suggestion instanceof Suggestion.ForAPerson;
  }
}
