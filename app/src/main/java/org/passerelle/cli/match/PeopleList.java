package org.passerelle.cli.match;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.passerelle.cli.BadInput;
import org.passerelle.intake.sheet.Column;
import org.passerelle.intake.sheet.ListReading;
import org.passerelle.intake.sheet.PersonRow;
import org.passerelle.intake.sheet.RowReading;
import org.passerelle.intake.sheet.SheetWords;
import org.passerelle.people.facts.Spelling;
import org.passerelle.sheets.SheetException;
import org.passerelle.sheets.SheetReader;

/**
 * One list of people as read: those understood, and each row that was not with the reason in words.
 *
 * @param headings folded
 * @param unknown headings as written that mean no column of an import
 */
record PeopleList(String file, Set<String> headings, List<String> unknown, List<PersonRow> people, List<Refused> refused) {
  private static final int ROWS_THAT_MAY_HOLD_HEADINGS = 20;

  record Refused(String file, long line, List<String> problems) {}

  /** @throws BadInput if the file cannot be read, or no row of it */
  static PeopleList read(Path file, ListReading.How how, SheetWords words) {
    String name = String.valueOf(file.getFileName());
    var people = new ArrayList<PersonRow>();
    var refused = new ArrayList<Refused>();
    try (var reading = ListReading.open(file, presentIn(file, how))) {
      for (var row = reading.next(); row.isPresent(); row = reading.next()) {
        switch (row.get()) {
          case RowReading.Read(PersonRow person) -> people.add(person);
          case RowReading.Rejected(var at, var problems) ->
              refused.add(new Refused(name, at.line(), problems.stream().map(words::problem).toList()));
        }
      }
      if (people.isEmpty()) {
        throw new BadInput(
            refused.isEmpty()
                ? "%s has headings but no people: add a row a person.".formatted(name)
                : "No row of %s is understood; the first: %s".formatted(name, refused.getFirst().problems().getFirst()));
      }
      return new PeopleList(
          name, folded(reading.mapping().headings()), reading.mapping().unknown(), people, refused);
    } catch (SheetException unreadable) {
      throw new BadInput(words.problem(unreadable));
    }
  }

  /** Of the chosen headings those that this list has: one mapping file serves the lists of both sides. */
  private static ListReading.How presentIn(Path file, ListReading.How how) throws SheetException {
    Map<String, Optional<Column>> present = new HashMap<>(how.chosen());
    present.keySet().retainAll(firstCells(file));
    return new ListReading.How(present, how.today(), how.monthFirst(), how.region());
  }

  static Set<String> firstCells(Path file) throws SheetException {
    var cells = new LinkedHashSet<String>();
    try (var reader = SheetReader.open(file)) {
      for (int n = 0; n < ROWS_THAT_MAY_HOLD_HEADINGS; n++) {
        var row = reader.next();
        if (row.isEmpty()) {
          break;
        }
        cells.addAll(folded(row.get().cells()));
      }
    }
    return cells;
  }

  private static Set<String> folded(List<String> texts) {
    return texts.stream().map(Spelling::folded).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Headings from which nothing was read, as written. @param renamed as in {@link #has} */
  List<String> notRead(Map<String, String> renamed) {
    return unknown.stream()
        .filter(heading -> !MoreCells.has(renamed.getOrDefault(Spelling.folded(heading), Spelling.folded(heading))))
        .toList();
  }

  /** @param renamed the name of a heading of the list's own, by the folded heading */
  boolean has(String heading, Map<String, String> renamed) {
    return headings.stream().anyMatch(own -> renamed.getOrDefault(own, own).equals(Spelling.folded(heading)));
  }
}
