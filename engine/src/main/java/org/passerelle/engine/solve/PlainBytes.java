package org.passerelle.engine.solve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The bytes of a file, unpacked if it is gzipped, whatever its name. */
final class PlainBytes {
  private static final int BUFFER = 1 << 16;

  private PlainBytes() {}

  static InputStream of(Path file) throws IOException {
    boolean gzipped;
    try (InputStream in = Files.newInputStream(file)) {
      gzipped = in.read() == 0x1f && in.read() == 0x8b;
    }
    InputStream in = Files.newInputStream(file);
    return gzipped ? new GZIPInputStream(in, BUFFER) : in;
  }
}
