package org.passerelle.privacy;

import java.util.List;
import java.util.Map;

/**
 * What stays when a person is erased, so that the other side of a duo keeps their history and figures do not change: dates
 * and codes, under the id of a record that says nothing, emptied of every word that was written. Whatever is not named
 * here goes.
 */
final class Kept {
  private static final Map<String, List<String>> EMPTIED =
      Map.ofEntries(
          Map.entry("participation", List.of("heard_how = null")),
          Map.entry("stage_entry", List.of()),
          Map.entry("stage_exit", List.of("reason = null")),
          Map.entry("open_stage", List.of()),
          Map.entry("caseload", List.of()),
          Map.entry("caseload_ending", List.of("reason = ''")),
          Map.entry("booking", List.of("note = null", "interpreter_language = null")),
          Map.entry("booking_cancellation", List.of("reason = null")),
          Map.entry("slot_place", List.of()),
          Map.entry("attendance", List.of()),
          Map.entry("form_record", List.of("answers = '{}'")),
          Map.entry("duo", List.of()),
          Map.entry("duo_place", List.of()),
          Map.entry("duo_ending", List.of("note = null")),
          Map.entry("duo_rest", List.of()),
          Map.entry("first_meeting", List.of("place = null")),
          Map.entry("agreement", List.of()),
          Map.entry("agreement_signature", List.of()),
          Map.entry("meeting", List.of("note = null")),
          Map.entry("meeting_change", List.of("note = null")),
          Map.entry("meeting_asked", List.of()),
          Map.entry("check_in", List.of()),
          Map.entry("duo_pause", List.of("reason = ''")),
          Map.entry("duo_resumption", List.of()),
          Map.entry("duo_extension", List.of("reason = ''")),
          Map.entry("outcome", List.of("employer = null")),
          Map.entry("follow_up", List.of()));

  private Kept() {}

  static boolean is(String table) {
    return EMPTIED.containsKey(table);
  }

  /** The assignments that take the words out of a row. */
  static List<String> emptied(String table) {
    return EMPTIED.getOrDefault(table, List.of());
  }
}
