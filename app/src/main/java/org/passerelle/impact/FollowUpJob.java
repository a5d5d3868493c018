package org.passerelle.impact;

import java.time.Duration;
import org.passerelle.access.Journal;
import org.passerelle.jobs.Job;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Editions;
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
  Job followUpsJob(FollowUps followUps, Editions editions, Journal journal, InScope inScope) {
    return Job.every(
        Duration.ofHours(1),
        "impact.follow-ups",
        () -> {
          int hour = journal.instant().atZone(journal.zone()).getHour();
          if (hour >= DAY_BEGINS && hour < DAY_ENDS) {
            inScope.run(Scope.current(), followUps::askDue);
            inScope.run(Scope.current(), () -> editions.all().forEach(edition -> remind(followUps, editions, edition)));
          }
        });
  }

  private static void remind(FollowUps followUps, Editions editions, Edition edition) {
    var rules = editions.blueprint(edition).followUps();
    if (rules != null) {
      followUps.remind(edition.id(), rules.remindAfter());
    }
  }
}
