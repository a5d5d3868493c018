package org.passerelle.mentoring.web;

import java.util.List;
import java.util.Map;
import org.passerelle.mentoring.web.OwnDuoController.OwnDuo;
import org.passerelle.pages.Page;
import org.passerelle.programmes.MyCards;
import org.passerelle.programmes.Participation;
import org.springframework.stereotype.Component;

/** Whom somebody walks with, and what waits for them there, on their own first page. */
@Component
class DuoCards implements MyCards {
  private final OwnDuos duos;

  DuoCards(OwnDuos duos) {
    this.duos = duos;
  }

  @Override
  public List<MyCard> of(Participation participation, Page page) {
    List<OwnDuo> current =
        duos.of(participation.person()).stream()
            .filter(own -> !own.standing().isOver())
            .filter(own -> own.profile().duo().participation(own.side()).equals(participation.id()))
            .toList();
    return switch (current.size()) {
      case 0 -> List.of();
      case 1 -> List.of(card(page.text("mentoring.me.title", "partner", partner(current.getFirst())), current));
      default -> List.of(card(page.text("access.nav.duo"), current));
    };
  }

  private static MyCard card(String title, List<OwnDuo> current) {
    return new MyCard(
        Kind.SOMETHING_TO_DO, title, "mentoring/myDuo", Map.of("own", current.getFirst(), "several", current.size() > 1));
  }

  private static String partner(OwnDuo own) {
    return own.partner().details().calledName();
  }
}
