package org.passerelle.benchmarks.matching;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * Wall time; or, where {@code BENCH_CLOCK=cpu} is set because others use the machine too, processor time: of the calling
 * thread when warm, of the whole process, its compiler included, when cold.
 */
final class Stopwatch {
  private static final boolean CPU = "cpu".equals(System.getenv("BENCH_CLOCK"));

  private final boolean wholeProcess;
  private final long start;

  private Stopwatch(boolean wholeProcess) {
    this.wholeProcess = wholeProcess;
    this.start = now();
  }

  static Stopwatch ofThread() {
    return new Stopwatch(false);
  }

  static Stopwatch ofProcess() {
    return new Stopwatch(true);
  }

  private long now() {
    if (!CPU) {
      return System.nanoTime();
    }
    return wholeProcess
        ? ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime()
        : ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  double millis() {
    return (now() - start) / 1e6;
  }
}
