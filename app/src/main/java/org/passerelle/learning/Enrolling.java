package org.passerelle.learning;

import java.time.LocalDate;
import java.util.UUID;

/** What came of enrolling. */
public sealed interface Enrolling {
  record Enrolled(UUID enrolment) implements Enrolling {}

  /** Every place is taken. @param position on the waiting list, from 1 */
  record OnWaitingList(UUID enrolment, int position) implements Enrolling {}

  record AlreadyIn() implements Enrolling {}

  /** The last day to enrol is over, or the last session. */
  record TooLate(LocalDate lastDay) implements Enrolling {}

  /** It is a training for those who stand in its stage. */
  record NotTheirTurn() implements Enrolling {}
}
