package org.passerelle.sheets;

import com.ibm.icu.text.CharsetDetector;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a text file is encoded: by its byte order mark, else UTF-8 when the whole file is valid UTF-8, else the Windows
 * code page of its letters (1252 unless words of Cyrillic or Arabic letters speak for 1251 or 1256).
 *
 * @param skip bytes of the byte order mark
 */
record TextEncoding(Charset charset, int skip) {
  private static final int SAMPLE = 1 << 16;
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  static TextEncoding of(Path file) throws IOException {
    byte[] start;
    try (var in = Files.newInputStream(file)) {
      start = in.readNBytes(SAMPLE);
    }
    if (begins(start, 0xef, 0xbb, 0xbf)) {
      return new TextEncoding(StandardCharsets.UTF_8, 3);
    }
    if (begins(start, 0xff, 0xfe)) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 2);
    }
    if (begins(start, 0xfe, 0xff)) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 2);
    }
    var wide = withoutMark(start);
    if (wide != null) {
      return new TextEncoding(wide, 0);
    }
    return new TextEncoding(isUtf8(file) ? StandardCharsets.UTF_8 : windows(file), 0);
  }

  private static boolean begins(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** UTF-16 without a mark: delimiters and line ends leave every second byte zero somewhere. */
  private static @org.jspecify.annotations.Nullable Charset withoutMark(byte[] start) {
    int evenZeros = 0;
    int oddZeros = 0;
    for (int i = 0; i < start.length; i++) {
      if (start[i] == 0) {
        if (i % 2 == 0) {
          evenZeros++;
        } else {
          oddZeros++;
        }
      }
    }
    if (Math.max(evenZeros, oddZeros) < start.length / 20 || evenZeros + oddZeros == 0) {
      return null;
    }
    return oddZeros > evenZeros ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
  }

  private static boolean isUtf8(Path file) throws IOException {
    var decoder = StandardCharsets.UTF_8.newDecoder();
    var bytes = ByteBuffer.allocate(SAMPLE);
    var chars = CharBuffer.allocate(SAMPLE);
    try (var channel = Files.newByteChannel(file)) {
      boolean more = true;
      while (more) {
        more = channel.read(bytes) >= 0;
        bytes.flip();
        if (decoder.decode(bytes, chars, !more).isError()) {
          return false;
        }
        bytes.compact();
        chars.clear();
      }
    }
    return true;
  }

  /** Western words hold single letters above 127; Cyrillic and Arabic ones hold runs of them. */
  private static Charset windows(Path file) throws IOException {
    var sample = highLines(file);
    int high = 0;
    int inRuns = 0;
    int run = 0;
    for (var b : sample) {
      boolean above = b < 0;
      high += above ? 1 : 0;
      run = above ? run + 1 : 0;
      inRuns += run == 3 ? 3 : run > 3 ? 1 : 0;
    }
    if (inRuns * 2 < high) {
      return WINDOWS_1252;
    }
    for (var match : new CharsetDetector().setText(sample).detectAll()) {
      if (match.getName().equals("windows-1251") || match.getName().equals("windows-1256")) {
        return Charset.forName(match.getName());
      }
    }
    return WINDOWS_1252;
  }

  private static byte[] highLines(Path file) throws IOException {
    var kept = new java.io.ByteArrayOutputStream();
    var line = new java.io.ByteArrayOutputStream();
    boolean above = false;
    try (var in = new java.io.BufferedInputStream(Files.newInputStream(file), SAMPLE)) {
      for (int b = in.read(); b >= 0 && kept.size() < SAMPLE; b = in.read()) {
        line.write(b);
        above |= b > 127;
        if (b == '\n' || b == '\r' || line.size() > SAMPLE) {
          if (above) {
            line.writeTo(kept);
          }
          line.reset();
          above = false;
        }
      }
    }
    if (above) {
      line.writeTo(kept);
    }
    return kept.toByteArray();
  }
}
