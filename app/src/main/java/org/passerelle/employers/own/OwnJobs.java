package org.passerelle.employers.own;

import java.util.List;
import java.util.UUID;
import org.passerelle.employers.EmployerLinks;
import org.passerelle.employers.EmployerLinks.Visitor;
import org.passerelle.employers.Offer;
import org.passerelle.employers.Offers;
import org.passerelle.employers.Placement;
import org.passerelle.employers.Placements;
import org.springframework.stereotype.Service;

/** What of work concerns the signed-in person. */
@Service
public class OwnJobs {
  /** The subject of somebody who looks at all that is theirs. */
  static final UUID ALL = new UUID(0, 0);

  private final EmployerLinks links;
  private final OwnCandidacies candidacies;
  private final Offers offers;
  private final Placements placements;

  OwnJobs(EmployerLinks links, OwnCandidacies candidacies, Offers offers, Placements placements) {
    this.links = links;
    this.candidacies = candidacies;
    this.offers = offers;
    this.placements = placements;
  }

  /** Everything about work that waits for the signed-in person, and where they work. */
  public record Mine(List<OwnCandidacies.Proposed> proposed, List<Offer> offers, List<Placement> placements) {}

  Mine mine() {
    Visitor oneself = links.oneself(ALL);
    return new Mine(
        candidacies.mine(), links.seeing(oneself, () -> offers.ofPerson(oneself.person())),
        links.seeing(oneself, () -> placements.ofPerson(oneself.person())));
  }
}
