package org.passerelle.selection.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.access.Journal;
import org.passerelle.pages.Page;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.scope.Role;
import org.passerelle.selection.Choice;
import org.passerelle.selection.Selections;
import org.passerelle.sheets.SheetFile;
import org.passerelle.sheets.SheetWriter;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The list of a stage to take along to the meeting that decides: what is known of each person, and what was decided. */
@Controller
@RequestMapping("/staff/steps/{edition}/{role}/{stage}")
@Allowed({Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR})
class RoomListController {
  private final Rooms rooms;
  private final Selections selections;
  private final Participations participations;
  private final People people;
  private final Journal journal;

  RoomListController(
      Rooms rooms, Selections selections, Participations participations, People people, Journal journal) {
    this.rooms = rooms;
    this.selections = selections;
    this.participations = participations;
    this.people = people;
    this.journal = journal;
  }

  @GetMapping("/list.csv")
  @Transactional
  ResponseEntity<byte[]> csv(
      @PathVariable UUID edition, @PathVariable String role, @PathVariable String stage, Page page) {
    return sheet(rooms.open(edition, role, stage, page), page, SheetFile.CSV);
  }

  @GetMapping("/list.xlsx")
  @Transactional
  ResponseEntity<byte[]> xlsx(
      @PathVariable UUID edition, @PathVariable String role, @PathVariable String stage, Page page) {
    return sheet(rooms.open(edition, role, stage, page), page, SheetFile.XLSX);
  }

  private ResponseEntity<byte[]> sheet(Room room, Page page, SheetFile kind) {
    journal.wrote("stage.exported", "edition", room.edition().id(), room.role().key() + " " + room.stage().key());
    String title = room.stage().names().in(page.language());
    return kind.of(room.blueprint().key() + "-" + room.stage().key(), title, sheet -> write(sheet, room, page));
  }

  /** Those who stand there, then those about whom it was decided before. */
  private void write(SheetWriter sheet, Room room, Page page) throws IOException {
    Map<UUID, Choice> choices = choices(room);
    sheet.row(
        List.of(
            page.text("selection.staff.person"), page.text("selection.staff.verdict"), page.text("selection.staff.rank"),
            page.text("selection.staff.reason"), page.text("selection.staff.evidence")));
    for (Room.Row row : room.rows()) {
      sheet.row(row(page, row.person().name(), choices.get(row.who().id()), String.join(" · ", row.evidence())));
    }
    for (var gone : names(room, choices).entrySet()) {
      sheet.row(row(page, gone.getValue(), choices.get(gone.getKey()), null));
    }
  }

  private Map<UUID, Choice> choices(Room room) {
    return room.stage() instanceof Stage.Selection
        ? selections.choices(selections.round(room.edition().id(), room.role().key(), room.stage().key()))
        : Map.of();
  }

  /** Of those who stand there no more, by participation. */
  private Map<UUID, String> names(Room room, Map<UUID, Choice> choices) {
    List<UUID> gone = choices.keySet().stream().filter(id -> room.row(id).isEmpty()).toList();
    Map<UUID, Participation> parts = participations.all(gone);
    Map<UUID, Person> persons = people.all(parts.values().stream().map(Participation::person).toList());
    Map<UUID, String> names = new LinkedHashMap<>();
    for (UUID id : gone) {
      Participation part = parts.get(id);
      if (part != null && persons.containsKey(part.person())) {
        names.put(id, persons.get(part.person()).name());
      }
    }
    return names;
  }

  private static List<@Nullable Object> row(
      Page page, String name, @Nullable Choice choice, @Nullable String evidence) {
    return Arrays.asList(
        name, choice == null ? null : page.textOf("selection.staff.verdict.", choice.verdict()),
        choice == null ? null : choice.rank(), choice == null ? null : choice.reason(), evidence);
  }
}
