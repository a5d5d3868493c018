package org.passerelle.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Starts jobs when they are due by the product's clock. Switched off where a replay or a command drives them. */
@Component
@ConditionalOnBooleanProperty(name = "passerelle.jobs.enabled", matchIfMissing = true)
class Timetable implements SmartLifecycle {
  /** Work of a node that died, or whose database did, is begun again after four of them: within half a minute. */
  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(5);

  private final Scheduler scheduler;

  Timetable(Jobs jobs, DataSource dataSource, Clock clock) {
    List<RecurringTask<Void>> tasks = jobs.all().stream().map(job -> task(jobs, job)).toList();
    scheduler =
        Scheduler.create(dataSource)
            .startTasks(tasks)
            .threads(2)
            .pollingInterval(Duration.ofSeconds(2))
            .heartbeatInterval(SIGN_OF_LIFE)
            .missedHeartbeatsLimit(4)
            .shutdownMaxWait(Duration.ofSeconds(20))
            .clock(clock::instant)
            .build();
  }

  private static RecurringTask<Void> task(Jobs jobs, Job job) {
    return Tasks.recurring(job.name(), FixedDelay.of(job.every())).execute((instance, context) -> jobs.run(job));
  }

  @Override
  public void start() {
    scheduler.start();
  }

  @Override
  public void stop() {
    scheduler.stop();
  }

  @Override
  public boolean isRunning() {
    return scheduler.getSchedulerState().isStarted() && !scheduler.getSchedulerState().isShuttingDown();
  }
}
