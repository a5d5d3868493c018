package org.passerelle.database.embedded;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the embedded server is told. Written anew at each start, so that a new version of the product brings its own. */
enum ServerSettings {
  /** Everything acknowledged is on the disk. */
  DURABLE(""),
  /** For tests alone: a crash of the machine may lose the whole cluster. */
  TESTS(
      """
      fsync = off
      synchronous_commit = off
      full_page_writes = off
      """);

  private static final String FILE = "passerelle.conf";
  private static final String COMMON =
      """
      listen_addresses = '127.0.0.1'
      unix_socket_directories = ''
      max_connections = 60
      superuser_reserved_connections = 3
      password_encryption = 'scram-sha-256'
      work_mem = 8MB
      maintenance_work_mem = 64MB
      max_wal_size = 512MB
      autovacuum_max_workers = 2
      max_parallel_workers_per_gather = 1
      max_parallel_maintenance_workers = 1
      jit = off
      max_logical_replication_workers = 0
      random_page_cost = 1.1
      timezone = 'UTC'
      log_timezone = 'UTC'
      lc_messages = 'C'
      logging_collector = on
      log_directory = '../log'
      log_filename = 'postgresql-%a.log'
      log_truncate_on_rotation = on
      log_rotation_age = 1d
      log_rotation_size = 0
      log_line_prefix = '%m [%p] %q%u@%d '
      log_checkpoints = off
      """;
  private static final String ONLY_WITH_PASSWORD = "host all all 127.0.0.1/32 scram-sha-256\n";

  private final String special;

  ServerSettings(String special) {
    this.special = special;
  }

  void writeTo(Path cluster) throws IOException {
    Files.writeString(cluster.resolve(FILE), COMMON + memory(machineMegabytes()) + special);
    Files.writeString(cluster.resolve("postgresql.conf"), "include '" + FILE + "'\n");
    Files.writeString(cluster.resolve("pg_hba.conf"), ONLY_WITH_PASSWORD);
  }

  /** What the server keeps of its pages itself, and what it may expect of the machine to keep for it. */
  static String memory(long machine) {
    long own = Math.clamp(machine / 32, 64, 512);
    return "shared_buffers = %dMB\neffective_cache_size = %dMB\n".formatted(own, Math.max(512, machine / 4));
  }

  private static long machineMegabytes() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine
        ? machine.getTotalMemorySize() >> 20
        : 0;
  }
}
