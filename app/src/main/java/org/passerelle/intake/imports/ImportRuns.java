package org.passerelle.intake.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.access.Networks;
import org.passerelle.intake.sheet.ListReading;
import org.passerelle.intake.sheet.RejectsFile;
import org.passerelle.intake.sheet.SheetWords;
import org.passerelle.programmes.Edition;
import org.passerelle.scope.Ids;
import org.passerelle.scope.NotAllowed;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.passerelle.sheets.SheetException;
import org.springframework.stereotype.Service;

/**
 * Takes lists of people in, batch by batch, each in its own transaction. A run that broke off is run again from its
 * first line and ends as if it had never stopped.
 */
@Service
public class ImportRuns {
  private static final Set<String> MONTH_FIRST = Set.of("US", "PH", "FM", "PW");

  private final ImportRepository runs;
  private final ImportBatches batches;
  private final ImportFiles files;
  private final Networks networks;
  private final Journal journal;

  ImportRuns(
      ImportRepository runs, ImportBatches batches, ImportFiles files, Networks networks, Journal journal) {
    this.runs = runs;
    this.batches = batches;
    this.files = files;
    this.networks = networks;
    this.journal = journal;
  }

  /**
   * Takes a file in at once and leaves it where it is. Runs outside any transaction.
   *
   * @param language of the reasons in the rejects file
   * @throws SheetException when the file cannot be read; rows before the place where it breaks are in
   */
  public ImportRun takeIn(NewImport list, Path file, Locale language) throws SheetException {
    requireReach(list.edition());
    ListReading.open(file, how(list.meanings())).close();
    ImportRun run =
        list.begun(Ids.next(), null, journal.instant(), Scope.current().requireAccount(), true);
    runs.insert(run);
    ImportRun done = run(run, file, language);
    if (done.refusal() != null) {
      throw done.refusal();
    }
    return done;
  }

  /** @throws NotAllowed when the scope may not register people with the organisation that runs the edition */
  static void requireReach(Edition edition) {
    Scope scope = Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
    if (!scope.mayWriteFor(edition.organisation())) {
      throw new NotAllowed();
    }
  }

  /** How the lists of the running scope's network are to be read. */
  ListReading.How how(Meanings meanings) {
    String country = networks.current().country();
    return new ListReading.How(meanings.chosen(), journal.today(), MONTH_FIRST.contains(country), country);
  }

  /** Takes in what the run's file holds, from its first line. */
  ImportRun run(ImportRun run, Path file, Locale language) {
    Meanings meanings = run.meanings() == null ? Meanings.GUESSED : run.meanings();
    Path rejectsFile = files.rejectsOf(run.id(), run.fileName());
    SheetException refusal = null;
    Path rejects = null;
    try (ListReading list = ListReading.open(file, how(meanings));
        RejectsFile refused = new RejectsFile(rejectsFile, list.mapping(), new SheetWords(language))) {
      try {
        new Passage(run, meanings, batches, runs, refused).all(list);
      } finally {
        rejects = refused.path().orElse(null);
      }
    } catch (SheetException broken) {
      refusal = broken;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    runs.finish(run.id(), journal.now(), rejects, refusal);
    return get(run.id());
  }

  /** @throws NotFound when the scope sees no such run */
  ImportRun get(UUID id) {
    return runs.find(id).orElseThrow(() -> new NotFound("import"));
  }
}
