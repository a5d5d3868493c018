package org.passerelle.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.access.Journal;
import org.passerelle.duplicates.MergeRepository.SharedPart;
import org.passerelle.duplicates.Merging.Merged;
import org.passerelle.duplicates.Merging.Refused;
import org.passerelle.duplicates.Merging.Why;
import org.passerelle.duplicates.PersonRows.Row;
import org.passerelle.duplicates.SharedJourneys.LeftStage;
import org.passerelle.scope.Ids;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Service;

/** Makes two records of one human one, and two again. */
@Service
public class Merges {
  private static final int SHOWN = 30;

  private final PersonRows rows;
  private final MergeRepository merges;
  private final SharedJourneys journeys;
  private final Walls walls;
  private final Journal journal;

  Merges(PersonRows rows, MergeRepository merges, SharedJourneys journeys, Walls walls, Journal journal) {
    this.rows = rows;
    this.merges = merges;
    this.journeys = journeys;
    this.walls = walls;
    this.journal = journal;
  }

  /**
   * Moves everything about {@code other} to {@code kept}. What {@code kept} has already stays with the other record,
   * which is an alias from now on. Where both are on their way in one edition and role, the journey of {@code other} ends.
   *
   * @throws NotFound when the scope sees not both
   */
  public Merging merge(UUID kept, UUID other) {
    Scope actor = staff();
    UUID organisation = walls.organisationOf(actor, kept);
    walls.organisationOf(actor, other);
    return walls.beyond(actor, () -> merge(actor, kept, other, organisation));
  }

  private Merging merge(Scope actor, UUID keptId, UUID otherId, UUID organisation) {
    if (keptId.equals(otherId)) {
      throw new IllegalArgumentException("A person is not merged with themself");
    }
    merges.lock(keptId, otherId);
    List<Row> about = rows.about(otherId);
    List<SharedPart> shared = merges.shared(keptId, otherId);
    if (merges.isAlias(keptId, otherId)) {
      return new Refused(Why.MERGED_BEFORE);
    }
    List<UUID> twice =
        shared.stream().filter(part -> part.keptRuns() && part.otherRuns()).map(SharedPart::participation).toList();
    if (twice.stream().anyMatch(journeys::isTogether)) {
      return new Refused(Why.OTHER_TOGETHER);
    }
    if (shared.stream().anyMatch(part -> part.otherRuns() && !part.keptRuns())) {
      return new Refused(Why.OTHER_RUNNING);
    }
    if (!Walls.reachesAll(actor, about) || !Walls.reachesAll(actor, rows.about(keptId))) {
      return new Refused(Why.ELSEWHERE);
    }
    List<LeftStage> left = journeys.end(twice);
    Set<Row> stay =
        PersonRows.belongingTo(
            shared.stream().map(part -> part.participation().toString()).collect(Collectors.toSet()), about);
    List<Row> moved = about.stream().filter(row -> !stay.contains(row) && rows.move(row, keptId)).toList();
    Map<String, Object> filled = merges.fill(keptId, otherId);
    Merge merge = new Merge(Ids.next(), keptId, otherId, journal.instant(), actor.requireAccount());
    merges.insert(merge, organisation, moved, filled, left, journal.now());
    merges.compareAgain(keptId);
    journal.wrote("person.merged", "person", keptId, "with " + otherId);
    journal.wrote("person.merged", "person", otherId, "into " + keptId);
    return new Merged(merge.id());
  }

  /** The merges that hold and that the scope may see, latest first. */
  public List<Merge> holding() {
    return walls.within(staff(), () -> merges.holding(SHOWN));
  }

  /** What came of undoing. */
  public enum Undoing {
    UNDONE,
    /** The kept record was merged into another one since; that merge has to be undone first. */
    MERGED_ON,
    /** A part of the file belongs to an organisation that the acting account does not reach. */
    ELSEWHERE
  }

  /**
   * Gives the second record back all that was moved, and what came to it since: whatever hangs on its own parts in editions.
   *
   * @throws NotFound when no such merge holds in the scope
   */
  public Undoing undo(UUID id) {
    Scope actor = staff();
    walls.within(actor, () -> get(id));
    return walls.beyond(actor, () -> undo(actor, id));
  }

  private Undoing undo(Scope actor, UUID id) {
    Merge merge = get(id);
    merges.lock(merge.kept(), merge.alias());
    merge = get(id);
    if (merges.isAlias(merge.kept())) {
      return Undoing.MERGED_ON;
    }
    List<Row> aboutKept = rows.about(merge.kept());
    if (!Walls.reachesAll(actor, aboutKept)) {
      return Undoing.ELSEWHERE;
    }
    List<Row> moved = merges.moved(id);
    giveBack(merge, moved, aboutKept);
    merges.unfill(merge.kept(), merges.filled(id));
    journeys.resume(merges.left(id));
    merges.undo(id, journal.now(), actor.requireAccount());
    merges.compareAgain(merge.kept(), merge.alias());
    journal.wrote("person.parted", "person", merge.kept(), "from " + merge.alias());
    journal.wrote("person.parted", "person", merge.alias(), "from " + merge.kept());
    return Undoing.UNDONE;
  }

  private void giveBack(Merge merge, List<Row> moved, List<Row> aboutKept) {
    Set<String> parts =
        moved.stream()
            .filter(row -> row.place().table().equals("participation"))
            .map(row -> String.valueOf(row.values().get("id")))
            .collect(Collectors.toSet());
    for (Row row : moved) {
      boolean back = rows.move(PersonRows.about(row, merge.kept()), merge.alias());
      if (!back && row.place().table().startsWith("person_")) {
        rows.putBack(row);
      }
    }
    List<Row> since = new ArrayList<>(PersonRows.belongingTo(parts, aboutKept));
    since.forEach(row -> rows.move(row, merge.alias()));
  }

  private Merge get(UUID id) {
    return merges.find(id).orElseThrow(() -> new NotFound("merge"));
  }

  private static Scope staff() {
    return Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
  }
}
