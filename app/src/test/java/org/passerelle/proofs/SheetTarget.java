package org.passerelle.proofs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.passerelle.sheets.SheetException;
import org.passerelle.sheets.SheetReader;

/** Reads whatever the fuzzer makes up as a list somebody uploads; called by it a thousand times a second. */
public final class SheetTarget {
  private static final Path FILE = file();
  private static final int ROWS = 10_000;

  private SheetTarget() {}

  /** After a zero the bytes are the one sheet of an XLSX, else the whole file. */
  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    boolean isSheet = bytes.length > 1 && bytes[0] == 0;
    Files.write(FILE, isSheet ? HarmfulFiles.xlsx(text(bytes), 0) : bytes);
    try (SheetReader sheet = SheetReader.open(FILE)) {
      for (int row = 0; row < ROWS && sheet.next().isPresent(); row++) {
        // only that it reads or refuses
      }
    } catch (SheetException refused) {
      if (!refused.reason().startsWith("sheet.")) {
        throw new AssertionError("A sheet is refused without a sentence: " + refused.reason());
      }
    }
  }

  private static String text(byte[] bytes) {
    return new String(Arrays.copyOfRange(bytes, 1, bytes.length), StandardCharsets.UTF_8);
  }

  private static Path file() {
    try {
      Path file = Files.createTempFile("passerelle-fuzz", "");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
