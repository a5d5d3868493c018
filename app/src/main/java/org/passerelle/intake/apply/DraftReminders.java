package org.passerelle.intake.apply;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.Period;
import org.passerelle.access.Journal;
import org.passerelle.jobs.Job;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.blueprint.Role;
import org.passerelle.programmes.blueprint.Stage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Recalls an unfinished application once, after the time its blueprint names, and forgets those left for long. */
@Service
class DraftReminders {
  private final DraftRepository drafts;
  private final DraftMail mail;
  private final Editions editions;
  private final Journal journal;

  DraftReminders(DraftRepository drafts, DraftMail mail, Editions editions, Journal journal) {
    this.drafts = drafts;
    this.mail = mail;
    this.editions = editions;
    this.journal = journal;
  }

  @Transactional
  public void run() {
    OffsetDateTime now = journal.now();
    for (Edition edition : editions.all()) {
      editions.blueprint(edition).roles().stream()
          .filter(role -> edition.takesApplicationsOn(journal.today(), role))
          .forEach(role -> remind(edition, role, now));
    }
    drafts.deleteOlderThan(now.minus(DraftKeys.KEPT));
  }

  private void remind(Edition edition, Role role, OffsetDateTime now) {
    Period after = role.path().first(Stage.Application.class).map(Stage.Application::remindAfter).orElse(null);
    if (after == null) {
      return;
    }
    for (Draft draft : drafts.forgottenSince(edition.id(), role.key(), now.minus(after))) {
      mail.sendReminder(draft);
      drafts.noteReminded(draft.id(), now);
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Registered {
    @Bean
    Job recallUnfinishedApplications(DraftReminders reminders) {
      return Job.every(Duration.ofHours(1), "intake.draft-reminders", reminders::run);
    }
  }
}
