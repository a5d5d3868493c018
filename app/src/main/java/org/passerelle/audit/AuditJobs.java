package org.passerelle.audit;

import java.time.Duration;
import org.passerelle.jobs.Job;
import org.passerelle.scope.Scope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuditJobs {
  @Bean
  Job linkAudit(AuditChainer chainer) {
    return Job.every(Duration.ofMinutes(1), "audit.link", () -> chainer.link(Scope.current().network()));
  }
}
