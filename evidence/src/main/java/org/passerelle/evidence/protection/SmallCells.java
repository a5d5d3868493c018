package org.passerelle.evidence.protection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.Unanswerable;

/**
 * Hides small counts in a table with margins, and as many others as it takes so that no hidden one follows by
 * subtraction.
 *
 * <p>Small is 1 to threshold - 1, margins included; with {@code hideZeros} also 0. Otherwise a 0 is always shown, and
 * the search counts on a reader who knows that and therefore takes every hidden cell for at least 1. Each small cell
 * keeps room for at least {@code threshold} other values, or, to spare the margins, for at least two.
 */
public final class SmallCells {

  private static final int THOROUGH_UP_TO = 200;

  private final TableShape shape;
  private final Network network;
  private final int threshold;
  private final long floor;
  private final boolean[] small;
  private final boolean[] hidden;
  private final long[] wanted;

  private SmallCells(long[][] counts, int threshold, boolean hideZeros, boolean @Nullable [][] alsoHidden) {
    this.threshold = threshold;
    shape = TableShape.of(counts);
    network = shape.network();
    floor = hideZeros ? 0 : 1;
    small = new boolean[network.arcs()];
    hidden = new boolean[network.arcs()];
    wanted = new long[network.arcs()];
    for (int arc = 0; arc < small.length; arc++) {
      long count = network.value(arc);
      boolean asked = alsoHidden != null && alsoHidden[shape.row(arc)][shape.column(arc)] && count >= floor;
      small[arc] = count < threshold && count >= floor || asked;
      hidden[arc] = small[arc];
    }
  }

  /** A hidden cell is small itself, or hidden so that no other one follows from the margins. */
  public enum State {
    SHOWN,
    PRIMARY,
    COMPLEMENTARY
  }

  /**
   * {@code low} to {@code high} is what the shown cells leave possible for counts that are not negative; {@code high}
   * is null where nothing limits it. {@code informedLow} to {@code informedHigh} is the same for a reader who also
   * knows that zeros are never hidden. All equal the count of a cell that is shown.
   */
  public record Cell(
      long count, State state, long low, @Nullable Long high, long informedLow, @Nullable Long informedHigh) {

    public boolean shown() {
      return state == State.SHOWN;
    }
  }

  /** Row by row, the margin last; a table of one column has no margin column. */
  public record Table(List<List<Cell>> rows) {}

  /** {@code counts} without margins, one array a row, equally long. */
  public static Table protect(long[][] counts, int threshold, boolean hideZeros) {
    return protect(counts, threshold, hideZeros, null);
  }

  /** {@code alsoHidden}, margins included, are cells hidden in an earlier report that must stay so. */
  public static Table protect(
      long[][] counts, int threshold, boolean hideZeros, boolean @Nullable [][] alsoHidden) {
    Unanswerable.unless(threshold >= 1, "The threshold must be at least 1; it is " + threshold + ".");
    SmallCells cells = new SmallCells(counts, threshold, hideZeros, alsoHidden);
    cells.complement();
    cells.uncover();
    return cells.table();
  }

  private void complement() {
    Integer[] order = new Integer[small.length];
    Arrays.setAll(order, arc -> arc);
    Arrays.sort(order, (a, b) -> Long.compare(network.value(b), network.value(a)));
    for (int arc : order) {
      if (small[arc]) {
        protect(arc);
      }
    }
  }

  private void protect(int arc) {
    for (boolean margins : new boolean[] {false, true}) {
      for (long room = threshold; room >= Math.min(2, threshold); room--) {
        if (network.wide(arc, hidden, floor, room)) {
          wanted[arc] = room;
          return;
        }
        Network.Way way = network.cheapest(arc, costs(margins), floor, room);
        if (way != null) {
          for (int other : way.arcs()) {
            hidden[other] = true;
          }
          wanted[arc] = room;
          return;
        }
      }
    }
    throw new IllegalStateException("hiding a cell's own margins always frees it");
  }

  /** Few cells first, small ones next, margins and the grand total last; a shown zero stays shown. */
  private double[] costs(boolean margins) {
    double[] cost = new double[network.arcs()];
    double largest = 1 + Arrays.stream(shape.values()).max().orElse(0);
    for (int arc = 0; arc < cost.length; arc++) {
      double price = 1 + network.value(arc) / largest;
      boolean forbidden = network.value(arc) < floor || shape.margins(arc) > 0 && !margins;
      cost[arc] = hidden[arc] ? 0 : forbidden ? Double.POSITIVE_INFINITY : price * Math.pow(20, shape.margins(arc));
    }
    return cost;
  }

  /** Shows again, largest first, what turned out not to be needed. */
  private void uncover() {
    List<Integer> extra = new ArrayList<>();
    int count = 0;
    for (int arc = 0; arc < hidden.length; arc++) {
      count += hidden[arc] ? 1 : 0;
      if (hidden[arc] && !small[arc]) {
        extra.add(arc);
      }
    }
    if (count > THOROUGH_UP_TO) {
      return;
    }
    extra.sort((a, b) -> Double.compare(weight(b), weight(a)));
    for (int arc : extra) {
      hidden[arc] = false;
      hidden[arc] = !safe();
    }
  }

  private double weight(int arc) {
    return network.value(arc) + 1e12 * shape.margins(arc);
  }

  private boolean safe() {
    for (int arc = 0; arc < hidden.length; arc++) {
      if (hidden[arc] && !network.wide(arc, hidden, floor, Math.max(1, wanted[arc]))) {
        return false;
      }
    }
    return true;
  }

  private Table table() {
    List<List<Cell>> rows = new ArrayList<>();
    for (int row = 0; row < shape.rows(); row++) {
      List<Cell> cells = new ArrayList<>();
      for (int column = 0; column < shape.columns(); column++) {
        cells.add(cell(shape.arc(row, column)));
      }
      rows.add(List.copyOf(cells));
    }
    return new Table(List.copyOf(rows));
  }

  private Cell cell(int arc) {
    long count = network.value(arc);
    if (!hidden[arc]) {
      return new Cell(count, State.SHOWN, count, count, count, count);
    }
    return new Cell(count, small[arc] ? State.PRIMARY : State.COMPLEMENTARY,
        network.least(arc, hidden, 0), bounded(network.most(arc, hidden, 0)),
        network.least(arc, hidden, floor), bounded(network.most(arc, hidden, floor)));
  }

  private static @Nullable Long bounded(long most) {
    return most >= Network.UNBOUNDED ? null : most;
  }
}
