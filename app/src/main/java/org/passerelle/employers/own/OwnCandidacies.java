package org.passerelle.employers.own;

import java.util.List;
import java.util.UUID;
import org.passerelle.employers.Candidacies;
import org.passerelle.employers.Candidacy;
import org.passerelle.employers.Companies;
import org.passerelle.employers.EmployerLinks;
import org.passerelle.employers.EmployerLinks.Visitor;
import org.passerelle.employers.Introductions;
import org.passerelle.employers.Introductions.Answer;
import org.passerelle.employers.Vacancies;
import org.passerelle.employers.Vacancy;
import org.springframework.stereotype.Service;

/** What a person sees and answers of work that is proposed to them. */
@Service
public class OwnCandidacies {
  private final EmployerLinks links;
  private final Candidacies candidacies;
  private final Vacancies vacancies;
  private final Companies companies;
  private final Introductions introductions;

  OwnCandidacies(
      EmployerLinks links, Candidacies candidacies, Vacancies vacancies, Companies companies,
      Introductions introductions) {
    this.links = links;
    this.candidacies = candidacies;
    this.vacancies = vacancies;
    this.companies = companies;
    this.introductions = introductions;
  }

  /** A candidacy with all that its person should know. */
  public record Proposed(Candidacy candidacy, Vacancy vacancy, String company) {}

  /** In the person's own scope; the company's name is told by the system, for the vacancy is theirs to read. */
  Proposed proposed(Visitor visitor) {
    Candidacy candidacy = links.seeing(visitor, () -> candidacies.get(visitor.subject()));
    Vacancy vacancy = links.seeing(visitor, () -> vacancies.get(candidacy.vacancy()));
    String company = links.doing(visitor, () -> companies.get(candidacy.company()).name());
    return new Proposed(candidacy, vacancy, company);
  }

  /** @return false when it was answered before */
  boolean answer(Visitor visitor, Answer answer) {
    UUID own = links.seeing(visitor, () -> candidacies.get(visitor.subject()).id());
    return links.doing(visitor, () -> introductions.answer(own, answer));
  }

  /** Takes back what was agreed to; the company sees nothing of the person any more. */
  void withdraw(Visitor visitor) {
    UUID own = links.seeing(visitor, () -> candidacies.get(visitor.subject()).id());
    links.doing(visitor, () -> candidacies.end(own, Candidacy.Ending.WITHDRAWN));
  }

  /** Those of the signed-in person. */
  List<Proposed> mine() {
    Visitor oneself = links.oneself(OwnJobs.ALL);
    return links.seeing(oneself, () -> candidacies.ofPerson(oneself.person())).stream()
        .map(candidacy -> proposed(new Visitor(oneself.network(), oneself.person(), candidacy.id())))
        .toList();
  }
}
