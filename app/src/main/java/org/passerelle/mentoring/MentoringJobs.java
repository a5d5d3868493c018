package org.passerelle.mentoring;

import java.time.Duration;
import org.passerelle.access.Journal;
import org.passerelle.jobs.Job;
import org.passerelle.scope.InScope;
import org.passerelle.scope.Scope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What comes due by the clock while people walk together. */
@Configuration(proxyBeanMethods = false)
class MentoringJobs {
  private static final int DAY_BEGINS = 8;
  private static final int DAY_ENDS = 20;

  @Bean
  Job checkInsJob(CheckIns checkIns, EachEdition editions, Journal journal) {
    return Job.every(
        Duration.ofHours(1), "mentoring.check-ins", byDay(journal, () -> editions.run(checkIns::openDueIn)));
  }

  @Bean
  Job meetingMailJob(MeetingMail mail, EachEdition editions, Journal journal) {
    return Job.every(Duration.ofHours(1), "mentoring.meeting-mail", byDay(journal, () -> editions.run(mail::ask)));
  }

  @Bean
  Job alertsJob(AlertWatch watch, EachEdition editions) {
    return Job.every(Duration.ofMinutes(30), "mentoring.alerts", () -> editions.run(watch::look));
  }

  @Bean
  Job papersJob(PaperWatch papers, EachEdition editions) {
    return Job.every(Duration.ofHours(1), "mentoring.papers", () -> editions.runAll(papers::look));
  }

  @Bean
  Job checkInRemindersJob(CheckInReminders reminders, EachEdition editions, Journal journal) {
    return Job.every(
        Duration.ofHours(1), "mentoring.check-in-reminders", byDay(journal, () -> editions.run(reminders::remind)));
  }

  @Bean
  Job restsJob(RestRepository rests, DuoJourneys journeys, Journal journal, InScope inScope) {
    return Job.every(
        Duration.ofHours(1),
        "mentoring.rests",
        () -> inScope.run(Scope.current(), () -> rests.over(journal.today()).forEach(journeys::restIsOver)));
  }

  /** Nobody wants to be asked at night. */
  private static Runnable byDay(Journal journal, Runnable work) {
    return () -> {
      int hour = journal.instant().atZone(journal.zone()).getHour();
      if (hour >= DAY_BEGINS && hour < DAY_ENDS) {
        work.run();
      }
    };
  }
}
