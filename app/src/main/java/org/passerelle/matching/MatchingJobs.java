package org.passerelle.matching;

import java.time.Duration;
import org.passerelle.jobs.Job;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Editions;
import org.passerelle.scope.InScope;
import org.passerelle.scope.Scope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MatchingJobs {

  @Bean
  Job dailySetsJob(DailySets sets, Editions editions, InScope inScope) {
    return Job.every(
        Duration.ofHours(1),
        "matching.daily-sets",
        () -> {
          Scope scope = Scope.current();
          for (Edition edition : inScope.call(scope, editions::all)) {
            inScope.run(
                scope,
                () -> {
                  if (editions.blueprint(edition).matching() != null) {
                    sets.solve(edition.id());
                  }
                });
          }
        });
  }
}
