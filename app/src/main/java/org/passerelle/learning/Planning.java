package org.passerelle.learning;

/** What came of planning a session. */
public sealed interface Planning {
  record Planned(Session session) implements Planning {}

  record InThePast() implements Planning {}

  record EndsBeforeItStarts() implements Planning {}

  /** Another course has the room, or this course has another session, at that time. */
  record Taken() implements Planning {}

  /** Somebody teaches elsewhere at that time. */
  record TeacherBusy(String name) implements Planning {}
}
