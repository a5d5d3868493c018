package org.passerelle.learning;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.sheets.SheetException;
import org.passerelle.sheets.SheetReader;
import org.passerelle.sheets.SheetRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in a list of who came: the first column a name or an e-mail address, the second yes or no; without one, yes. */
@Service
public class PresenceImport {
  private final Presences presences;
  private final Enrolments enrolments;
  private final Sessions sessions;
  private final People people;

  PresenceImport(Presences presences, Enrolments enrolments, Sessions sessions, People people) {
    this.presences = presences;
    this.enrolments = enrolments;
    this.sessions = sessions;
    this.people = people;
  }

  /** @param unknown what stands in rows that name nobody of the course, or several people; nothing was noted then */
  public record Imported(int noted, List<String> unknown, Presences.Noting noting) {}

  /** All rows are taken in, or none. @throws SheetException when the file is no table */
  @Transactional
  public Imported take(UUID session, Path file) throws SheetException {
    Map<String, Optional<UUID>> byName = byName(sessions.get(session).run());
    Map<UUID, Boolean> came = new LinkedHashMap<>();
    List<String> unknown = new ArrayList<>();
    try (SheetReader rows = SheetReader.open(file)) {
      for (Optional<SheetRow> row = rows.next(); row.isPresent(); row = rows.next()) {
        String who = row.get().cell(0);
        Optional<UUID> enrolment = byName.getOrDefault(key(who), Optional.empty());
        if (enrolment.isPresent()) {
          came.put(enrolment.get(), !isNo(row.get().cell(1)));
        } else if (!who.isBlank() && !isHeading(row.get(), came)) {
          unknown.add(who);
        }
      }
    }
    if (!unknown.isEmpty()) {
      return new Imported(0, unknown, Presences.Noting.NOT_ENROLLED);
    }
    return new Imported(came.size(), List.of(), presences.note(session, came, Presence.Way.IMPORT));
  }

  private Map<String, Optional<UUID>> byName(UUID run) {
    List<Enrolment> there = enrolments.of(run).stream().filter(Enrolment::takesPart).toList();
    Map<UUID, Person> persons = people.all(there.stream().map(Enrolment::person).toList());
    Map<String, Optional<UUID>> byName = new HashMap<>();
    for (Enrolment one : there) {
      Person person = persons.get(one.person());
      if (person != null) {
        byName.merge(key(person.name()), Optional.of(one.id()), (a, b) -> Optional.empty());
        if (person.details().email() != null) {
          byName.put(key(person.details().email()), Optional.of(one.id()));
        }
      }
    }
    return byName;
  }

  private static boolean isHeading(SheetRow row, Map<UUID, Boolean> came) {
    return came.isEmpty() && row.line() == 1;
  }

  private static boolean isNo(String cell) {
    return List.of("no", "non", "nee", "nein", "ні", "لا", "0", "false", "absent").contains(cell.toLowerCase(Locale.ROOT));
  }

  private static String key(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
