package org.passerelle.api;

import java.util.UUID;
import org.passerelle.employers.Companies;
import org.passerelle.employers.Company;
import org.passerelle.employers.Vacancies;
import org.passerelle.employers.Vacancy;
import org.passerelle.scope.NotFound;
import org.springframework.stereotype.Component;

/** Companies and their work are known to the whole network; a program uses those that its own organisation holds. */
@Component
class HeldCompanies {
  private final Companies companies;
  private final Vacancies vacancies;

  HeldCompanies(Companies companies, Vacancies vacancies) {
    this.companies = companies;
    this.vacancies = vacancies;
  }

  /** @throws NotFound where another organisation holds it */
  Company company(UUID id) {
    return companies.find(id)
        .filter(company -> Holder.holds(company.organisation()))
        .orElseThrow(() -> new NotFound("company"));
  }

  /** @throws NotFound as for {@link #company} */
  Vacancy vacancy(UUID id) {
    Vacancy vacancy = vacancies.get(id);
    if (!Holder.holds(vacancy.organisation())) {
      throw new NotFound("vacancy");
    }
    return vacancy;
  }
}
