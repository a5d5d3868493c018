package org.passerelle.employers;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.employers.Company.CompanyDetails;
import org.passerelle.employers.Vacancy.Terms;
import org.passerelle.people.facts.Cefr;
import org.passerelle.people.facts.EmailAddress;
import org.passerelle.people.facts.IscoCode;
import org.passerelle.people.facts.LanguageReader;
import org.passerelle.people.facts.OccupationWords;
import org.passerelle.programmes.blueprint.Stage.PlacementKind;
import org.passerelle.sheets.SheetException;
import org.passerelle.sheets.SheetReader;
import org.passerelle.sheets.SheetRow;
import org.passerelle.sheets.SheetWriter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Companies with their contacts and vacancies as one list, in and out: the columns of {@link #COMPANY} and
 * {@link #VACANCY}. A company of the same name and place is taken once; a row with a title is a vacancy of its company.
 */
@Service
public class CompanyLists {
  public static final List<String> COMPANY =
      List.of("company", "place", "sector", "size", "number", "website", "address", "postcode", "contact", "email", "phone");
  public static final List<String> VACANCY =
      List.of("company", "place", "title", "kind", "occupation", "task", "work-place", "pay", "hours", "starts", "ends", "languages",
          "must-have", "trainable", "places");
  private static final int MOST = 10_000;

  private final Companies companies;
  private final CompanyRepository repository;
  private final Vacancies vacancies;

  CompanyLists(Companies companies, CompanyRepository repository, Vacancies vacancies) {
    this.companies = companies;
    this.repository = repository;
    this.vacancies = vacancies;
  }

  /** Why a row was not taken. @param reason key of a sentence that is given {@code value} */
  public record Refused(long line, String reason, String value) {}

  public record Taken(int companies, int vacancies, List<Refused> refused) {}

  /** Takes what can be taken, and says of each other row why not. @throws SheetException for a file that is no list */
  @Transactional
  public Taken take(Path file, UUID organisation, String language) throws SheetException {
    try (SheetReader reader = SheetReader.open(file)) {
      Optional<SheetRow> heading = reader.next();
      List<String> columns =
          heading.map(row -> row.cells().stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList()).orElse(List.of());
      if (!columns.contains("company")) {
        return new Taken(0, 0, List.of(new Refused(1, "employers.staff.lists.no-heading", "company")));
      }
      Intake intake = new Intake(organisation, language);
      for (Optional<SheetRow> row = reader.next(); row.isPresent(); row = reader.next()) {
        intake.take(row.get().line(), cells(columns, row.get()));
      }
      return new Taken(intake.added, intake.posted, intake.refused);
    }
  }

  private static Map<String, String> cells(List<String> columns, SheetRow row) {
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      if (!row.cell(i).isEmpty()) {
        cells.put(columns.get(i), row.cell(i));
      }
    }
    return cells;
  }

  /** One list on its way in. */
  private final class Intake {
    private final UUID organisation;
    private final String language;
    private final Map<String, UUID> known = new HashMap<>();
    private final List<Refused> refused = new ArrayList<>();
    private int added;
    private int posted;

    Intake(UUID organisation, String language) {
      this.organisation = organisation;
      this.language = language;
      repository.page(null, "", MOST, 0).forEach(row -> known.put(key(row.company().name(), row.company().details().place()), row.company().id()));
    }

    void take(long line, Map<String, String> cells) {
      String name = cells.get("company");
      if (name == null) {
        refused.add(new Refused(line, "employers.staff.lists.no-company", ""));
        return;
      }
      if (cells.containsKey("email") && EmailAddress.read(cells.get("email")).toOptional().isEmpty()) {
        refused.add(new Refused(line, "employers.staff.lists.bad-email", cells.get("email")));
        return;
      }
      Optional<Terms> terms = Optional.empty();
      String title = cells.get("title");
      if (title != null) {
        terms = terms(line, title, cells);
        if (terms.isEmpty()) {
          return;
        }
      }
      UUID company = known.computeIfAbsent(key(name, cells.get("place")), absent -> add(name, cells));
      terms.ifPresent(
          told -> {
            vacancies.post(company, told);
            posted++;
          });
    }

    private UUID add(String name, Map<String, String> cells) {
      added++;
      Company company =
          companies.add(
              organisation,
              new CompanyDetails(
                  name, cells.get("sector"), whole(cells.get("size")), cells.get("number"), cells.get("website"),
                  cells.get("address"), cells.get("postcode"), cells.get("place"), null, null, null));
      if (cells.containsKey("contact")) {
        companies.addContact(
            company.id(), cells.get("contact"), null, cells.get("email"), cells.get("phone"), language);
      }
      return company.id();
    }

    private Optional<Terms> terms(long line, String title, Map<String, String> cells) {
      String word = cells.getOrDefault("kind", "job");
      Optional<PlacementKind> kind =
          Arrays.stream(PlacementKind.values()).filter(one -> Codes.of(one).equals(word)).findFirst();
      if (kind.isEmpty()) {
        refused.add(new Refused(line, "employers.staff.lists.bad-kind", word));
        return Optional.empty();
      }
      LocalDate starts = day(cells.get("starts"));
      LocalDate ends = day(cells.get("ends"));
      if (starts != null && ends != null && ends.isBefore(starts)) {
        refused.add(new Refused(line, "employers.staff.lists.bad-dates", cells.getOrDefault("ends", "")));
        return Optional.empty();
      }
      Map<String, Cefr> languages = new HashMap<>();
      LanguageReader.read(cells.getOrDefault("languages", "")).toOptional()
          .ifPresent(skills -> skills.forEach(skill -> languages.put(skill.language().code(), skill.conversation().orElse(Cefr.A2))));
      Integer places = whole(cells.get("places"));
      return Optional.of(
          new Terms(
              title, kind.get(), isco(cells.get("occupation")), null,
              cells.getOrDefault("task", title), cells.getOrDefault("work-place", cells.getOrDefault("place", "-")),
              cells.get("postcode"),
              null, null, cells.containsKey("pay"), cells.get("pay"), whole(cells.get("hours")), null, starts, ends,
              cells.get("must-have"), cells.get("trainable"), places == null ? 1 : places, languages, List.of(), null));
    }
  }

  private static String key(String name, @Nullable String place) {
    return (name + "|" + (place == null ? "" : place)).toLowerCase(Locale.ROOT);
  }

  private static @Nullable String isco(@Nullable String typed) {
    if (typed == null) {
      return null;
    }
    return OccupationWords.codesOf(typed).stream().findFirst()
        .or(() -> IscoCode.read(typed).toOptional().map(IscoCode::code))
        .orElse(null);
  }

  private static @Nullable Integer whole(@Nullable String typed) {
    return typed != null && typed.matches("[1-9][0-9]{0,3}") ? Integer.valueOf(typed) : null;
  }

  private static @Nullable LocalDate day(@Nullable String typed) {
    try {
      return typed == null ? null : LocalDate.parse(typed);
    } catch (DateTimeParseException notIso) {
      return null;
    }
  }

  /** Writes every company the scope sees with its first contact. */
  @Transactional(readOnly = true)
  public void companies(OutputStream out) throws IOException {
    try (SheetWriter sheet = SheetWriter.xlsx(out, "companies")) {
      sheet.row(COMPANY);
      for (var row : repository.page(null, "", MOST, 0)) {
        CompanyDetails d = row.company().details();
        var contact = companies.contacts(row.company().id()).stream().findFirst();
        sheet.row(
            Arrays.asList(
                d.name(), d.place(), d.sector(), d.size(), d.number(), d.website(), d.address(), d.postcode(),
                contact.map(Company.Contact::name).orElse(null), contact.map(Company.Contact::email).orElse(null),
                contact.map(Company.Contact::phone).orElse(null)));
      }
    }
  }

  /** Writes the open vacancies, latest first. */
  @Transactional(readOnly = true)
  public void vacancies(OutputStream out) throws IOException {
    try (SheetWriter sheet = SheetWriter.xlsx(out, "vacancies")) {
      sheet.row(VACANCY);
      List<Vacancy> open = vacancies.latestOpen(MOST);
      Map<UUID, Company> by = companies.all(open.stream().map(Vacancy::company).distinct().toList());
      for (Vacancy vacancy : open) {
        Company company = Objects.requireNonNull(by.get(vacancy.company()));
        Terms t = vacancy.terms();
        String spoken =
            String.join(", ", t.languages().entrySet().stream().map(one -> one.getKey() + " " + one.getValue().label()).sorted().toList());
        sheet.row(
            Arrays.asList(
                company.name(), company.details().place(), t.title(),
                Codes.of(t.kind()), t.isco(), t.task(), t.place(), t.pay(),
                t.hoursAWeek(), t.startsOn(), t.endsOn(), spoken, t.mustHave(), t.trainable(), t.places()));
      }
    }
  }
}
