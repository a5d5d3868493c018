package org.passerelle.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.passerelle.scope.Scope;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.TestHouse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class JobsTest {
  @Autowired TestHouse house;
  @Autowired JdbcClient jdbc;
  @Autowired DataSource dataSource;
  @Autowired Clock clock;

  @Test
  void aJobRunsInEveryNetworkAlsoWhenItFailsInOne() {
    UUID failing = house.found("Failing").network().id();
    UUID other = house.found("Other").network().id();
    Set<UUID> ran = ConcurrentHashMap.newKeySet();
    Job job = Job.every(Duration.ofHours(1), "test.each", () -> note(ran, failing));
    jobs(job).run(job);
    assertThat(ran).contains(other).doesNotContain(failing);
  }

  private static void note(Set<UUID> ran, UUID failing) {
    UUID network = Scope.current().network();
    if (network.equals(failing)) {
      throw new IllegalStateException("this network's turn fails");
    }
    ran.add(network);
  }

  @Test
  void theTimetableStartsWhatIsDue() throws InterruptedException {
    house.found("Scheduled");
    var ran = new CountDownLatch(1);
    var timetable =
        new Timetable(jobs(Job.every(Duration.ofHours(1), "test.due", ran::countDown)), dataSource, clock);
    timetable.start();
    try {
      assertThat(ran.await(30, TimeUnit.SECONDS)).isTrue();
      assertThat(timetable.isRunning()).isTrue();
    } finally {
      timetable.stop();
    }
  }

  private Jobs jobs(Job job) {
    var beans = new StaticListableBeanFactory();
    beans.addBean("job", job);
    return new Jobs(beans.getBeanProvider(Job.class), jdbc);
  }
}
