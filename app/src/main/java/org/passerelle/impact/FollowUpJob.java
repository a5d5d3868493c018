package org.passerelle.impact;

import java.time.Duration;
import org.passerelle.access.Journal;
import org.passerelle.jobs.Job;
import org.passerelle.scope.InScope;
import org.passerelle.scope.Scope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Asks by day: nobody wants to be asked at night. */
@Configuration(proxyBeanMethods = false)
class FollowUpJob {
  private static final int DAY_BEGINS = 8;
  private static final int DAY_ENDS = 20;

  @Bean
  Job followUpsJob(FollowUps followUps, Journal journal, InScope inScope) {
    return Job.every(
        Duration.ofHours(1),
        "impact.follow-ups",
        () -> {
          int hour = journal.instant().atZone(journal.zone()).getHour();
          if (hour >= DAY_BEGINS && hour < DAY_ENDS) {
            inScope.run(Scope.current(), followUps::askDue);
          }
        });
  }
}
