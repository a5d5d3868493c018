package org.passerelle.intake.apply;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.pages.Fragment;
import org.passerelle.pages.Page;
import org.passerelle.programmes.FilledCards;
import org.passerelle.programmes.MyCards.MyCard;
import org.passerelle.programmes.Participation;
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
  private final JourneysSoFar journeys;
  private final FilledCards cards;

  MyController(JourneysSoFar journeys, FilledCards cards) {
    this.journeys = journeys;
    this.cards = cards;
  }

  @GetMapping("/me")
  String show(Page page, Model model) {
    List<JourneySoFar> mine = journeys.ofPerson(person());
    List<Map<UUID, List<MyCard>>> shown = mine.isEmpty() ? List.of() : shown(mine, page);
    model.addAttribute(
        "mine", mine.stream().map(journey -> new MyPart(journey, cards(shown, journey.participation(), page))).toList());
    return "intake/me";
  }

  private List<Map<UUID, List<MyCard>>> shown(List<JourneySoFar> mine, Page page) {
    List<Participation> parts = mine.stream().map(JourneySoFar::participation).toList();
    return cards.of(person()).stream().map(some -> some.of(parts, page)).toList();
  }

  private static List<MyPart.Card> cards(List<Map<UUID, List<MyCard>>> shown, Participation part, Page page) {
    return shown.stream()
        .flatMap(some -> some.getOrDefault(part.id(), List.of()).stream())
        .sorted(Comparator.comparing(MyCard::kind))
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
