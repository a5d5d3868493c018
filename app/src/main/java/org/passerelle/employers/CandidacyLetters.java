package org.passerelle.employers;

import org.passerelle.employers.EmployerLinks.Question;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells person and company of a candidacy, in the transaction in which it moves on. */
@Component
class CandidacyLetters {
  private final Letters letters;
  private final Candidacies candidacies;
  private final Vacancies vacancies;
  private final Companies companies;

  CandidacyLetters(Letters letters, Candidacies candidacies, Vacancies vacancies, Companies companies) {
    this.letters = letters;
    this.candidacies = candidacies;
    this.vacancies = vacancies;
    this.companies = companies;
  }

  @EventListener
  void askWhetherTheyWantToBeProposed(Happening.CandidateAsked happened) {
    Candidacy candidacy = candidacies.get(happened.candidacy());
    letters.toPerson(
        candidacy.person(), "asked", Question.CANDIDACY, candidacy.id(), "title",
        vacancies.get(candidacy.vacancy()).terms().title(), "company",
        companies.get(candidacy.company()).name());
  }

  @EventListener
  void tellTheCompanyOfACandidate(Happening.CandidatePresented happened) {
    Candidacy candidacy = candidacies.get(happened.candidacy());
    letters.toCompany(
        candidacy.company(), candidacy.organisation(), "candidate", "title",
        vacancies.get(candidacy.vacancy()).terms().title());
  }
}
