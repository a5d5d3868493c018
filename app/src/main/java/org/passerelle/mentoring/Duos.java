package org.passerelle.mentoring;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.blueprint.Relationship;
import org.passerelle.scope.Ids;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forms duos, tells how they stand, and ends them. */
@Service
public class Duos {
  private final DuoRepository duos;
  private final DuoPlaces places;
  private final DuoStandings standings;
  private final DuoJourneys journeys;
  private final Journal journal;

  Duos(
      DuoRepository duos, DuoPlaces places, DuoStandings standings, DuoJourneys journeys, Journal journal) {
    this.duos = duos;
    this.places = places;
    this.standings = standings;
    this.journeys = journeys;
    this.journal = journal;
  }

  /**
   * Brings two people together, taking a place of each in the same transaction.
   *
   * @param proposal the proposal both said yes to, if there was one
   * @param adviser who will look after the duo
   */
  @Transactional
  public Forming form(UUID seeker, UUID supporter, @Nullable UUID proposal, @Nullable UUID adviser) {
    Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
    Participation seeking = journeys.participation(seeker);
    Participation giving = journeys.participation(supporter);
    UUID id = Ids.next();
    int most = journeys.placesOf(giving);
    if (!places.claim(seeker, 1, id)) {
      return new Forming.SeekerTaken();
    }
    if (!places.claim(supporter, most, id)) {
      places.release(id);
      return new Forming.SupporterFull(most);
    }
    Duo duo =
        new Duo(
            id, seeking.organisation(), seeking.edition(), seeker, supporter, seeking.person(), giving.person(),
            adviser, journal.now().toInstant());
    duos.insert(duo, proposal, journal.now());
    journeys.formed(duo, places.taken(supporter) < most);
    journal.wrote("duo.formed", "duo", duo.id());
    journal.publish(new DuoFormed(id));
    return new Forming.Formed(duo);
  }

  /** @throws NotFound when the scope sees no such duo */
  @Transactional(readOnly = true)
  public Duo get(UUID id) {
    return duos.find(id).orElseThrow(() -> new NotFound("duo"));
  }

  /** Every duo of a person, latest first. */
  @Transactional(readOnly = true)
  public List<Duo> ofPerson(UUID person) {
    return duos.ofPerson(person);
  }

  /** The duos of an edition that have not ended, oldest first. */
  @Transactional(readOnly = true)
  public List<Duo> open(UUID edition) {
    return duos.open(edition);
  }

  /** The duos of a supporter that have not ended, oldest first: the others of a group. */
  @Transactional(readOnly = true)
  public List<Duo> openOfSupporter(UUID participation) {
    return duos.openOfSupporter(participation);
  }

  /** The duo, which nobody else changes until the running transaction ends. */
  @Transactional
  Duo held(UUID id) {
    duos.lock(id);
    return get(id);
  }

  @Transactional(readOnly = true)
  public DuoStanding standing(UUID duo) {
    return Optional.ofNullable(standings.of(List.of(duo)).get(duo)).orElseThrow(() -> new NotFound("duo"));
  }

  /** How these duos stand today, by id, in one statement. */
  @Transactional(readOnly = true)
  public Map<UUID, DuoStanding> standings(Collection<UUID> ids) {
    return standings.of(ids);
  }

  /** The rules the duo's edition runs on. */
  @Transactional(readOnly = true)
  public Relationship rules(Duo duo) {
    return journeys.rules(duo);
  }

  /**
   * Ends a duo with a reason of its blueprint, frees both places and lets the journeys go on: after a planned end towards
   * the follow-up, after another back to matching where the reason allows it, once the blueprint's rest is over.
   *
   * @param reason key of one of the blueprint's end reasons
   * @return false when the duo had ended already; nothing is changed then
   */
  @Transactional
  public boolean end(UUID id, String reason, @Nullable String note, LocalDate on) {
    Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
    Duo duo = held(id);
    Relationship.EndReason coded = journeys.rules(duo).endReason(reason);
    if (!duos.end(duo, reason, note, on, journal.now())) {
      return false;
    }
    places.release(id);
    journeys.ended(duo, coded, on, places.taken(duo.supporterParticipation()) == 0);
    journal.wrote("duo.ended", "duo", duo.id());
    journal.publish(new DuoEnded(id, reason));
    return true;
  }
}
