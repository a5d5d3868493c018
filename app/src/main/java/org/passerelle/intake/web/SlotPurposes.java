package org.passerelle.intake.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.passerelle.access.Journal;
import org.passerelle.intake.Sessions;
import org.passerelle.intake.Slot;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.Role;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What slots are for, and can be opened for. */
@Component
@Transactional(readOnly = true)
class SlotPurposes {
  private final Editions editions;
  private final Journal journal;

  SlotPurposes(Editions editions, Journal journal) {
    this.editions = editions;
    this.journal = journal;
  }

  /** The programmes of the network, by key. */
  Map<String, Blueprint> programmes() {
    Map<String, Blueprint> programmes = new LinkedHashMap<>();
    editions.all().forEach(edition -> programmes.putIfAbsent(edition.programme(), editions.blueprint(edition)));
    return programmes;
  }

  /** Everything that slots can be opened for today. */
  List<SlotPurpose> open() {
    Scope scope = Scope.current();
    LocalDate today = journal.today();
    return editions.all().stream()
        .filter(edition -> edition.closesOn() == null || !edition.closesOn().isBefore(today))
        .filter(edition -> scope.mayWriteFor(edition.organisation()))
        .flatMap(edition -> purposes(edition, editions.blueprint(edition)).stream())
        .toList();
  }

  /** @throws NotFound when the edition has no such stage, or nobody comes for it */
  SlotPurpose open(UUID edition, String role, String stage) {
    return open().stream()
        .filter(one -> one.edition().id().equals(edition))
        .filter(one -> one.role().key().equals(role) && one.stage().key().equals(stage))
        .findFirst()
        .orElseThrow(() -> new NotFound("stage"));
  }

  /** What each of these slots is for, by slot. */
  Map<UUID, SlotPurpose> of(Collection<Slot> slots) {
    Map<UUID, Edition> known = editions.all().stream().collect(Collectors.toMap(Edition::id, Function.identity()));
    return slots.stream()
        .collect(Collectors.toMap(Slot::id, slot -> of(slot, Objects.requireNonNull(known.get(slot.edition())))));
  }

  SlotPurpose of(Slot slot) {
    return of(slot, editions.get(slot.edition()));
  }

  private SlotPurpose of(Slot slot, Edition edition) {
    Blueprint blueprint = editions.blueprint(edition);
    Role role = blueprint.role(slot.role());
    Stage stage = blueprint.gathering(role.key(), slot.stage()).orElseThrow();
    return new SlotPurpose(edition, blueprint, role, stage);
  }

  private static List<SlotPurpose> purposes(Edition edition, Blueprint blueprint) {
    return blueprint.roles().stream()
        .flatMap(
            role ->
                Stream.concat(role.journey().stream(), blueprint.exchangeOf(role.key()).stream())
                    .filter(stage -> new Sessions(stage).count() > 0)
                    .map(stage -> new SlotPurpose(edition, blueprint, role, stage)))
        .toList();
  }
}
