package org.passerelle.intake.imports;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.intake.sheet.ListColumns;
import org.passerelle.intake.sheet.ListReading;
import org.passerelle.intake.sheet.RowReading;
import org.passerelle.people.facts.Spelling;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.blueprint.Role;
import org.passerelle.programmes.blueprint.Traveller;
import org.passerelle.scope.Ids;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Scope;
import org.passerelle.sheets.SheetException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists that staff bring: uploaded, their headings given a meaning, looked through, and ordered to be taken in. */
@Service
public class ImportLists {
  private static final int PREVIEWED = 20;
  private static final int SHOWN = 30;

  private final ImportRepository runs;
  private final ImportFiles files;
  private final ImportRuns reading;
  private final Editions editions;
  private final Journal journal;

  ImportLists(ImportRepository runs, ImportFiles files, ImportRuns reading, Editions editions, Journal journal) {
    this.runs = runs;
    this.files = files;
    this.reading = reading;
    this.editions = editions;
    this.journal = journal;
  }

  /** Whom a list may hold: people of one role of an edition that the scope may register people for. */
  public record Target(Edition edition, Role role) {
    /** In forms. */
    public String key() {
      return edition.id() + "/" + role.key();
    }
  }

  @Transactional(readOnly = true)
  public List<Target> targets() {
    Scope scope = staff();
    List<Target> targets = new ArrayList<>();
    for (Edition edition : editions.all()) {
      if (scope.mayWriteFor(edition.organisation())) {
        editions.blueprint(edition).roles().stream()
            .filter(role -> role.traveller() == Traveller.PERSON)
            .forEach(role -> targets.add(new Target(edition, role)));
      }
    }
    return targets;
  }

  /**
   * Keeps an uploaded list until it is taken in.
   *
   * @throws SheetException when it is no list that can be read; nothing is kept then
   */
  public ImportRun upload(Target target, String source, String fileName, InputStream upload) throws SheetException {
    ImportRuns.requireReach(target.edition());
    String storedAs = files.keep(upload);
    try {
      ListColumns columns = ListColumns.of(files.upload(storedAs), Meanings.GUESSED.chosen());
      Meanings known =
          runs.remembered(target.edition().programme(), target.role().key(), hash(columns)).orElse(Meanings.GUESSED);
      NewImport list = new NewImport(target.edition(), target.role().key(), source, fileName, known);
      ImportRun run = list.begun(Ids.next(), storedAs, journal.instant(), Scope.current().requireAccount(), false);
      runs.insert(run);
      return run;
    } catch (SheetException | RuntimeException e) {
      files.forget(storedAs);
      throw e;
    }
  }

  /** The latest lists that the scope may see, latest first. */
  @Transactional(readOnly = true)
  public List<ImportRun> latest() {
    staff();
    return runs.latest(SHOWN);
  }

  @Transactional(readOnly = true)
  public ImportRun get(UUID run) {
    staff();
    return reading.get(run);
  }

  /**
   * The columns of a list that waits for somebody to say what they mean.
   *
   * @throws NotFound when the list was taken back or taken in meanwhile
   */
  public ListColumns columns(ImportRun run) throws SheetException {
    Path file = file(run);
    try {
      return ListColumns.of(file, meanings(run).chosen());
    } catch (SheetException e) {
      throw unlessGone(file, e);
    }
  }

  /**
   * Notes what the headings mean, for this list and the next one with the same headings.
   *
   * @throws NotFound when the list was taken back or ordered meanwhile
   */
  @Transactional
  public void understand(ImportRun run, ListColumns columns, Meanings meanings) {
    staff();
    if (!runs.understand(run.id(), meanings)) {
      throw new NotFound("uploaded list");
    }
    runs.remember(
        editions.get(run.edition()).programme(), run.role(), hash(columns), meanings, journal.now());
  }

  /**
   * The first rows of a list as they are understood.
   *
   * @throws NotFound when the list was taken back or taken in meanwhile
   */
  public List<RowReading> preview(ImportRun run) throws SheetException {
    List<RowReading> rows = new ArrayList<>();
    Path file = file(run);
    try (ListReading list = ListReading.open(file, reading.how(meanings(run)))) {
      while (rows.size() < PREVIEWED && list.next().orElse(null) instanceof RowReading row) {
        rows.add(row);
      }
    } catch (SheetException e) {
      throw unlessGone(file, e);
    }
    return rows;
  }

  /** Orders a list to be taken in. @return false when it was ordered before */
  @Transactional
  public boolean order(ImportRun run) {
    ImportRuns.requireReach(editions.get(run.edition()));
    boolean ordered = runs.order(run.id(), meanings(run), journal.now());
    if (ordered) {
      journal.wrote("import.ordered", "import", run.id());
    }
    return ordered;
  }

  /** Takes a list back that was not ordered yet. @return false when it was ordered or taken back before */
  @Transactional
  public boolean takeBack(ImportRun run) {
    staff();
    boolean takenBack = runs.delete(run.id());
    if (takenBack && run.storedAs() != null) {
      files.forget(run.storedAs());
    }
    return takenBack;
  }

  static Meanings meanings(ImportRun run) {
    return run.meanings() == null ? Meanings.GUESSED : run.meanings();
  }

  private Path file(ImportRun run) {
    if (run.storedAs() == null) {
      throw new NotFound("uploaded list");
    }
    return files.upload(run.storedAs());
  }

  private static SheetException unlessGone(Path file, SheetException unreadable) {
    if (Files.notExists(file)) {
      throw new NotFound("uploaded list");
    }
    return unreadable;
  }

  private static Scope staff() {
    return Scope.current().require(
        org.passerelle.scope.Role.ADVISER, org.passerelle.scope.Role.MANAGER, org.passerelle.scope.Role.ADMINISTRATOR);
  }

  /** The same set of headings in any order and any case. */
  private static String hash(ListColumns columns) {
    TreeSet<String> headings = new TreeSet<>();
    columns.mapping().headings().forEach(heading -> headings.add(Spelling.folded(heading)));
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(String.join("\n", headings).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
