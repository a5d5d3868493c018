package org.passerelle.mentoring.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
  public Map<UUID, List<MyCard>> of(List<Participation> mine, Page page) {
    Map<UUID, List<MyCard>> cards = new HashMap<>();
    duos.ofOneself().stream()
        .collect(Collectors.groupingBy(CurrentDuo::participation))
        .forEach((part, current) -> cards.put(part, List.of(card(title(current, page), current))));
    return cards;
  }

  private static String title(List<CurrentDuo> current, Page page) {
    return current.size() == 1
        ? page.text("mentoring.me.title", "partner", current.getFirst().partner())
        : page.text("access.nav.duo");
  }

  private static MyCard card(String title, List<CurrentDuo> current) {
    return new MyCard(
        Kind.SOMETHING_TO_DO, title, "mentoring/myDuo", Map.of("own", current.getFirst(), "several", current.size() > 1));
  }
}
