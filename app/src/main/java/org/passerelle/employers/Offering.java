package org.passerelle.employers;

import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.WorkRight;
import org.passerelle.programmes.blueprint.ScreeningCheck;
import org.passerelle.programmes.blueprint.Stage.OfferTerm;

/** What came of making an offer, of accepting one, or of beginning a placement. */
public sealed interface Offering {
  record Made(Offer offer) implements Offering {}

  record Accepted(Placement placement) implements Offering {}

  /** The person took what is no work, such as a loan: nothing begins at a company. */
  record Taken(Offer offer) implements Offering {}

  /** The person may not work at that time, as far as the record tells. */
  record NoRightToWork(WorkRight right) implements Offering {}

  /** The programme asks offers to say these too. */
  record TermsMissing(List<OfferTerm> terms) implements Offering {}

  /** The first day is over before the offer is made. */
  record StartsInThePast() implements Offering {}

  /** The last day to answer is over before the offer is made. */
  record AnswerInThePast() implements Offering {}

  /** Every place of the vacancy is taken. */
  record NoPlaceLeft() implements Offering {}

  /** The person works somewhere already in this step of the programme. */
  record WorksAlready(String company) implements Offering {}

  /** The programme asks that these are seen before the first day. */
  record PapersMissing(List<ScreeningCheck.Kind> papers) implements Offering {}

  /** The programme asks that the company names a tutor. */
  record NoTutor() implements Offering {}

  /** It lasts shorter or longer than the programme allows. */
  record OtherLength(@Nullable Period least, @Nullable Period most) implements Offering {}

  /** The person does not stand at such a step of the programme, or not any more. */
  record StageNotOpen() implements Offering {}

  /** It was answered, withdrawn or ran out before. */
  record NotOpen() implements Offering {}
}
