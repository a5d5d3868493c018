package org.passerelle.oversight;

import java.util.Arrays;
import java.util.List;

/** What an impact level asks for before a version becomes active; each level brings the duties of those below. */
public enum Duty {
  /** The public register page names the step and how to contest. */
  NOTICE(1),
  /** Somebody is named who answers for the step. */
  OWNER(1),
  /** Those who decide were told what the step reads and where it errs. */
  TRAINING(2),
  /** Groups are compared each quarter. */
  GROUPS_WATCHED(2),
  /** Somebody from outside the team read the rules and the shadow run. */
  PEER_REVIEW(2),
  /** A sample is compared with cases that a person looked at in full. */
  FULL_LOOK(3),
  /** The management approved it in writing. */
  APPROVAL(3),
  /** People concerned were asked. */
  CONSULTATION(3),
  /** An expert from outside the organisation reviewed it, and the review is published. */
  OUTSIDE_REVIEW(4),
  /** The board approved it in writing. */
  BOARD_APPROVAL(4);

  private final int from;

  Duty(int from) {
    this.from = from;
  }

  /** @param level 1 to 4 */
  public static List<Duty> of(int level) {
    return Arrays.stream(values()).filter(duty -> duty.from <= level).toList();
  }

  public int from() {
    return from;
  }
}
