package org.passerelle.employers;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.employers.Vacancy.Closing;
import org.passerelle.employers.Vacancy.Terms;
import org.passerelle.scope.Ids;
import org.passerelle.scope.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Work that companies offer; told by staff, or by the company itself behind its link. */
@Service
public class Vacancies {
  private final VacancyRepository vacancies;
  private final Companies companies;
  private final Doers doers;
  private final Journal journal;

  Vacancies(VacancyRepository vacancies, Companies companies, Doers doers, Journal journal) {
    this.vacancies = vacancies;
    this.companies = companies;
    this.doers = doers;
    this.journal = journal;
  }

  @Transactional
  public Vacancy post(UUID company, Terms terms) {
    Company whose = companies.get(company);
    UUID contact = doers.staffOrContactOf(company);
    Vacancy vacancy = new Vacancy(Ids.next(), company, whose.organisation(), placed(terms, whose), 1, 0, true);
    vacancies.insert(vacancy, journal.now(), contact);
    journal.wrote("vacancy.posted", "vacancy", vacancy.id());
    return vacancy;
  }

  /** What came of a change. */
  public sealed interface Changing {
    record Changed(Vacancy vacancy) implements Changing {}

    /** Somebody else changed or closed it first. */
    record Overtaken() implements Changing {}

    /** More people work there than it would have places. */
    record PlacesTaken(int taken) implements Changing {}
  }

  @Transactional
  public Changing change(UUID id, int version, Terms terms) {
    Vacancy before = get(id);
    doers.staffOrContactOf(before.company());
    if (terms.places() < before.taken()) {
      return new Changing.PlacesTaken(before.taken());
    }
    Vacancy after =
        new Vacancy(id, before.company(), before.organisation(), terms, version + 1, before.taken(), before.open());
    if (!before.open() || !vacancies.update(after, version)) {
      return new Changing.Overtaken();
    }
    journal.wrote("vacancy.changed", "vacancy", id);
    return new Changing.Changed(after);
  }

  /** @return false when it was closed already */
  @Transactional
  public boolean close(UUID id, Closing reason) {
    Vacancy vacancy = get(id);
    doers.staffOrContactOf(vacancy.company());
    boolean closed = vacancies.close(vacancy, reason, journal.now());
    if (closed) {
      journal.wrote("vacancy.closed", "vacancy", id, Codes.of(reason));
      journal.publish(new Happening.VacancyClosed(id));
    }
    return closed;
  }

  /** @throws NotFound when the scope sees no such vacancy */
  @Transactional(readOnly = true)
  public Vacancy get(UUID id) {
    return vacancies.find(id).stream().findFirst().orElseThrow(() -> new NotFound("vacancy"));
  }

  @Transactional(readOnly = true)
  public List<Vacancy> of(UUID company) {
    return vacancies.ofCompany(company);
  }

  /** The latest open ones, at most {@code size}. */
  @Transactional(readOnly = true)
  public List<Vacancy> latestOpen(int size) {
    return vacancies.open(null, null, size);
  }

  /** Where the work is: the company's own place unless the vacancy says another. */
  private static Terms placed(Terms t, Company company) {
    boolean there = t.latitude() == null && (t.postcode() == null || t.postcode().equals(company.details().postcode()));
    @Nullable Double latitude = there ? company.details().latitude() : t.latitude();
    @Nullable Double longitude = there ? company.details().longitude() : t.longitude();
    String postcode = t.postcode() == null ? company.details().postcode() : t.postcode();
    return new Terms(
        t.title(), t.kind(), t.isco(), t.esco(), t.task(), t.place(), postcode, latitude, longitude, t.paid(), t.pay(),
        t.hoursAWeek(), t.contract(), t.startsOn(), t.endsOn(), t.mustHave(), t.trainable(), t.places(),
        t.languages(), t.papers(), t.edition());
  }
}
