package org.passerelle.benchmarks.imports;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.passerelle.benchmarks.imports.InventedNames.Origin;

/**
 * Writes a list of invented mentees: {@code FILE ROWS [SEED]}. The file's name says how: {@code .xlsx}; {@code .1252.csv}
 * with semicolons in Windows-1252; any other in UTF-8 with commas. Every hundredth row repeats an earlier one, every
 * fiftieth cannot be read, and many cells are empty.
 */
public final class InventedList {
  private static final List<String> HEADINGS =
      List.of(
          "Dossier", "Nom complet", "Né(e) le", "Sexe", "GSM", "E-mail", "Commune", "Code postal", "Nationalité", "Langues",
          "Études", "Métier", "Disponibilités", "Inscrit le", "Remarques", "Statut interne");
  private static final List<String> DATES = List.of("dd/MM/yyyy", "d.M.yyyy", "yyyy-MM-dd", "d MMMM yyyy", "d/M/yy", "yyyy");
  private static final List<String> TOWNS = List.of("Bruxelles", "Liège", "Gent", "Antwerpen", "Namur", "Charleroi", "");
  private static final List<String> STUDIES = List.of("secondaire supérieur", "bachelier", "master", "primaire", "certificat", "3", "");
  private static final List<String> TRADES = List.of("cuisinier", "5120", "infirmière", "maçon", "comptable", "7112", "couture", "");
  private static final List<String> HOURS = List.of("lun 9-12; mer 14-18", "soirs", "week-end", "mardi matin", "");

  private final boolean western;
  private final int rows;
  private final Random random;
  private final List<List<String>> repeated = new ArrayList<>();

  private InventedList(boolean western, int rows, long seed) {
    this.western = western;
    this.rows = rows;
    this.random = new Random(seed);
  }

  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    String name = file.getFileName().toString();
    boolean western = name.endsWith(".1252.csv");
    var list = new InventedList(western, Integer.parseInt(args[1]), args.length > 2 ? Long.parseLong(args[2]) : 1);
    if (name.endsWith(".xlsx")) {
      list.writeXlsx(file);
    } else {
      list.writeCsv(file, western ? Charset.forName("windows-1252") : StandardCharsets.UTF_8, western ? ";" : ",");
    }
  }

  private void writeCsv(Path file, Charset charset, String separator) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, charset)) {
      out.write(HEADINGS.stream().map(InventedList::quoted).collect(Collectors.joining(separator)) + "\r\n");
      for (int i = 0; i < rows; i++) {
        out.write(row(i).stream().map(InventedList::quoted).collect(Collectors.joining(separator)) + "\r\n");
      }
    }
  }

  private static String quoted(String cell) {
    return cell.matches("[^\",;\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  private void writeXlsx(Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        Workbook book = new Workbook(out, "Passerelle", "1.0")) {
      Worksheet sheet = book.newWorksheet("Jeunes");
      writeCells(sheet, 0, HEADINGS);
      for (int i = 0; i < rows; i++) {
        writeCells(sheet, i + 1, row(i));
        if (i % 500 == 0) {
          sheet.flush();
        }
      }
      sheet.finish();
    }
  }

  private static void writeCells(Worksheet sheet, int row, List<String> cells) {
    for (int column = 0; column < cells.size(); column++) {
      if (!cells.get(column).isEmpty()) {
        sheet.value(row, column, cells.get(column));
      }
    }
  }

  private List<String> row(int number) {
    if (number % 100 == 99 && !repeated.isEmpty()) {
      return repeated.get(random.nextInt(repeated.size()));
    }
    List<String> row = person(number);
    if (number % 50 == 20) {
      row.set(2, "31/02/1995");
    } else if (number % 1_000 < 3) {
      repeated.add(List.copyOf(row));
    }
    return row;
  }

  private List<String> person(int number) {
    Origin origin = InventedNames.any(random, western);
    LocalDate born = LocalDate.of(1991, 1, 1).plusDays(random.nextInt(365 * 14));
    return new ArrayList<>(
        List.of(
            number % 3 == 0 ? "" : "D-" + number,
            origin.name(random),
            gap(12, born.format(DateTimeFormatter.ofPattern(DATES.get(random.nextInt(DATES.size())), Locale.FRENCH))),
            List.of("F", "H", "femme", "homme", "").get(random.nextInt(5)),
            gap(8, phone()),
            random.nextInt(3) == 0 ? "" : "personne" + number + (random.nextInt(99) == 0 ? " @Example.ORG" : "@example.org"),
            TOWNS.get(random.nextInt(TOWNS.size())),
            gap(3, String.valueOf(1000 + random.nextInt(8999))),
            gap(10, origin.country()),
            gap(5, origin.language()),
            STUDIES.get(random.nextInt(STUDIES.size())),
            TRADES.get(random.nextInt(TRADES.size())),
            HOURS.get(random.nextInt(HOURS.size())),
            gap(6, LocalDate.of(2025, 1, 1).plusDays(random.nextInt(600)).format(DateTimeFormatter.ofPattern("dd-MM-yyyy"))),
            random.nextInt(4) == 0 ? "vient avec sa sœur; \"à rappeler\"" : "",
            List.of("actif", "en attente", "?").get(random.nextInt(3))));
  }

  private String gap(int one, String cell) {
    return random.nextInt(one) == 0 ? "" : cell;
  }

  private String phone() {
    String digits = "%08d".formatted(70_000_000 + random.nextInt(30_000_000));
    return switch (random.nextInt(4)) {
      case 0 -> "04" + digits;
      case 1 -> "+32 4%s %s %s %s".formatted(digits.substring(0, 2), digits.substring(2, 4), digits.substring(4, 6), digits.substring(6));
      case 2 -> "0032 4" + digits;
      default -> "04%s/%s.%s.%s".formatted(digits.substring(0, 2), digits.substring(2, 4), digits.substring(4, 6), digits.substring(6));
    };
  }
}
