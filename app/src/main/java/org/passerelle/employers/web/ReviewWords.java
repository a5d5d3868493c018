package org.passerelle.employers.web;

import java.util.List;
import org.passerelle.employers.Placement;
import org.passerelle.employers.Plans;
import org.passerelle.employers.Reviews;
import org.passerelle.pages.Page;
import org.passerelle.programmes.blueprint.Question;
import org.passerelle.programmes.blueprint.Who;
import org.springframework.stereotype.Component;

/** How each side judges a placement, as questions and answers. */
@Component
public class ReviewWords {
  private final Reviews reviews;

  ReviewWords(Reviews reviews) {
    this.reviews = reviews;
  }

  /** @param side the key of the side's name */
  public record Line(String side, String question, String answer) {}

  List<Line> of(Placement placement, Plans.Laid laid, Page page) {
    if (laid.review(Who.TRAVELLER).isEmpty() && laid.review(Who.EMPLOYER).isEmpty()) {
      return List.of();
    }
    return reviews.of(placement.id()).stream()
        .flatMap(
            review ->
                laid.review(review.side()).stream()
                    .filter(question -> review.answers().given().containsKey(question.key()))
                    .map(question -> line(review, question, page)))
        .toList();
  }

  private static Line line(Reviews.Review review, Question question, Page page) {
    return new Line(
        review.side() == Who.EMPLOYER ? "employers.staff.side.employer" : "employers.staff.side.person",
        question.ask().words().in(page.language()), page.list(review.answers().given().getOrDefault(question.key(), List.of())));
  }
}
