package org.passerelle.intake.imports;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.passerelle.intake.sheet.ListReading;
import org.passerelle.intake.sheet.PersonRow;
import org.passerelle.intake.sheet.RejectsFile;
import org.passerelle.intake.sheet.RowReading;
import org.passerelle.scope.Scope;
import org.passerelle.sheets.SheetException;
import org.passerelle.sheets.SheetRow;
import org.springframework.dao.NonTransientDataAccessException;

/**
 * One passage through a list. While the database stores one batch the next is read and another prepared; no more are
 * held in memory.
 */
final class Passage {
  private static final int BATCH = 500;
  private static final int AT_ONCE = 2;

  private final ImportRun run;
  private final Meanings meanings;
  private final ImportBatches batches;
  private final ImportRepository runs;
  private final RejectsFile refused;
  private final Deque<Future<List<Settled>>> beingStored = new ArrayDeque<>();
  private ImportCounts counts = ImportCounts.NONE;

  Passage(ImportRun run, Meanings meanings, ImportBatches batches, ImportRepository runs, RejectsFile refused) {
    this.run = run;
    this.meanings = meanings;
    this.batches = batches;
    this.runs = runs;
    this.refused = refused;
  }

  /** A row with the cells it was read from. */
  private record Row(PersonRow person, SheetRow cells) {}

  private record Settled(Row row, Fate fate) {}

  void all(ListReading list) throws SheetException, IOException {
    List<Row> rows = new ArrayList<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
      try {
        while (list.next().orElse(null) instanceof RowReading reading) {
          switch (reading) {
            case RowReading.Read(PersonRow person) -> rows.add(new Row(person, list.row()));
            case RowReading.Rejected rejected -> refuse(rejected);
          }
          if (rows.size() == BATCH) {
            begin(workers, rows);
            rows = new ArrayList<>();
          }
        }
      } finally {
        begin(workers, rows);
        settle(0);
      }
    }
  }

  private void begin(ExecutorService workers, List<Row> rows) throws IOException {
    Scope scope = Scope.current();
    Callable<List<Settled>> storing = () -> scope.call(() -> store(rows));
    beingStored.add(workers.submit(storing));
    settle(AT_ONCE);
  }

  /** Waits until no more than some batches are still being stored, and counts the others. */
  private void settle(int most) throws IOException {
    while (beingStored.size() > most) {
      for (Settled settled : result(beingStored.removeFirst())) {
        if (settled.fate() == Fate.REJECTED) {
          SheetRow cells = settled.row().cells();
          refuse(
              new RowReading.Rejected(
                  cells, List.of(new RowReading.Problem(cells.line(), "1", "sheet.row.not-stored", Map.of()))));
        } else {
          counts = counts.plus(settled.fate());
        }
      }
      runs.count(run.id(), counts);
    }
  }

  private static List<Settled> result(Future<List<Settled>> storing) {
    try {
      return storing.get();
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** A row that the database will not have is found by halving and refused alone. */
  private List<Settled> store(List<Row> some) {
    if (some.isEmpty()) {
      return List.of();
    }
    List<Settled> settled = new ArrayList<>();
    try {
      List<Fate> fates = batches.store(run, meanings, some.stream().map(Row::person).toList());
      for (int i = 0; i < fates.size(); i++) {
        settled.add(new Settled(some.get(i), fates.get(i)));
      }
    } catch (NonTransientDataAccessException unusable) {
      if (some.size() == 1) {
        return List.of(new Settled(some.getFirst(), Fate.REJECTED));
      }
      int half = some.size() / 2;
      settled.addAll(store(some.subList(0, half)));
      settled.addAll(store(some.subList(half, some.size())));
    }
    return settled;
  }

  private void refuse(RowReading.Rejected rejected) throws IOException {
    refused.add(rejected);
    counts = counts.plus(Fate.REJECTED);
  }
}
