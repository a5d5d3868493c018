package org.passerelle.mentoring;

import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.programmes.StageVisit;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.Journey;
import org.passerelle.programmes.blueprint.Relationship;
import org.passerelle.programmes.blueprint.Role;
import org.passerelle.programmes.blueprint.Stage;
import org.springframework.stereotype.Component;

/** Moves both people's journeys on as their duo forms and ends. */
@Component
class DuoJourneys {
  private final Participations participations;
  private final Journeys journeys;
  private final Editions editions;
  private final RestRepository rests;

  DuoJourneys(Participations participations, Journeys journeys, Editions editions, RestRepository rests) {
    this.participations = participations;
    this.journeys = journeys;
    this.editions = editions;
    this.rests = rests;
  }

  /** Lets a seeker whose rest is over look for somebody again, unless the journey ended or went on meanwhile. */
  void restIsOver(UUID seeker) {
    Participation resting = participations.get(seeker);
    Journey journey = journeys.journey(resting);
    boolean underWay =
        journey.first(Stage.Together.class).stream()
            .anyMatch(together -> journeys.open(seeker).stream().anyMatch(v -> v.stage().equals(together.key())));
    if (underWay) {
      enter(resting, Stage.Matching.class);
    }
  }

  Blueprint blueprint(Duo duo) {
    return editions.blueprint(duo.edition());
  }

  Participation participation(UUID id) {
    return participations.get(id);
  }

  Relationship rules(Duo duo) {
    return rules(blueprint(duo));
  }

  static Relationship rules(Blueprint blueprint) {
    if (blueprint.relationship() == null) {
      throw new IllegalStateException(blueprint.key() + " pairs nobody");
    }
    return blueprint.relationship();
  }

  /** How many seekers a supporter may have at once: what was agreed with them, within the blueprint's bounds. */
  int placesOf(Participation supporter) {
    Role.Capacity capacity = editions.blueprint(supporter.edition()).role(supporter.role()).capacity();
    int usual = capacity == null ? 1 : capacity.usual();
    int most = capacity == null ? 1 : capacity.most();
    return Math.min(supporter.capacity() == null ? usual : supporter.capacity(), most);
  }

  void formed(Duo duo, boolean supporterHasPlaces) {
    leaveMatching(participations.get(duo.seekerParticipation()));
    Participation supporter = participations.get(duo.supporterParticipation());
    leaveMatching(supporter);
    if (supporterHasPlaces) {
      enter(supporter, Stage.Matching.class);
    }
  }

  void ended(Duo duo, Relationship.EndReason reason, LocalDate on, boolean supporterIsFree) {
    Participation seeker = participations.get(duo.seekerParticipation());
    Period rest = rules(duo).rematchPause();
    if (reason.ending() == Relationship.Ending.PLANNED || !reason.rematch()) {
      complete(seeker, Stage.Together.class);
    } else if (rest == null) {
      enter(seeker, Stage.Matching.class);
    } else {
      rests.begin(duo, on.plus(rest));
    }
    Participation supporter = participations.get(duo.supporterParticipation());
    if (supporterIsFree) {
      complete(supporter, Stage.Together.class);
    }
    enter(supporter, Stage.Matching.class);
  }

  private void leaveMatching(Participation participation) {
    complete(participation, Stage.Matching.class);
    enter(participation, Stage.Together.class);
  }

  private <S extends Stage> void complete(Participation participation, Class<S> kind) {
    journeys.journey(participation).first(kind)
        .ifPresent(stage -> journeys.leave(participation.id(), stage.key(), StageVisit.Result.DONE, null));
  }

  private <S extends Stage> void enter(Participation participation, Class<S> kind) {
    journeys.journey(participation).first(kind).ifPresent(stage -> journeys.enter(participation.id(), stage.key()));
  }
}
