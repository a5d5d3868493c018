package org.passerelle.employers.own;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.employers.Candidacies;
import org.passerelle.employers.Candidacy;
import org.passerelle.employers.Offer;
import org.passerelle.employers.Offers;
import org.passerelle.employers.Vacancies;
import org.passerelle.pages.Page;
import org.passerelle.programmes.MyCards;
import org.passerelle.programmes.Participation;
import org.springframework.stereotype.Component;

/** Work that waits for a participant's answer, on their own first page. */
@Component
class JobCards implements MyCards {
  private final Candidacies candidacies;
  private final Offers offers;
  private final Vacancies vacancies;

  JobCards(Candidacies candidacies, Offers offers, Vacancies vacancies) {
    this.candidacies = candidacies;
    this.offers = offers;
    this.vacancies = vacancies;
  }

  @Override
  public String mayHaveSomething() {
    return """
        exists (select 1 from offer o where o.network_id = :network and o.person_id = :person)
        or exists (select 1 from candidacy c where c.network_id = :network and c.person_id = :person)
        """;
  }

  @Override
  public Map<UUID, List<MyCard>> of(List<Participation> mine, Page page) {
    Map<UUID, List<MyCard>> cards = new HashMap<>();
    UUID person = mine.getFirst().person();
    for (Offer offer : offers.ofPerson(person)) {
      if (offer.isOpenOn(page.formats().today())) {
        cards.computeIfAbsent(offer.participation(), id -> new ArrayList<>())
            .add(card(page.text("employers.offer.title", "company", offer.companyName()), "/me/work-offers/" + offer.id()));
      }
    }
    for (Candidacy candidacy : candidacies.ofPerson(person)) {
      if (candidacy.state() == Candidacy.State.ASKED) {
        String title = vacancies.get(candidacy.vacancy()).terms().title();
        cards.computeIfAbsent(candidacy.participation(), id -> new ArrayList<>())
            .add(card(page.text("employers.candidacy.title", "title", title), "/me/candidacies/" + candidacy.id()));
      }
    }
    return cards;
  }

  private static MyCard card(String title, String path) {
    return new MyCard(Kind.SOMETHING_TO_DO, title, "employers/own/card", Map.of("path", path));
  }
}
