package org.passerelle.api;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.audit.Audit;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.scope.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody's part in an edition, opened by a program, and the stages of one kind on its way. */
@Component
class OpenedParts {
  private final Participations participations;
  private final Journeys journeys;
  private final Audit audit;

  OpenedParts(Participations participations, Journeys journeys, Audit audit) {
    this.participations = participations;
    this.journeys = journeys;
    this.audit = audit;
  }

  /** @throws NotFound where the token's organisation does not hold it */
  Participation get(UUID id) {
    return participations.get(id);
  }

  /** To tell what is known of somebody; the audit notes that it was read. @throws NotFound as for {@link #get} */
  @Transactional
  public Participation open(UUID id) {
    Participation who = participations.get(id);
    audit.readFile(who.person());
    return who;
  }

  /** @throws Refused naming the stages of this kind that there are */
  <S extends Stage> S stage(Participation who, @Nullable String key, Class<S> kind) {
    List<S> known = journeys.journey(who).stages().stream().filter(kind::isInstance).map(kind::cast).toList();
    if (known.isEmpty()) {
      throw Refused.field("stage", "stage names none of its kind, which this programme does not have; take another way.");
    }
    return known.stream()
        .filter(stage -> stage.key().equals(key))
        .findFirst()
        .orElseThrow(() -> Codes.unknown("stage", String.valueOf(key), known.stream().map(Stage::key).toList()));
  }

  Refused notOpen(String stage) {
    return Refused.conflict("The person does not stand in %s; read the participation for where they do.".formatted(stage));
  }
}
