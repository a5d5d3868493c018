package org.passerelle.intake.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.intake.imports.Claims.Claim;
import org.passerelle.intake.sheet.PersonRow;
import org.passerelle.people.People;
import org.passerelle.people.People.Newcomer;
import org.passerelle.programmes.Arrivals;
import org.passerelle.programmes.Arrivals.Arrival;
import org.passerelle.scope.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes some hundred rows of a list in at once: all of them, in one transaction, or none. */
@Service
class ImportBatches {
  private final Claims claims;
  private final People people;
  private final Arrivals arrivals;
  private final ImportedFacts facts;
  private final Journal journal;

  ImportBatches(Claims claims, People people, Arrivals arrivals, ImportedFacts facts, Journal journal) {
    this.claims = claims;
    this.people = people;
    this.arrivals = arrivals;
    this.facts = facts;
    this.journal = journal;
  }

  /** @return what became of each row, in their order */
  @Transactional
  List<Fate> store(ImportRun run, Meanings meanings, List<PersonRow> rows) {
    Map<PersonRow, Fate> fates = new HashMap<>();
    Map<String, PersonRow> open = firstOfEach(rows, fates);
    Map<String, UUID> known = new HashMap<>();
    for (Claim earlier : claims.of(run.source(), List.copyOf(open.keySet()))) {
      if (earlier.edition().equals(run.edition())) {
        PersonRow row = Objects.requireNonNull(open.remove(earlier.identity()), "a claim nobody asked for");
        boolean ours = earlier.run().equals(run.id()) && earlier.line() == row.line();
        fates.put(row, ours ? Fate.ACCEPTED : Fate.DUPLICATE);
      } else {
        known.put(earlier.identity(), earlier.person());
      }
    }
    Map<UUID, UUID> already = claims.partsAlready(run, known.values());
    Map<PersonRow, Claim> wanted = new LinkedHashMap<>();
    open.forEach(
        (identity, row) -> {
          UUID person = known.containsKey(identity) ? known.get(identity) : Ids.next();
          UUID part = already.containsKey(person) ? already.get(person) : Ids.next();
          wanted.put(row, new Claim(identity, run.edition(), run.id(), (int) row.line(), person, part));
        });
    Set<String> ours = claims.claim(run, wanted.values());
    Map<PersonRow, Claim> taken = new LinkedHashMap<>();
    wanted.forEach(
        (row, claim) -> {
          boolean isNew = ours.contains(claim.identity()) && !already.containsKey(claim.person());
          fates.put(row, isNew ? Fate.ACCEPTED : Fate.DUPLICATE);
          if (isNew) {
            taken.put(row, claim);
          }
        });
    takeIn(run, meanings, taken, Set.copyOf(known.values()));
    return rows.stream().map(fates::get).toList();
  }

  private static Map<String, PersonRow> firstOfEach(List<PersonRow> rows, Map<PersonRow, Fate> fates) {
    Map<String, PersonRow> first = new LinkedHashMap<>();
    for (PersonRow row : rows) {
      if (first.putIfAbsent(row.identity().value(), row) != null) {
        fates.put(row, Fate.DUPLICATE);
      }
    }
    return first;
  }

  private void takeIn(ImportRun run, Meanings meanings, Map<PersonRow, Claim> taken, Set<UUID> knownPersons) {
    RowFacts record = facts.reading(meanings);
    List<Newcomer> newcomers = new ArrayList<>();
    List<Arrival> joining = new ArrayList<>();
    taken.forEach(
        (row, claim) -> {
          if (!knownPersons.contains(claim.person())) {
            newcomers.add(
                new Newcomer(claim.person(), run.organisation(), record.details(row), record.profile(row)));
          }
          joining.add(
              new Arrival(
                  claim.participation(), claim.person(), RowFacts.appliedOn(row, journal.today()), row.capacity()));
        });
    people.registerAll(newcomers);
    arrivals.begin(run.edition(), run.role(), joining);
    facts.insert(run, record, taken);
  }
}
