package org.passerelle.jobs;

import java.time.Duration;

/**
 * Something to be done again and again in every network. A part registers one as a bean.
 *
 * @param name part and purpose, {@code mentoring.alerts}; it is kept in the database, so it stays
 * @param every from the end of one run to the begin of the next
 * @param work runs once for each network in the system's scope, outside any transaction; it may be repeated
 */
public record Job(String name, Duration every, Runnable work) {

  public static Job every(Duration every, String name, Runnable work) {
    return new Job(name, every, work);
  }
}
