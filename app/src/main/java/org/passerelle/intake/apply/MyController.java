package org.passerelle.intake.apply;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.pages.Fragment;
import org.passerelle.pages.Page;
import org.passerelle.programmes.MyCards;
import org.passerelle.programmes.MyCards.MyCard;
import org.passerelle.scope.NotAllowed;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A participant's own first page: where do I stand, who decides, what is next. */
@Controller
@Allowed(Role.PARTICIPANT)
class MyController {
  private final Whereabouts whereabouts;
  private final List<MyCards> cards;

  MyController(Whereabouts whereabouts, List<MyCards> cards) {
    this.whereabouts = whereabouts;
    this.cards = cards;
  }

  @GetMapping("/me")
  String show(Page page, Model model) {
    model.addAttribute(
        "mine",
        whereabouts.ofPerson(person()).stream().map(standing -> new MyPart(standing, cards(standing, page))).toList());
    return "intake/me";
  }

  private List<MyPart.Card> cards(Whereabouts.Standing standing, Page page) {
    return cards.stream()
        .flatMap(some -> some.of(standing.participation(), page).stream())
        .sorted(Comparator.comparingInt(MyCard::place))
        .map(card -> new MyPart.Card(card.title(), Fragment.of(page, card.template(), card.model())))
        .toList();
  }

  /** The signed-in person. */
  static UUID person() {
    UUID person = Scope.current().person();
    if (person == null) {
      throw new NotAllowed();
    }
    return person;
  }
}
