package org.passerelle.employers.own;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.employers.Candidacies;
import org.passerelle.employers.Candidacy;
import org.passerelle.employers.Companies;
import org.passerelle.employers.EmployerLinks;
import org.passerelle.employers.EmployerLinks.Visitor;
import org.passerelle.employers.Introductions;
import org.passerelle.employers.Introductions.Answer;
import org.passerelle.employers.Offer;
import org.passerelle.employers.Offering;
import org.passerelle.employers.Offers;
import org.passerelle.employers.Placement;
import org.passerelle.employers.Placements;
import org.passerelle.employers.Vacancies;
import org.passerelle.employers.Vacancy;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** What a person sees and answers of work that is proposed or offered to them. */
@Service
public class OwnJobs {
  private final EmployerLinks links;
  private final Offers offers;
  private final Introductions introductions;
  private final Told told;

  OwnJobs(EmployerLinks links, Offers offers, Introductions introductions, Told told) {
    this.links = links;
    this.offers = offers;
    this.introductions = introductions;
    this.told = told;
  }

  @Component
  record Told(Candidacies candidacies, Vacancies vacancies, Companies companies, Placements placements) {}

  /** A candidacy with all that its person should know. */
  public record Proposed(Candidacy candidacy, Vacancy vacancy, String company) {}

  /** In the person's own scope; the company's name is told by the system, for the vacancy is theirs to read. */
  Proposed proposed(Visitor visitor) {
    Candidacy candidacy = links.seeing(visitor, () -> told.candidacies().get(visitor.subject()));
    Vacancy vacancy = links.seeing(visitor, () -> told.vacancies().get(candidacy.vacancy()));
    String company = links.doing(visitor, () -> told.companies().get(candidacy.company()).name());
    return new Proposed(candidacy, vacancy, company);
  }

  /** @return false when it was answered before */
  boolean answer(Visitor visitor, Answer answer) {
    UUID own = links.seeing(visitor, () -> told.candidacies().get(visitor.subject()).id());
    return links.doing(visitor, () -> introductions.answer(own, answer));
  }

  /** Takes back what was agreed to; the company sees nothing of the person any more. */
  void withdraw(Visitor visitor) {
    UUID own = links.seeing(visitor, () -> told.candidacies().get(visitor.subject()).id());
    links.doing(visitor, () -> told.candidacies().end(own, Candidacy.Ending.WITHDRAWN));
  }

  Offer offer(Visitor visitor) {
    return links.seeing(visitor, () -> offers.get(visitor.subject()));
  }

  /** The other offers that wait, among which the person chooses. */
  List<Offer> others(Visitor visitor) {
    return links.seeing(
        visitor,
        () ->
            offers.ofPerson(visitor.person()).stream()
                .filter(offer -> offer.answer() == null && !offer.id().equals(visitor.subject()))
                .toList());
  }

  Offering accept(Visitor visitor) {
    Offer own = offer(visitor);
    return links.doing(visitor, () -> offers.accept(own.id()));
  }

  boolean decline(Visitor visitor, @Nullable String reason) {
    Offer own = offer(visitor);
    return links.doing(visitor, () -> offers.decline(own.id(), reason));
  }

  /** Everything about work that waits for the signed-in person, and where they work. */
  public record Mine(List<Proposed> proposed, List<Offer> offers, List<Placement> placements) {}

  Mine mine() {
    Visitor oneself = links.oneself(new UUID(0, 0));
    List<Proposed> proposed =
        links.seeing(oneself, () -> told.candidacies().ofPerson(oneself.person())).stream()
            .map(candidacy -> proposed(new Visitor(oneself.network(), oneself.person(), candidacy.id())))
            .toList();
    return new Mine(
        proposed, links.seeing(oneself, () -> offers.ofPerson(oneself.person())),
        links.seeing(oneself, () -> told.placements().ofPerson(oneself.person())));
  }
}
