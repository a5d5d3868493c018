package org.passerelle.evidence.survival;

import org.passerelle.evidence.Unanswerable;

/**
 * People followed from time 0 until something happens or until they are last seen. {@code time} in any unit, not
 * negative; {@code what} is 0 for "last seen, nothing happened" and 1, 2, ... for what happened; {@code group} counts
 * from 0.
 */
public record FollowUp(double[] time, int[] what, int[] group, int groups) {

  public FollowUp {
    Unanswerable.unless(time.length > 0, "There is nobody to follow: no row has both a time and an event.");
    if (time.length != what.length || time.length != group.length) {
      throw new IllegalArgumentException("time, what and group must be equally long");
    }
    for (double t : time) {
      if (!(t >= 0 && t < Double.POSITIVE_INFINITY)) {
        throw new Unanswerable("A time must be a number of at least 0; it is " + t + ".");
      }
    }
  }

  /** One group, one kind of event. @param time until the event, or until the person was last seen */
  public static FollowUp of(double[] time, boolean[] event) {
    int[] what = new int[event.length];
    for (int i = 0; i < event.length; i++) {
      what[i] = event[i] ? 1 : 0;
    }
    return new FollowUp(time, what, new int[time.length], 1);
  }

  public int n() {
    return time.length;
  }

  /** Only the people whose {@code key} equals {@code wanted}. */
  FollowUp where(int[] key, int wanted) {
    int count = 0;
    for (int k : key) {
      count += k == wanted ? 1 : 0;
    }
    double[] someTime = new double[count];
    int[] someWhat = new int[count];
    int[] someGroup = new int[count];
    int next = 0;
    for (int i = 0; i < key.length; i++) {
      if (key[i] == wanted) {
        someTime[next] = time[i];
        someWhat[next] = what[i];
        someGroup[next++] = group[i];
      }
    }
    return new FollowUp(someTime, someWhat, someGroup, groups);
  }

  /** Only the people of one group. @param wanted from 0 */
  public FollowUp group(int wanted) {
    return where(group, wanted);
  }
}
