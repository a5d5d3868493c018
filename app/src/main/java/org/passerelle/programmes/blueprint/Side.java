package org.passerelle.programmes.blueprint;

/** Where a role stands in the relationship. */
public enum Side {
  /** Looks for somebody: mentee, learner, candidate. */
  SEEKER,
  /** Gives time: mentor, teacher, coach. */
  SUPPORTER,
  /** Takes part without being paired: an employer, a volunteer, a course-only participant. */
  NEITHER
}
