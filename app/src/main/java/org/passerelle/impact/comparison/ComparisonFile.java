package org.passerelle.impact.comparison;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.sheets.SheetException;
import org.passerelle.sheets.SheetReader;
import org.passerelle.sheets.SheetRow;

/**
 * A file of people elsewhere: one row a person, with {@code outcome} (1, 0 or empty) and some of {@code age},
 * {@code gender}, {@code education} and {@code experience}; other columns are not read.
 */
public final class ComparisonFile {
  private static final String OUTCOME = "outcome";
  private static final int MOST = 200_000;

  private ComparisonFile() {}

  /** What came of reading. */
  public sealed interface Reading {}

  /** @param sha256 of the file as it came */
  public record Read(List<Term> terms, List<Compared> people, String sha256) implements Reading {}

  /** One sentence of what is wrong, where, and how to mend it. @param arguments names and values */
  public record Refused(String textKey, Object... arguments) implements Reading {}

  public static Reading read(InputStream upload) {
    Path file = null;
    try {
      file = Files.createTempFile("comparison", ".upload");
      byte[] bytes = upload.readAllBytes();
      Files.write(file, bytes);
      try (SheetReader rows = SheetReader.open(file)) {
        return read(rows, sha256(bytes));
      }
    } catch (SheetException unreadable) {
      return new Refused("impact.staff.comparison.unreadable");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      remove(file);
    }
  }

  private static Reading read(SheetReader rows, String sha256) throws SheetException {
    Optional<SheetRow> header = rows.next();
    if (header.isEmpty()) {
      return new Refused("impact.staff.comparison.empty");
    }
    List<String> columns = header.get().cells().stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
    Map<Term, Integer> terms = new EnumMap<>(Term.class);
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      Term.named(columns.get(i)).ifPresent(term -> terms.put(term, column));
    }
    if (!columns.contains(OUTCOME) || terms.isEmpty()) {
      return new Refused("impact.staff.comparison.columns", "columns", String.join(", ", columns));
    }
    return people(rows, terms, columns.indexOf(OUTCOME), sha256);
  }

  private static Reading people(SheetReader rows, Map<Term, Integer> terms, int outcome, String sha256)
      throws SheetException {
    List<Compared> people = new ArrayList<>();
    for (Optional<SheetRow> row = rows.next(); row.isPresent(); row = rows.next()) {
      SheetRow here = row.get();
      for (Map.Entry<Term, Integer> term : terms.entrySet()) {
        String cell = here.cell(term.getValue());
        if (!cell.isEmpty() && !term.getKey().allows(cell)) {
          return new Refused(
              "impact.staff.comparison.cell", "row", here.line(), "column", term.getKey().key(), "value", cell);
        }
      }
      String positive = here.cell(outcome);
      if (!positive.isEmpty() && !positive.equals("1") && !positive.equals("0")) {
        return new Refused("impact.staff.comparison.cell", "row", here.line(), "column", OUTCOME, "value", positive);
      }
      people.add(person(here, terms, positive.isEmpty() ? null : positive.equals("1")));
      if (people.size() > MOST) {
        return new Refused("impact.staff.comparison.too-many", "most", MOST);
      }
    }
    return people.size() < 2
        ? new Refused("impact.staff.comparison.empty")
        : new Read(List.copyOf(terms.keySet()), people, sha256);
  }

  private static Compared person(SheetRow row, Map<Term, Integer> terms, @Nullable Boolean positive) {
    return new Compared(
        whole(cell(row, terms, Term.AGE)), cell(row, terms, Term.GENDER), cell(row, terms, Term.EDUCATION),
        whole(cell(row, terms, Term.EXPERIENCE)), positive);
  }

  private static @Nullable String cell(SheetRow row, Map<Term, Integer> terms, Term term) {
    Integer column = terms.get(term);
    String cell = column == null ? "" : row.cell(column);
    return cell.isEmpty() ? null : cell;
  }

  private static @Nullable Integer whole(@Nullable String cell) {
    return cell == null ? null : Integer.valueOf(cell);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static void remove(@Nullable Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
