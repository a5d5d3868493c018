package org.passerelle.mentoring;

import org.passerelle.mentoring.Standpoints.Deed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes to both sides when something waits for their answer. */
@Component
class DuoLetters {
  private final DuoMail mail;
  private final DuoProfiles profiles;
  private final Duos duos;
  private final CheckIns checkIns;

  DuoLetters(DuoMail mail, DuoProfiles profiles, Duos duos, CheckIns checkIns) {
    this.mail = mail;
    this.profiles = profiles;
    this.duos = duos;
    this.checkIns = checkIns;
  }

  @EventListener
  void bothAreAskedToSign(AgreementDrawnUp drawnUp) {
    if (!mail.writes()) {
      return;
    }
    DuoProfile profile = profiles.of(duos.get(drawnUp.duo()));
    mail.write(profile, Side.SEEKER, Deed.AGREEMENT, drawnUp.duo());
    mail.write(profile, Side.SUPPORTER, Deed.AGREEMENT, drawnUp.duo());
  }

  @EventListener
  void oneSideIsAskedHowItGoes(CheckInDue due) {
    if (mail.writes()) {
      Side side = checkIns.get(due.checkIn()).side();
      mail.write(profiles.of(duos.get(due.duo())), side, Deed.CHECK_IN, due.checkIn());
    }
  }

  @EventListener
  void bothAreAskedHowItWas(DuoEnded ended) {
    if (!mail.writes()) {
      return;
    }
    DuoProfile profile = profiles.of(duos.get(ended.duo()));
    if (profile.rules().closing() != null) {
      mail.write(profile, Side.SEEKER, Deed.CLOSING, ended.duo());
      mail.write(profile, Side.SUPPORTER, Deed.CLOSING, ended.duo());
    }
  }
}
