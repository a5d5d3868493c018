package org.passerelle.privacy;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.passerelle.access.AccountExpiry;
import org.passerelle.access.Journal;
import org.passerelle.jobs.Job;
import org.passerelle.privacy.Erasures.Why;
import org.passerelle.privacy.Retention.Due;
import org.passerelle.privacy.Retention.Rule;
import org.passerelle.scope.InScope;
import org.passerelle.scope.Scope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PrivacyJobs {

  /** Erases what the network's rule no longer keeps, a transaction a person; held records stay. */
  @Bean
  Job forgetInTime(Retention retention, Erasures erasures, Journal journal, InScope inScope) {
    return Job.every(
        Duration.ofHours(6),
        "privacy.retention",
        () -> {
          List<Due> due = inScope.call(Scope.current(), () -> due(retention, journal));
          for (Due one : due) {
            if (!one.held()) {
              erasures.erase(one.person(), Why.RETENTION);
            }
          }
        });
  }

  @Bean
  Job forgetWaysIn(AccountExpiry accounts) {
    return Job.every(Duration.ofHours(12), "privacy.accounts", accounts::expire);
  }

  @Bean
  Job stayForgotten(ErasedStayErased erased) {
    return Job.every(Duration.ofHours(1), "privacy.forgotten", () -> erased.keep(Scope.current().network()));
  }

  private static List<Due> due(Retention retention, Journal journal) {
    Optional<Rule> rule = retention.rule();
    OffsetDateTime longAgo = journal.now().minus(Retention.NOTICE);
    return rule.isPresent() && rule.get().setAt().isBefore(longAgo) && rule.get().months() != null
        ? retention.due(rule.get().months())
        : List.of();
  }
}
