package org.passerelle.mentoring;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.mentoring.Standpoints.Deed;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.blueprint.Relationship;
import org.springframework.stereotype.Component;

/**
 * Asks the supporter by mail whether the two met, once the blueprint's cadence has passed without a word. Whoever has
 * several people is asked once, for all of them. A seeker is asked where the supporter has no address.
 */
@Component
class MeetingMail {
  private final MeetingRepository meetings;
  private final Duos duos;
  private final DuoProfiles profiles;
  private final DuoMail mail;
  private final Journal journal;

  MeetingMail(MeetingRepository meetings, Duos duos, DuoProfiles profiles, DuoMail mail, Journal journal) {
    this.meetings = meetings;
    this.duos = duos;
    this.profiles = profiles;
    this.mail = mail;
    this.journal = journal;
  }

  void ask(Edition edition, Relationship rules) {
    if (!mail.writes()) {
      return;
    }
    LocalDate today = journal.today();
    Set<UUID> asked = new HashSet<>();
    for (UUID id : meetings.waitingForAWord(edition.id(), rules.cadence().every(), today)) {
      Duo duo = duos.get(id);
      meetings.noteAsked(duo, duo.supporterPerson(), today, journal.now());
      boolean alone = rules.shape() == Relationship.Shape.ONE_TO_ONE;
      if (alone) {
        ask(profiles.of(duo), List.of(duo));
      } else if (asked.add(duo.supporterParticipation())) {
        ask(profiles.of(duo), duos.openOfSupporter(duo.supporterParticipation()));
      }
    }
  }

  private void ask(DuoProfile profile, List<Duo> together) {
    UUID duo = profile.duo().id();
    if (!mail.write(profile, Side.SUPPORTER, profiles.seekers(together), Deed.MEETING, duo)) {
      mail.write(profile, Side.SEEKER, Deed.MEETING, duo);
    }
  }
}
