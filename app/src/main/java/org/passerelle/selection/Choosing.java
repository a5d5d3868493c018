package org.passerelle.selection;

import java.time.LocalDate;

/** What came of choosing somebody. */
public sealed interface Choosing {
  record Done(Choice choice) implements Choosing {}

  /** Every place is given. */
  record Full(int places) implements Choosing {}

  /** The blueprint has no waiting list here. */
  record NoWaitingList() implements Choosing {}

  /** Everybody has an answer already, or the day by which people decide is over. */
  record Closed(LocalDate since) implements Choosing {}

  /** The person does not stand in this selection. */
  record StageNotOpen() implements Choosing {}
}
