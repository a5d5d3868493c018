package org.passerelle.intake.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.intake.Attendances;
import org.passerelle.intake.Booking;
import org.passerelle.intake.Slot;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.programmes.Gatherings;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people who come to a slot, and those who could. */
@Repository
public class Comers {
  private final People people;
  private final Attendances attendances;
  private final Gatherings gatherings;
  private final JdbcClient jdbc;

  Comers(People people, Attendances attendances, Gatherings gatherings, JdbcClient jdbc) {
    this.people = people;
    this.attendances = attendances;
    this.gatherings = gatherings;
    this.jdbc = jdbc;
  }

  /** @param came {@code null} while nobody noted it */
  public record Comer(Booking.Held held, Person person, @Nullable Boolean came) {}

  /** Somebody who stands where one comes to a slot from, and holds no place. */
  public record Waiting(UUID participation, String name) {}

  /** Who holds these places, by name. */
  List<Comer> of(List<Booking.Held> held) {
    Map<UUID, Boolean> came = attendances.of(held.stream().map(Booking.Held::id).toList());
    Map<UUID, Person> persons = people.all(held.stream().map(Booking.Held::person).toList());
    return held.stream()
        .flatMap(one -> Stream.ofNullable(persons.get(one.person())).map(who -> new Comer(one, who, came.get(one.id()))))
        .sorted(Comparator.comparing(comer -> comer.person().name()))
        .toList();
  }

  /** By name: one statement however many there are. */
  List<Waiting> waitingFor(Slot slot) {
    return jdbc.sql(
            """
            select distinct n.latin_name, p.id as participation, n.full_name as name
            from open_stage o
            join participation p on p.network_id = o.network_id and p.id = o.participation_id
            join person n on n.network_id = p.network_id and n.id = p.person_id
            where o.network_id = :network and o.edition_id = :edition and o.role = :role and o.stage = any (:stages)
              and not exists (select 1 from slot_place h
                              where h.network_id = p.network_id and h.participation_id = p.id and h.stage = :stage
                                and h.session = :session)
              and not exists (select 1 from booking b
                              join slot s on s.network_id = b.network_id and s.id = b.slot_id
                              join lateral (select present from attendance a
                                            where a.network_id = b.network_id and a.booking_id = b.id
                                            order by noted_at desc, id desc limit 1) a on a.present
                              where b.network_id = p.network_id and b.participation_id = p.id and s.stage = :stage
                                and s.session = :session)
            order by n.latin_name, p.id
            """)
        .param("network", Scope.current().network())
        .param("stage", slot.stage())
        .param("stages", gatherings.openTo(slot.edition(), slot.role(), slot.stage()).toArray(String[]::new))
        .param("session", slot.session())
        .param("edition", slot.edition())
        .param("role", slot.role())
        .query(Waiting.class)
        .list();
  }
}
