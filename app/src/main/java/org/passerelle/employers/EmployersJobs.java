package org.passerelle.employers;

import java.time.Duration;
import org.passerelle.access.Journal;
import org.passerelle.employers.talent.TalentIndex;
import org.passerelle.jobs.Job;
import org.passerelle.scope.InScope;
import org.passerelle.scope.Scope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What comes due by the clock between people and companies. */
@Configuration(proxyBeanMethods = false)
class EmployersJobs {
  private static final int DAY_BEGINS = 8;
  private static final int DAY_ENDS = 20;

  @Bean
  Job retentionJob(Retentions retentions, InScope inScope, Journal journal) {
    return Job.every(Duration.ofHours(1), "employers.retention", byDay(journal, inScope, retentions::askDue));
  }

  @Bean
  Job offersJob(Offers offers, InScope inScope, Journal journal) {
    return Job.every(Duration.ofHours(1), "employers.offers", byDay(journal, inScope, offers::endRunOut));
  }

  /** After an import the search catches up in batches, each in a transaction of its own. */
  @Bean
  Job talentJob(TalentIndex index, InScope inScope) {
    return Job.every(
        Duration.ofMinutes(1),
        "employers.talent",
        () -> {
          inScope.run(Scope.current(), index::markLapsed);
          int read;
          do {
            read = inScope.call(Scope.current(), index::refresh);
          } while (read > 0);
        });
  }

  /** Nobody wants to be asked at night. */
  private static Runnable byDay(Journal journal, InScope inScope, Runnable work) {
    return () -> {
      int hour = journal.instant().atZone(journal.zone()).getHour();
      if (hour >= DAY_BEGINS && hour < DAY_ENDS) {
        inScope.run(Scope.current(), work);
      }
    };
  }
}
