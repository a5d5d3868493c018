package org.passerelle.employers;

import java.util.List;
import org.passerelle.people.WorkRight;
import org.passerelle.programmes.blueprint.Stage.OfferTerm;

/** What came of making an offer, or of accepting one. */
public sealed interface Offering {
  record Made(Offer offer) implements Offering {}

  record Accepted(Placement placement) implements Offering {}

  /** The person may not work at that time, as far as the record tells. */
  record NoRightToWork(WorkRight right) implements Offering {}

  /** The programme asks offers to say these too. */
  record TermsMissing(List<OfferTerm> terms) implements Offering {}

  /** Every place of the vacancy is taken. */
  record NoPlaceLeft() implements Offering {}

  /** The person works somewhere already in this programme. */
  record WorksAlready() implements Offering {}

  /** It was answered, withdrawn or ran out before. */
  record NotOpen() implements Offering {}
}
