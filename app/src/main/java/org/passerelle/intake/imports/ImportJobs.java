package org.passerelle.intake.imports;

import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.passerelle.access.Account;
import org.passerelle.access.Accounts;
import org.passerelle.access.Journal;
import org.passerelle.jobs.Job;
import org.passerelle.scope.InScope;
import org.passerelle.scope.Scope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes in the lists that were ordered, in the name of whoever brought them, and forgets files in time. */
@Configuration(proxyBeanMethods = false)
class ImportJobs {
  private static final Duration UNORDERED_UPLOADS_KEPT = Duration.ofDays(1);
  private static final Duration REJECTS_KEPT = Duration.ofDays(30);

  @Bean
  Job takeInLists(ImportRepository runs, ImportRuns imports, ImportFiles files, Accounts accounts, InScope inScope) {
    return Job.every(
        Duration.ofSeconds(3),
        "intake.imports",
        () -> {
          List<ImportRun> waiting = runs.waiting();
          for (ImportRun run : waiting) {
            Account owner = owner(run, accounts, inScope);
            Path file = files.upload(Objects.requireNonNull(run.storedAs()));
            owner.scope().run(() -> imports.run(run, file, Locale.forLanguageTag(owner.language())));
            files.remove(file);
          }
        });
  }

  @Bean
  Job forgetLists(ImportRepository runs, ImportFiles files, Journal journal) {
    return Job.every(
        Duration.ofHours(6),
        "intake.imports.files",
        () -> {
          OffsetDateTime now = journal.now();
          for (ImportRun run : runs.withFilesFromBefore(now.minus(UNORDERED_UPLOADS_KEPT), now.minus(REJECTS_KEPT))) {
            Optional.ofNullable(run.storedAs()).ifPresent(files::forget);
            run.rejects().ifPresent(files::remove);
            if (run.orderedAt() == null) {
              runs.delete(run.id());
            } else {
              runs.forgetRejects(run.id());
            }
          }
        });
  }

  private static Account owner(ImportRun run, Accounts accounts, InScope inScope) {
    return inScope.call(Scope.current(), () -> accounts.find(run.begunBy()).orElseThrow());
  }
}
