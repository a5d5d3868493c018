package org.passerelle.benchmarks.matching;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Hands an instance to another process: little-endian ints, a head of four, then capacities and the three columns. */
final class InstanceFile {
  private InstanceFile() {}

  static void write(Instance instance, Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
        StandardOpenOption.TRUNCATE_EXISTING)) {
      int[] head = {instance.mentees(), instance.capacity().length, instance.pairs(), instance.perfect() ? 1 : 0};
      for (int[] column : new int[][] {
          head, instance.capacity(), instance.mentee(), instance.mentor(), instance.score()}) {
        ByteBuffer bytes = ByteBuffer.allocateDirect(4 << 18).order(ByteOrder.LITTLE_ENDIAN);
        for (int from = 0; from < column.length; from += 1 << 18) {
          int size = Math.min(1 << 18, column.length - from);
          bytes.clear();
          bytes.asIntBuffer().put(column, from, size);
          bytes.limit(4 * size);
          while (bytes.hasRemaining()) {
            channel.write(bytes);
          }
        }
      }
    }
  }

  static Instance read(String name, Path file) throws IOException {
    try (var channel = FileChannel.open(file)) {
      IntBuffer ints = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size())
          .order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
      int[] head = column(ints, 4);
      return new Instance(name, head[3] == 1, head[0],
          column(ints, head[1]), column(ints, head[2]), column(ints, head[2]), column(ints, head[2]));
    }
  }

  private static int[] column(IntBuffer ints, int length) {
    int[] column = new int[length];
    ints.get(column);
    return column;
  }
}
