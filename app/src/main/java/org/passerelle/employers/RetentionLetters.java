package org.passerelle.employers;

import org.passerelle.employers.EmployerLinks.Question;
import org.passerelle.employers.Retention.Round;
import org.passerelle.employers.Retention.Side;
import org.passerelle.people.People;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks both sides whether work goes on, and calls the adviser when somebody worries, in the same transaction. */
@Component
class RetentionLetters {
  private final Letters letters;
  private final Retentions retentions;
  private final Placements placements;
  private final People people;

  RetentionLetters(Letters letters, Retentions retentions, Placements placements, People people) {
    this.letters = letters;
    this.retentions = retentions;
    this.placements = placements;
    this.people = people;
  }

  @EventListener
  void askWhetherItGoesOn(Happening.RetentionDue happened) {
    Round round = retentions.get(happened.retention());
    Placement placement = placements.get(round.placement());
    if (round.side() == Side.PERSON) {
      letters.toPerson(
          placement.person(), "retention", Question.RETENTION, round.id(), "company",
          placement.companyName());
    } else {
      letters.toCompany(
          placement.company(), placement.organisation(), "retention-employer", "person",
          people.get(placement.person()).details().calledName());
    }
  }

  /** By mail beside the alert on the adviser's day: what sounds like exploitation does not wait. */
  @EventListener
  void callTheAdviser(Happening.WorryTold happened) {
    Round round = retentions.get(happened.retention());
    Placement placement = placements.get(round.placement());
    if (round.side() == Side.PERSON) {
      letters.toAdviser(
          placement.participation(), placement.organisation(), "worry", "person",
          people.get(placement.person()).name(), "company", placement.companyName());
    }
  }
}
