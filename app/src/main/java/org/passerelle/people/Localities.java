package org.passerelle.people;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.passerelle.sheets.SheetException;
import org.passerelle.sheets.SheetReader;
import org.passerelle.sheets.SheetRow;
import org.passerelle.sheets.SheetWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the postcodes and towns of a network's area lie, from a list that somebody puts in. People and work places whose
 * record has no coordinates of its own are looked up here; without a locality they have none, and distances are not known.
 */
@Service
public class Localities {
  public static final List<String> COLUMNS = List.of("postcode", "town", "latitude", "longitude");
  private final JdbcClient jdbc;
  private final Journal journal;

  Localities(JdbcClient jdbc, Journal journal) {
    this.jdbc = jdbc;
    this.journal = journal;
  }

  /** @param postcode and town: one of them may be empty; @param latitude and longitude in degrees, WGS 84 */
  public record Locality(String postcode, String town, double latitude, double longitude) {}

  /** Why a row was not taken. @param reason key of a sentence that is given {@code value} */
  public record Refused(long line, String reason, String value) {}

  /** @param localities rows that were taken */
  public record Taken(int localities, List<Refused> refused) {}

  /**
   * Takes what can be taken; a locality that is there already lies where the list says now.
   *
   * @throws SheetException for a file that is no list
   */
  @Transactional
  public Taken take(Path file) throws SheetException {
    Scope.current().require(Role.MANAGER, Role.ADMINISTRATOR);
    try (SheetReader reader = SheetReader.open(file)) {
      List<String> columns =
          reader.next()
              .map(row -> row.cells().stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList())
              .orElse(List.of());
      List<Refused> refused = new ArrayList<>();
      for (String needed : List.of("latitude", "longitude")) {
        if (!columns.contains(needed)) {
          refused.add(new Refused(1, "people.staff.localities.no-heading", needed));
        }
      }
      if (!refused.isEmpty()) {
        return new Taken(0, refused);
      }
      List<Locality> localities = new ArrayList<>();
      for (Optional<SheetRow> row = reader.next(); row.isPresent(); row = reader.next()) {
        read(columns, row.get(), refused).ifPresent(localities::add);
      }
      put(localities);
      journal.wrote("localities.put-in", "network", Scope.current().network(), String.valueOf(localities.size()));
      return new Taken(localities.size(), refused);
    }
  }

  private static Optional<Locality> read(List<String> columns, SheetRow row, List<Refused> refused) {
    String postcode = cell(columns, row, "postcode");
    String town = cell(columns, row, "town");
    if (postcode.replaceAll("[^\\p{L}\\p{N}]", "").isEmpty() && town.isEmpty()) {
      refused.add(new Refused(row.line(), "people.staff.localities.nameless", ""));
      return Optional.empty();
    }
    Double latitude = degrees(cell(columns, row, "latitude"), 90);
    Double longitude = degrees(cell(columns, row, "longitude"), 180);
    if (latitude == null || longitude == null) {
      String wrong = cell(columns, row, latitude == null ? "latitude" : "longitude");
      refused.add(
          new Refused(
              row.line(), "people.staff.localities." + (latitude == null ? "bad-latitude" : "bad-longitude"), wrong));
      return Optional.empty();
    }
    return Optional.of(new Locality(postcode, town, latitude, longitude));
  }

  private static String cell(List<String> columns, SheetRow row, String column) {
    int at = columns.indexOf(column);
    return at < 0 ? "" : row.cell(at).strip();
  }

  private static @Nullable Double degrees(String written, int most) {
    String plain = written.replace(',', '.');
    if (!plain.matches("-?[0-9]{1,3}([.][0-9]{1,12})?")) {
      return null;
    }
    double value = Double.parseDouble(plain);
    return Math.abs(value) <= most ? value : null;
  }

  /** What a list says last of a locality counts. */
  private void put(List<Locality> localities) {
    jdbc.sql(
            """
            insert into locality (network_id, postcode_key, town_key, postcode, town, latitude, longitude, put_in_at,
                                  put_in_by)
            select distinct on (1, 2, 3) ?::uuid, postcode_key(p.postcode), town_key(p.town), p.postcode, p.town,
                   p.latitude, p.longitude, ?::timestamptz, ?::uuid
            from unnest(?::text[], ?::text[], ?::float8[], ?::float8[])
                 with ordinality as p (postcode, town, latitude, longitude, line)
            order by 1, 2, 3, p.line desc
            on conflict (network_id, postcode_key, town_key) do update
              set latitude = excluded.latitude, longitude = excluded.longitude, put_in_at = excluded.put_in_at,
                  put_in_by = excluded.put_in_by
            """)
        .params(
            Scope.current().network(), journal.now(), journal.actor(),
            localities.stream().map(Locality::postcode).toArray(String[]::new),
            localities.stream().map(Locality::town).toArray(String[]::new),
            localities.stream().map(Locality::latitude).toArray(Double[]::new),
            localities.stream().map(Locality::longitude).toArray(Double[]::new))
        .update();
  }

  @Transactional(readOnly = true)
  public long count() {
    return jdbc.sql("select count(*) from locality where network_id = ?")
        .param(Scope.current().network())
        .query(Long.class)
        .single();
  }

  /** Writes all of them as a list that can be taken in again. */
  @Transactional(readOnly = true)
  public void write(OutputStream out) throws IOException {
    try (SheetWriter sheet = SheetWriter.csv(out)) {
      sheet.row(COLUMNS);
      for (Locality one : all()) {
        sheet.row(List.of(one.postcode(), one.town(), one.latitude(), one.longitude()));
      }
    }
  }

  private List<Locality> all() {
    return jdbc.sql("select postcode, town, latitude, longitude from locality where network_id = ? order by postcode_key, town_key")
        .param(Scope.current().network())
        .query(Locality.class)
        .list();
  }
}
