package org.passerelle.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.passerelle.access.Allowed;
import org.passerelle.access.LocalTexts;
import org.passerelle.pages.Texts;
import org.passerelle.people.Localities;
import org.passerelle.people.Localities.Taken;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.passerelle.sheets.SheetException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/localities")
@Allowed({Role.MANAGER, Role.ADMINISTRATOR})
@Tag(name = "Localities", description = "Where the postcodes and towns of the network's area lie")
class LocalitiesApi {
  private static final String CSV = "text/csv";
  private static final int HEADINGS = 1;
  private static final int MOST_MB = 30;
  private final Localities localities;
  private final LocalTexts texts;

  LocalitiesApi(Localities localities, LocalTexts texts) {
    this.localities = localities;
    this.texts = texts;
  }

  record RefusedLine(long line, @Schema(description = "What is wrong and how to mend it") String why) {}

  record TakenView(@Schema(description = "Lines that were taken") int localities, List<RefusedLine> refused) {}

  @Operation(
      summary = "All of them as CSV: postcode, town, latitude, longitude (WGS 84)",
      responses = @ApiResponse(responseCode = "200", content = @Content(mediaType = CSV, schema = @Schema(type = "string"))))
  @GetMapping
  ResponseEntity<byte[]> list() throws IOException {
    var out = new ByteArrayOutputStream();
    localities.write(out);
    return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8)).body(out.toByteArray());
  }

  @Operation(
      summary = "Puts a CSV list in: where a locality lies now is as the list says; lines that cannot be read are told, the others are taken",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true, content = @Content(mediaType = CSV, schema = @Schema(type = "string"))))
  @PutMapping
  TakenView take(InputStream body) throws IOException {
    byte[] list = body.readNBytes(MOST_MB * 1024 * 1024 + 1);
    if (list.length > MOST_MB * 1024 * 1024) {
      throw Refused.field("body", "body is larger than %d MB; send the list in parts.".formatted(MOST_MB));
    }
    Path kept = Files.createTempFile("localities", ".list");
    try {
      Files.write(kept, list);
      return view(wholeNetwork().call(() -> localities.take(kept)));
    } catch (SheetException unreadable) {
      throw Refused.field("body", "body is no list that can be read; send CSV with the columns postcode, town, latitude, longitude.");
    } finally {
      Files.deleteIfExists(kept);
    }
  }

  /** A list without its columns is refused as a whole. */
  private TakenView view(Taken taken) {
    Texts english = texts.in(null);
    List<RefusedLine> refused =
        taken.refused().stream()
            .map(one -> new RefusedLine(one.line(), english.get(one.reason(), "value", one.value())))
            .toList();
    if (refused.stream().anyMatch(one -> one.line() == HEADINGS)) {
      throw Refused.field("body", "body cannot be used: " + refused.getFirst().why());
    }
    return new TakenView(taken.localities(), refused);
  }

  /** A locality concerns everybody who lives there, whichever organisation holds their record. */
  private static Scope wholeNetwork() {
    Scope scope = Scope.current();
    return Scope.operator(scope.network(), scope.requireAccount());
  }
}
