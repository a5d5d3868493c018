package org.passerelle.database.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.passerelle.database.DatabaseUnavailable;

/**
 * At most one process holds a data directory. The lock ends with the process, however that ends.
 *
 * <p>The system drops a process's lock as soon as the process closes <em>any</em> descriptor of the locked file, so a
 * directory already held here is refused before its file is touched.
 */
final class DataDirectoryLock implements AutoCloseable {
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private DataDirectoryLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  static DataDirectoryLock take(Path dataDirectory) throws IOException {
    Path file = dataDirectory.toRealPath().resolve("lock");
    if (!HELD_HERE.add(file)) {
      throw inUse(dataDirectory, String.valueOf(ProcessHandle.current().pid()));
    }
    FileChannel channel = null;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        throw inUse(dataDirectory, Files.readString(file).strip());
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
      return new DataDirectoryLock(file, channel);
    } catch (IOException | RuntimeException refused) {
      release(file, channel);
      throw refused;
    }
  }

  private static DatabaseUnavailable inUse(Path dataDirectory, String process) {
    return new DatabaseUnavailable(
        "The data directory %s is already in use by process %s: end that one first with `bin/passerelle stop --data %s`, or choose another directory with --data."
            .formatted(dataDirectory, process, dataDirectory));
  }

  @Override
  public void close() throws IOException {
    release(file, channel);
  }

  private static void release(Path file, @Nullable FileChannel channel) throws IOException {
    try {
      if (channel != null) {
        channel.close();
      }
    } finally {
      HELD_HERE.remove(file);
    }
  }
}
