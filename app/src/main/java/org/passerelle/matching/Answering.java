package org.passerelle.matching;

import org.passerelle.mentoring.Duo;

/** What came of an answer. */
public sealed interface Answering {
  /** Noted; the other side has still to answer. */
  record Waiting() implements Answering {}

  /** Both said yes: they are a duo. */
  record Formed(Duo duo) implements Answering {}

  /** A no: the proposal is over and will not come again. */
  record Declined() implements Answering {}

  /** Both said yes, but the seeker walks with somebody else by now. */
  record SeekerTaken() implements Answering {}

  /** Both said yes, but every place of the supporter is taken by now. */
  record SupporterFull(int places) implements Answering {}

  /** Both said yes, but one of them has left the programme since. */
  record SomebodyLeft() implements Answering {}

  /** This side had answered already, or the proposal is over; nothing was changed. */
  record TooLate() implements Answering {}
}
