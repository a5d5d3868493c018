package org.passerelle.employers;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.passerelle.sheets.SheetWriter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everybody who was asked about work, and what came of it, as a spreadsheet. */
@Component
public class CandidacyList {
  private static final int MOST = 100_000;
  private static final List<String> COLUMNS =
      List.of("person", "company", "title", "asked", "origin", "score", "state", "told", "company-reason");
  private final CandidacyRepository candidacies;
  private final VacancyRepository vacancies;
  private final Companies companies;
  private final People people;
  private final Journal journal;

  CandidacyList(
      CandidacyRepository candidacies, VacancyRepository vacancies, Companies companies, People people,
      Journal journal) {
    this.candidacies = candidacies;
    this.vacancies = vacancies;
    this.companies = companies;
    this.people = people;
    this.journal = journal;
  }

  /** Latest asked first, those the scope sees. */
  @Transactional
  public void write(SheetWriter sheet) throws IOException {
    Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
    List<Candidacy> all = candidacies.latest(MOST);
    Map<UUID, Person> named = people.all(all.stream().map(Candidacy::person).distinct().toList());
    Map<UUID, String> titles = vacancies.titles(all.stream().map(Candidacy::vacancy).distinct().toList());
    Map<UUID, Company> asking = companies.all(all.stream().map(Candidacy::company).distinct().toList());
    journal.wrote("candidacies.exported", "candidacy", null, String.valueOf(all.size()));
    sheet.row(COLUMNS);
    for (Candidacy one : all) {
      sheet.row(row(one, named.get(one.person()), asking.get(one.company()), titles.get(one.vacancy())));
    }
  }

  private List<@Nullable Object> row(
      Candidacy one, @Nullable Person person, @Nullable Company company, @Nullable String title) {
    return Arrays.asList(
        person == null ? null : person.name(), company == null ? null : company.details().name(), title,
        one.putForwardAt().atZone(journal.zone()).toLocalDate(),
        Codes.of(one.origin()), one.score(), Codes.of(one.state()),
        one.told().stream().map(Codes::of).sorted().collect(Collectors.joining(" ")), one.replyReason());
  }
}
