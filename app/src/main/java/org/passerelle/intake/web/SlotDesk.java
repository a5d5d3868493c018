package org.passerelle.intake.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Account;
import org.passerelle.access.Journal;
import org.passerelle.intake.Appointments;
import org.passerelle.intake.Attendances;
import org.passerelle.intake.Booking;
import org.passerelle.intake.Sessions;
import org.passerelle.intake.Slot;
import org.passerelle.people.Person;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.Role;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Reach;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What staff see of the times they opened. */
@Component
@Transactional(readOnly = true)
public class SlotDesk {
  private final Appointments appointments;
  private final Attendances attendances;
  private final Editions editions;
  private final Comers comers;
  private final Hosts hosts;
  private final Journal journal;

  SlotDesk(
      Appointments appointments, Attendances attendances, Editions editions, Comers comers, Hosts hosts,
      Journal journal) {
    this.appointments = appointments;
    this.attendances = attendances;
    this.editions = editions;
    this.comers = comers;
    this.hosts = hosts;
    this.journal = journal;
  }

  /** What a slot is for. */
  public record Purpose(Edition edition, Blueprint blueprint, Role role, Stage stage) {
    public Sessions sessions() {
      return new Sessions(stage);
    }

    public String path() {
      return edition.id() + "/" + role.key() + "/" + stage.key();
    }
  }

  public record Line(Slot slot, Purpose purpose, String host) {}

  /** @param came {@code null} while nobody noted it */
  public record Comer(Booking.Held held, Person person, @Nullable Boolean came) {}

  /** @param waiting who stands in the stage and holds no place for this session yet */
  public record Opened(Line line, List<Comer> comers, List<Comers.Waiting> waiting, boolean begun) {}

  /** The programmes of the network, by key. */
  Map<String, Blueprint> programmes() {
    Map<String, Blueprint> programmes = new LinkedHashMap<>();
    editions.all().forEach(edition -> programmes.putIfAbsent(edition.programme(), editions.blueprint(edition)));
    return programmes;
  }

  /** The slots of seven days, of one programme or of all. */
  List<Line> week(LocalDate monday, @Nullable String programme) {
    Scope scope = Scope.current();
    Map<UUID, Edition> known =
        editions.all().stream().collect(Collectors.toMap(Edition::id, Function.identity()));
    Map<UUID, String> names = hosts.names();
    return appointments
        .between(
            monday.atStartOfDay(journal.zone()).toInstant(),
            monday.plusWeeks(1).atStartOfDay(journal.zone()).toInstant())
        .stream()
        .filter(slot -> scope.reach() == Reach.NETWORK || scope.organisations().contains(slot.organisation()))
        .map(slot -> line(slot, Objects.requireNonNull(known.get(slot.edition())), names))
        .filter(line -> programme == null || line.purpose().edition().programme().equals(programme))
        .toList();
  }

  /** Everything that slots can be opened for today. */
  List<Purpose> purposes() {
    Scope scope = Scope.current();
    LocalDate today = journal.today();
    return editions.all().stream()
        .filter(edition -> edition.closesOn() == null || !edition.closesOn().isBefore(today))
        .filter(edition -> scope.reach() == Reach.NETWORK || scope.organisations().contains(edition.organisation()))
        .flatMap(edition -> purposes(edition, editions.blueprint(edition)).stream())
        .toList();
  }

  /** @throws NotFound when the edition has no such stage, or nobody comes for it */
  Purpose purpose(UUID edition, String role, String stage) {
    return purposes().stream()
        .filter(one -> one.edition().id().equals(edition))
        .filter(one -> one.role().key().equals(role) && one.stage().key().equals(stage))
        .findFirst()
        .orElseThrow(() -> new NotFound("stage"));
  }

  Opened opened(UUID id) {
    Slot slot = appointments.get(id);
    Scope scope = Scope.current();
    if (scope.reach() != Reach.NETWORK && !scope.organisations().contains(slot.organisation())) {
      throw new NotFound("slot");
    }
    List<Booking.Held> held = appointments.bookingsOf(id);
    Map<UUID, Boolean> came = attendances.of(held.stream().map(Booking.Held::id).toList());
    Map<UUID, Person> persons = comers.persons(held);
    List<Comer> all =
        held.stream()
            .flatMap(one -> Stream.ofNullable(persons.get(one.person())).map(who -> new Comer(one, who, came.get(one.id()))))
            .sorted(Comparator.comparing(comer -> comer.person().name()))
            .toList();
    boolean begun = !slot.startsAt().isAfter(journal.instant());
    List<Comers.Waiting> waiting = begun || !slot.hasPlace() ? List.of() : comers.waitingFor(slot);
    return new Opened(line(slot, editions.get(slot.edition()), hosts.names()), all, waiting, begun);
  }

  List<Account> hosts() {
    return hosts.all();
  }

  private Line line(Slot slot, Edition edition, Map<UUID, String> names) {
    Blueprint blueprint = editions.blueprint(edition);
    Role role = blueprint.role(slot.role());
    Stage stage = blueprint.gathering(role.key(), slot.stage()).orElseThrow();
    return new Line(slot, new Purpose(edition, blueprint, role, stage), names.getOrDefault(slot.host(), ""));
  }

  private static List<Purpose> purposes(Edition edition, Blueprint blueprint) {
    return blueprint.roles().stream()
        .flatMap(
            role ->
                Stream.concat(role.journey().stream(), blueprint.exchangeOf(role.key()).stream())
                    .filter(stage -> new Sessions(stage).count() > 0)
                    .map(stage -> new Purpose(edition, blueprint, role, stage)))
        .toList();
  }
}
