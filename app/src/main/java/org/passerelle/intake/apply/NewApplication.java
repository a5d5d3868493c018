package org.passerelle.intake.apply;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.Consents.Channel;
import org.passerelle.programmes.Answers;
import org.passerelle.programmes.blueprint.Role;

/**
 * Everything that is sent.
 *
 * @param draft where it was written, or {@code null}
 * @param language BCP 47, of the person
 * @param consent the wording agreed to, in that language
 */
record NewApplication(
    Offer offer, Role role, Answers answers, String language, ApplicationSource source, String consent, Channel channel,
    @Nullable UUID draft) {

  Applicant applicant() {
    return new Applicant(answers, offer.network().country());
  }
}
