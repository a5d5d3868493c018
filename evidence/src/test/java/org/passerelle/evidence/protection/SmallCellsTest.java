package org.passerelle.evidence.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.passerelle.evidence.Unanswerable;

class SmallCellsTest {

  @Test
  void oneSmallCellTakesThreeOthersWithItSoThatNoSumGivesItBack() {
    SmallCells.Table table = SmallCells.protect(new long[][] {{3, 20, 40}, {12, 15, 60}, {30, 25, 22}}, 5, false);
    assertThat(hidden(table)).hasSize(4);
    assertThat(table.rows().get(0).get(0).state()).isEqualTo(SmallCells.State.PRIMARY);
    assertThat(table.rows().get(3)).allMatch(SmallCells.Cell::shown);
    assertThat(table.rows().get(3).get(3).count()).isEqualTo(227);
  }

  @Test
  void aColumnOfNumbersIsProtectedToo() {
    SmallCells.Table table = SmallCells.protect(new long[][] {{3}, {20}, {9}, {50}}, 5, false);
    assertThat(table.rows().get(2).get(0).state()).isEqualTo(SmallCells.State.COMPLEMENTARY);
    assertThat(table.rows().get(0).get(0)).satisfies(cell -> {
      assertThat(cell.low()).isZero();
      assertThat(cell.high()).isEqualTo(12L);
      assertThat(cell.informedLow()).isEqualTo(1);
      assertThat(cell.informedHigh()).isEqualTo(11L);
    });
  }

  @Test
  void aTableWithoutSmallCellsStaysWhole() {
    assertThat(hidden(SmallCells.protect(new long[][] {{10, 0}, {7, 5}}, 5, false))).isEmpty();
  }

  @Test
  void zerosAreHiddenOnlyWhenAsked() {
    long[][] counts = {{10, 0, 8}, {7, 5, 9}, {11, 12, 13}};
    assertThat(hidden(SmallCells.protect(counts, 5, false))).isEmpty();
    assertThat(SmallCells.protect(counts, 5, true).rows().get(0).get(1).state()).isEqualTo(SmallCells.State.PRIMARY);
  }

  @Test
  void whatAnEarlierReportHidStaysHidden() {
    boolean[][] before = new boolean[4][4];
    before[1][1] = true;
    SmallCells.Table table =
        SmallCells.protect(new long[][] {{30, 20, 40}, {12, 15, 60}, {30, 25, 22}}, 5, false, before);
    assertThat(table.rows().get(1).get(1).shown()).isFalse();
    assertThat(hidden(table)).hasSize(4);
  }

  @Test
  void aSmallTableOfSmallNumbersHidesItsSumsAsWell() {
    SmallCells.Table table = SmallCells.protect(new long[][] {{3, 0}, {0, 50}}, 5, false);
    assertThat(table.rows().get(0).get(2).shown()).isFalse();
    assertUnderivable(table, 1);
  }

  @Test
  void negativeCountsAreRefused() {
    assertThatThrownBy(() -> SmallCells.protect(new long[][] {{3, -1}}, 5, false)).isInstanceOf(Unanswerable.class);
  }

  /** The attacker solves all sums at once by elimination: a hidden cell is given away if its column is fixed. */
  @Test
  void noHiddenCellFollowsFromTheShownOnes() {
    Random random = new Random(17);
    for (int round = 0; round < 300; round++) {
      SmallCells.Table table =
          SmallCells.protect(counts(random, 2 + random.nextInt(5), 2 + random.nextInt(5), 30), 5, false);
      assertUnderivable(table, round);
      for (SmallCells.Cell cell : hidden(table)) {
        assertThat(cell.count()).isPositive();
        assertThat(cell.informedHigh() == null || cell.informedHigh() > cell.informedLow()).isTrue();
        if (cell.state() == SmallCells.State.PRIMARY) {
          assertThat(cell.informedHigh() == null || cell.informedHigh() - cell.informedLow() >= 2).isTrue();
        }
      }
      assertThat(table.rows().stream().flatMap(List::stream))
          .noneMatch(cell -> cell.shown() && cell.count() > 0 && cell.count() < 5);
    }
  }

  /** The attacker tries every table with the same shown numbers; the intervals must be exactly what he finds. */
  @Test
  void theIntervalsAreWhatTryingEveryTableFinds() {
    Random random = new Random(23);
    int tried = 0;
    for (int round = 0; round < 200; round++) {
      long[][] counts = counts(random, 2 + random.nextInt(2), 2 + random.nextInt(2), 9);
      SmallCells.Table table = SmallCells.protect(counts, 3, false);
      boolean sumsHidden = table.rows().getLast().stream().anyMatch(c -> !c.shown())
          || table.rows().stream().anyMatch(row -> !row.getLast().shown());
      if (!sumsHidden && !hidden(table).isEmpty()) {
        tried++;
        Attack attack = new Attack(table);
        attack.fill(0);
        attack.assertFound();
      }
    }
    assertThat(tried).isGreaterThan(30);
  }

