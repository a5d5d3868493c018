package org.passerelle.intake.apply;

import gg.jte.Content;
import java.util.List;

/** One part in a programme as its own person sees it, with what the parts of the product have to show about it. */
public record MyPart(JourneySoFar journey, List<Card> cards) {

  public record Card(String title, Content content) {}
}
