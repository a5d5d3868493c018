package org.passerelle.cli.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.cli.BadInput;
import org.passerelle.evidence.Terms;

/** The rows of a CSV file that have a value in every column used; the others are counted. */
final class Rows {
  private final Csv csv;
  private final int[] kept;
  private final int dropped;

  private Rows(Csv csv, int[] kept) {
    this.csv = csv;
    this.kept = kept;
    dropped = csv.rows() - kept.length;
  }

  /** {@code columns} without a value drop a row, {@code gappy} ones do not. */
  static Rows read(Typed typed, List<Csv.Column> columns, List<Csv.Column> gappy) throws IOException {
    List<Csv.Column> all = new ArrayList<>(columns);
    all.addAll(gappy);
    Csv csv = Csv.read(typed.file("csv"), all);
    List<String> names = columns.stream().map(Csv.Column::name).distinct().toList();
    Csv.View[] views = names.stream().map(csv::view).toArray(Csv.View[]::new);
    int[] kept = new int[csv.rows()];
    int count = 0;
    for (int row = 0; row < csv.rows(); row++) {
      boolean whole = true;
      for (int c = 0; c < views.length && whole; c++) {
        whole = !views[c].missing(row);
      }
      if (whole) {
        kept[count++] = row;
      }
    }
    if (csv.rows() == 0) {
      throw new BadInput("The file %s has no row below the names of its columns.".formatted(csv.file()));
    }
    if (count == 0) {
      throw new BadInput("No row of %s has a value in each of %s.".formatted(csv.file(), String.join(", ", names)));
    }
    return new Rows(csv, Arrays.copyOf(kept, count));
  }

  static Rows read(Typed typed, List<Csv.Column> columns) throws IOException {
    return read(typed, columns, List.of());
  }

  int n() {
    return kept.length;
  }

  int dropped() {
    return dropped;
  }

  /** The number of a row in the file, the first after the header being 1. */
  int number(int row) {
    return kept[row] + 1;
  }

  String text(String column, int row) {
    return csv.text(column, kept[row]);
  }

  double[] numbers(String column) {
    double[] values = new double[kept.length];
    Csv.View view = csv.view(column);
    for (int i = 0; i < values.length; i++) {
      values[i] = view.number(kept[i]);
      if (Double.isNaN(values[i])) {
        throw csv.refusal(column, kept[i], "is not a number; decimals have a point.");
      }
    }
    return values;
  }

  double[] times(String column) {
    double[] values = numbers(column);
    for (int i = 0; i < values.length; i++) {
      if (values[i] < 0) {
        throw csv.refusal(column, kept[i], "is below 0; a time must be at least 0.");
      }
    }
    return values;
  }

  Categories categories(String column) {
    return Categories.of(csv, column, kept);
  }

  boolean[] yes(Condition condition) {
    return yes(condition, new boolean[kept.length]);
  }

  /** Cells of {@code column} that are missing are marked in {@code missing} and false. */
  boolean[] yes(Condition condition, boolean[] missing) {
    boolean[] yes = new boolean[kept.length];
    byte[] text = condition.value() == null ? new byte[0] : condition.value().getBytes(StandardCharsets.UTF_8);
    double wanted = condition.value() == null ? Double.NaN : number(condition.value());
    Csv.View view = csv.view(condition.column());
    for (int i = 0; i < yes.length; i++) {
      missing[i] = view.missing(kept[i]);
      yes[i] = !missing[i] && (condition.value() == null
          ? oneOrZero(condition, view, kept[i])
          : Double.isNaN(wanted) ? view.is(kept[i], text) : view.number(kept[i]) == wanted);
    }
    return yes;
  }

  private boolean oneOrZero(Condition condition, Csv.View view, int row) {
    double value = view.number(row);
    if (value != 0 && value != 1) {
      String text = view.text(row);
      if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
        return text.equalsIgnoreCase("true");
      }
      throw csv.refusal(condition.column(), row, "is neither 0 nor 1; write --%s \"%s==VALUE\"."
          .formatted(condition.option(), condition.column()));
    }
    return value == 1;
  }

  private static double number(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Numbers.parse(bytes, 0, bytes.length);
  }

  /** A number a row, or 1 and 0 for a condition with a value; NaN where missing. */
  double[] outcome(Condition condition) {
    if (condition.value() != null) {
      boolean[] missing = new boolean[kept.length];
      boolean[] yes = yes(condition, missing);
      double[] values = new double[yes.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = missing[i] ? Double.NaN : yes[i] ? 1 : 0;
      }
      return values;
    }
    double[] values = new double[kept.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = csv.number(condition.column(), kept[i]);
      if (Double.isNaN(values[i]) && !csv.missing(condition.column(), kept[i])) {
        throw csv.refusal(condition.column(), kept[i], "is not a number; write --%s \"%s==VALUE\" for a text column."
            .formatted(condition.option(), condition.column()));
      }
    }
    return values;
  }

  /** A column all of whose values are numbers is one term, any other becomes indicators. */
  Terms terms(List<String> columns) {
    Terms terms = new Terms();
    for (String column : columns) {
      double[] values = numbersOrNull(column);
      if (values != null) {
        terms.number(column, values);
      } else {
        String[] text = new String[kept.length];
        for (int i = 0; i < text.length; i++) {
          text[i] = csv.text(column, kept[i]);
        }
        terms.text(column, text);
      }
    }
    return terms;
  }

  private double @Nullable [] numbersOrNull(String column) {
    double[] values = new double[kept.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = csv.number(column, kept[i]);
      if (Double.isNaN(values[i])) {
        return null;
      }
    }
    return values;
  }

  static List<Csv.Column> columns(Typed typed, String option) {
    return typed.distinct(option).stream().map(name -> new Csv.Column(option, name)).toList();
  }

  /** One column, or none where the option was not typed; its name may hold a comma. */
  static List<Csv.Column> maybeColumn(Typed typed, String option) {
    return typed.has(option) ? List.of(column(typed, option)) : List.of();
  }

  static Csv.Column column(Typed typed, String option) {
    return new Csv.Column(option, typed.text(option).strip());
  }
}