  /** Fills the hidden inner cells of a table with shown margins in every possible way. */
  private static final class Attack {
    private final SmallCells.Table table;
    private final List<int[]> unknown = new ArrayList<>();
    private final long[][] value;
    private final long[][] low;
    private final long[][] high;

    Attack(SmallCells.Table table) {
      this.table = table;
      int rows = table.rows().size() - 1;
      int columns = table.rows().getFirst().size() - 1;
      value = new long[rows][columns];
      low = new long[rows][columns];
      high = new long[rows][columns];
      for (int r = 0; r < rows; r++) {
        for (int c = 0; c < columns; c++) {
          low[r][c] = Long.MAX_VALUE;
          high[r][c] = -1;
          if (table.rows().get(r).get(c).shown()) {
            value[r][c] = table.rows().get(r).get(c).count();
          } else {
            unknown.add(new int[] {r, c});
          }
        }
      }
    }

    void fill(int next) {
      if (next == unknown.size()) {
        if (sumsHold()) {
          for (int[] cell : unknown) {
            low[cell[0]][cell[1]] = Math.min(low[cell[0]][cell[1]], value[cell[0]][cell[1]]);
            high[cell[0]][cell[1]] = Math.max(high[cell[0]][cell[1]], value[cell[0]][cell[1]]);
          }
        }
        return;
      }
      int r = unknown.get(next)[0];
      int c = unknown.get(next)[1];
      long most = Math.min(sum(r, value[0].length) - rowSum(r), sum(value.length, c) - columnSum(c));
      for (long v = 0; v <= most; v++) {
        value[r][c] = v;
        fill(next + 1);
      }
      value[r][c] = 0;
    }

    private long sum(int row, int column) {
      return table.rows().get(row).get(column).count();
    }

    private long rowSum(int r) {
      return java.util.Arrays.stream(value[r]).sum();
    }

    private long columnSum(int c) {
      return java.util.Arrays.stream(value).mapToLong(row -> row[c]).sum();
    }

    private boolean sumsHold() {
      for (int r = 0; r < value.length; r++) {
        if (rowSum(r) != sum(r, value[0].length)) {
          return false;
        }
      }
      for (int c = 0; c < value[0].length; c++) {
        if (columnSum(c) != sum(value.length, c)) {
          return false;
        }
      }
      return true;
    }

    void assertFound() {
      for (int[] cell : unknown) {
        SmallCells.Cell published = table.rows().get(cell[0]).get(cell[1]);
        assertThat(published.low()).isEqualTo(low[cell[0]][cell[1]]);
        assertThat(published.high()).isEqualTo(high[cell[0]][cell[1]]);
      }
    }
  }

  private static long[][] counts(Random random, int rows, int columns, int most) {
    long[][] counts = new long[rows][columns];
    for (long[] row : counts) {
      for (int c = 0; c < columns; c++) {
        row[c] = random.nextInt(4) == 0 ? 0 : random.nextInt(most);
      }
    }
    return counts;
  }

  private static List<SmallCells.Cell> hidden(SmallCells.Table table) {
    return table.rows().stream().flatMap(List::stream).filter(cell -> !cell.shown()).toList();
  }

  private static void assertUnderivable(SmallCells.Table table, int round) {
    int rows = table.rows().size();
    int columns = table.rows().getFirst().size();
    List<int[]> unknown = new ArrayList<>();
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        if (!table.rows().get(r).get(c).shown()) {
          unknown.add(new int[] {r, c});
        }
      }
    }
    double[][] sums = new double[rows + columns][unknown.size()];
    for (int k = 0; k < unknown.size(); k++) {
      sums[unknown.get(k)[0]][k] = unknown.get(k)[1] == columns - 1 ? -1 : 1;
      sums[rows + unknown.get(k)[1]][k] = unknown.get(k)[0] == rows - 1 ? -1 : 1;
    }
    for (double[] row : reduced(sums)) {
      long left = java.util.Arrays.stream(row).filter(v -> Math.abs(v) > 1e-9).count();
      assertThat(left).as("round %d", round).isNotEqualTo(1);
    }
  }

  private static double[][] reduced(double[][] m) {
    int pivot = 0;
    for (int c = 0; m.length > 0 && c < m[0].length && pivot < m.length; c++) {
      int best = pivot;
      for (int r = pivot; r < m.length; r++) {
        best = Math.abs(m[r][c]) > Math.abs(m[best][c]) ? r : best;
      }
      if (Math.abs(m[best][c]) < 1e-9) {
        continue;
      }
      double[] swapped = m[pivot];
      m[pivot] = m[best];
      m[best] = swapped;
      double scale = m[pivot][c];
      for (int k = 0; k < m[0].length; k++) {
        m[pivot][k] /= scale;
      }
      for (int r = 0; r < m.length; r++) {
        double factor = m[r][c];
        for (int k = 0; r != pivot && k < m[0].length; k++) {
          m[r][k] -= factor * m[pivot][k];
        }
      }
      pivot++;
    }
    return m;
  }
}
