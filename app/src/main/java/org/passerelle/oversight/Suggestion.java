package org.passerelle.oversight;

import java.util.List;
import java.util.Map;

/**
 * What an automated step may say about somebody. There is no third kind: whatever is not in somebody's favour does no more
 * than call a person.
 */
public sealed interface Suggestion {
  /** A code of the step's own: {@code probably-not}. */
  String code();

  /** Codes and numbers, no people's words. */
  List<Map<String, Object>> reasons();

  record InFavour(String code, List<Map<String, Object>> reasons) implements Suggestion {}

  record ForAPerson(String code, List<Map<String, Object>> reasons) implements Suggestion {}
}
