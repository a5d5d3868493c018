package org.passerelle.employers.forms;

import org.passerelle.employers.Offering;
import org.passerelle.pages.Form;
import org.passerelle.people.WorkRight;

/** Why an offer was not made or taken, as an error beside the field that mends it. */
public final class OfferWords {
  private OfferWords() {}

  /** @return whether it was refused; then the form says why */
  public static boolean refused(Offering offering, Form form) {
    switch (offering) {
      case Offering.Made made -> {
        return false;
      }
      case Offering.Accepted accepted -> {
        return false;
      }
      case Offering.Taken taken -> {
        return false;
      }
      case Offering.NoRightToWork(WorkRight right) -> workRight(right, form);
      case Offering.TermsMissing missing ->
          missing.terms().forEach(term -> form.error(field(term.name()), "employers.offer.term.missing"));
      case Offering.NoPlaceLeft full -> form.error("kind", "employers.offer.no-place");
      case Offering.WorksAlready(String company) ->
          form.error("kind", "employers.offer.works-already", "company", company);
      case Offering.StartsInThePast past -> form.error("starts", "employers.offer.starts-past");
      case Offering.AnswerInThePast past -> form.error("answer-by", "employers.offer.answer-past");
      case Offering.PapersMissing missing -> form.error("seen", "employers.staff.stage.papers");
      case Offering.NoTutor none -> form.error("tutor", "employers.tutor.missing");
      case Offering.OtherLength other -> form.error("ends", "employers.staff.stage.length");
      case Offering.StageNotOpen gone -> form.error("host", "employers.staff.stage.gone");
      case Offering.NotOpen over -> form.error("kind", "employers.offer.over");
    }
    return true;
  }

  private static String field(String term) {
    return switch (term) {
      case "HOURS" -> "hours";
      case "PAY" -> "pay";
      case "END" -> "ends";
      case "CONTRACT" -> "contract";
      case "PLACE" -> "place";
      case "START" -> "starts";
      default -> "task";
    };
  }

  private static void workRight(WorkRight right, Form form) {
    switch (right) {
      case WorkRight.Lapsed(var on) -> form.error("starts", "employers.offer.right-lapsed", "day", on);
      case WorkRight.MayNot no -> form.error("kind", "employers.offer.right-none");
      case WorkRight.NotKnown unknown -> form.error("kind", "employers.offer.right-unknown");
      case WorkRight.May may -> throw new IllegalStateException("Whoever may work is not refused for it");
    }
  }
}
