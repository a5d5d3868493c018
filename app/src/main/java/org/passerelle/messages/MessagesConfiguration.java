package org.passerelle.messages;

import java.time.Duration;
import org.passerelle.jobs.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MessagesConfiguration {
  @Bean
  Job emptyTheOutbox(OutboxSender sender) {
    return Job.every(Duration.ofSeconds(10), "messages.outbox", sender::sendDue);
  }
}
