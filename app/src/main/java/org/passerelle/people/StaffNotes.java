package org.passerelle.people;

import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes of staff about a person. A confidential one is read by its writer and those who lead. */
@Service
public class StaffNotes {
  static final int LONGEST = 5_000;
  private final JdbcClient jdbc;
  private final People people;
  private final Journal journal;

  StaffNotes(JdbcClient jdbc, People people, Journal journal) {
    this.jdbc = jdbc;
    this.people = people;
    this.journal = journal;
  }

  /** @param text 1 to 5,000 characters */
  @Transactional
  public void write(UUID personId, String text, boolean confidential) {
    Scope scope = Scope.current().require(Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR);
    if (text.isBlank() || text.length() > LONGEST) {
      throw new IllegalArgumentException("A note has 1 to " + LONGEST + " characters");
    }
    Person person = people.get(personId);
    jdbc.sql("insert into staff_note values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            scope.network(), Ids.next(), person.organisation(), personId, text.strip(), confidential, journal.now(),
            scope.requireAccount())
        .update();
    journal.wrote("note.written", "person", personId);
  }
}
