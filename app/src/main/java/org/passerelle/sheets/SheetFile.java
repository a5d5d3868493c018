package org.passerelle.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A list to take along, as the answer to a request. */
public enum SheetFile {
  CSV(new MediaType("text", "csv", StandardCharsets.UTF_8)),
  XLSX(MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

  private final MediaType type;

  SheetFile(MediaType type) {
    this.type = type;
  }

  /** Writes the rows of a list. */
  public interface Rows {
    void write(SheetWriter sheet) throws IOException;
  }

  /** @param name of the file, without its ending; @param title of the sheet in it */
  public ResponseEntity<byte[]> of(String name, String title, Rows rows) {
    var out = new ByteArrayOutputStream();
    try (SheetWriter sheet = writer(out, title)) {
      rows.write(sheet);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name + "." + name().toLowerCase(Locale.ROOT)).build().toString())
        .body(out.toByteArray());
  }

  private SheetWriter writer(OutputStream out, String title) throws IOException {
    return switch (this) {
      case CSV -> SheetWriter.csv(out);
      case XLSX -> SheetWriter.xlsx(out, title);
    };
  }
}
