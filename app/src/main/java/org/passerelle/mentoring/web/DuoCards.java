package org.passerelle.mentoring.web;

import java.util.List;
import java.util.Map;
import org.passerelle.mentoring.CurrentDuos;
import org.passerelle.mentoring.CurrentDuos.CurrentDuo;
import org.passerelle.pages.Page;
import org.passerelle.programmes.MyCards;
import org.passerelle.programmes.Participation;
import org.springframework.stereotype.Component;

/** Whom somebody walks with, and what waits for them there, on their own first page. */
@Component
class DuoCards implements MyCards {
  private final CurrentDuos duos;

  DuoCards(CurrentDuos duos) {
    this.duos = duos;
  }

  @Override
  public String mayHaveSomething() {
    return """
        exists (select 1 from duo d where d.network_id = :network and (d.seeker_person = :person or d.supporter_person = :person))
        """;
  }

  @Override
  public List<MyCard> of(Participation participation, Page page) {
    List<CurrentDuo> current =
        duos.ofOneself().stream().filter(duo -> duo.participation().equals(participation.id())).toList();
    return switch (current.size()) {
      case 0 -> List.of();
      case 1 -> List.of(card(page.text("mentoring.me.title", "partner", current.getFirst().partner()), current));
      default -> List.of(card(page.text("access.nav.duo"), current));
    };
  }

  private static MyCard card(String title, List<CurrentDuo> current) {
    return new MyCard(
        Kind.SOMETHING_TO_DO, title, "mentoring/myDuo", Map.of("own", current.getFirst(), "several", current.size() > 1));
  }
}
