package org.passerelle.jobs;

import java.util.List;
import java.util.UUID;
import org.passerelle.scope.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every job of the product, to be run when the scheduler or a replay says so. */
@Component
public class Jobs {
  private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

  private final ObjectProvider<Job> jobs;
  private final JdbcClient jdbc;

  Jobs(ObjectProvider<Job> jobs, JdbcClient jdbc) {
    this.jobs = jobs;
    this.jdbc = jdbc;
  }

  List<Job> all() {
    return jobs.orderedStream().toList();
  }

  /** Runs every job once in one network; what fails is thrown. */
  public void runAll(UUID network) {
    all().forEach(job -> Scope.system(network).run(job.work()));
  }

  /** Runs one job in every network; a network where it fails does not keep the others from their turn. */
  void run(Job job) {
    for (UUID network : jdbc.sql("select id from all_networks()").query(UUID.class).list()) {
      try {
        Scope.system(network).run(job.work());
      } catch (RuntimeException failed) {
        LOG.error("The job {} failed in network {} and is tried again at its next turn", job.name(), network, failed);
      }
    }
  }
}
