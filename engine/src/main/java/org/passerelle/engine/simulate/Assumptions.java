package org.passerelle.engine.simulate;

/**
 * What a played year assumes. None of it is fitted to records of a real programme.
 *
 * @param arrivalsPerYear mentees who apply in a year, at random times (Poisson)
 * @param mentors active at any time; who stops is replaced
 * @param holdDays how long a duo holds a mentor's place
 * @param meanPatienceDays after which a mentee gives up, exponentially distributed
 * @param declineShare of proposals that either side declines
 * @param meanMentorDays after which a mentor stops taking mentees, exponentially distributed
 * @param noticedShare of mentees about to give up whom an adviser notices a week before
 */
public record Assumptions(
    double arrivalsPerYear,
    int mentors,
    int holdDays,
    double meanPatienceDays,
    double declineShare,
    double meanMentorDays,
    double noticedShare) {
  /** Places for about everybody who comes. */
  public static final Assumptions AMPLE = new Assumptions(2500, 1300, 180, 90, 0.1, 730, 0.5);

  /** Places for about half of those who come. */
  public static final Assumptions SCARCE = AMPLE.withMentors(500);

  /** Days before the year that is measured, so that it does not begin with every place free. */
  static final int WARM_UP_DAYS = 240;

  static final int YEAR_DAYS = 365;

  /** Days after it, so that almost everybody who came within the year was matched or has given up. */
  static final int AFTER_DAYS = 150;

  static final int ALL_DAYS = WARM_UP_DAYS + YEAR_DAYS + AFTER_DAYS;

  public Assumptions {
    if (!(arrivalsPerYear > 0) || mentors < 1 || holdDays < 1 || !(meanPatienceDays > 0) || !(meanMentorDays > 0)) {
      throw new IllegalArgumentException("A year needs arrivals, mentors, and times longer than 0 days.");
    }
    if (!(declineShare >= 0 && declineShare < 1) || !(noticedShare >= 0 && noticedShare <= 1)) {
      throw new IllegalArgumentException("Shares lie between 0 and 1.");
    }
  }

  public Assumptions withMentors(int active) {
    return new Assumptions(
        arrivalsPerYear, active, holdDays, meanPatienceDays, declineShare, meanMentorDays, noticedShare);
  }

  public Assumptions withArrivals(double perYear) {
    return new Assumptions(perYear, mentors, holdDays, meanPatienceDays, declineShare, meanMentorDays, noticedShare);
  }
}
