package org.passerelle.employers;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.employers.Company.CompanyDetails;
import org.passerelle.employers.Company.Contact;
import org.passerelle.employers.Company.Note;
import org.passerelle.employers.Company.NoteKind;
import org.passerelle.pages.Slice;
import org.passerelle.scope.Ids;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The companies of the running scope's network, whom to call there, and what passed between us. */
@Service
public class Companies {
  private static final int PAGE = 50;
  private final CompanyRepository companies;
  private final Journal journal;
  private final JsonMapper json;

  Companies(CompanyRepository companies, Journal journal, JsonMapper json) {
    this.companies = companies;
    this.journal = journal;
    this.json = json;
  }

  /** @param organisation which keeps the contact with it */
  @Transactional
  public Company add(UUID organisation, CompanyDetails details) {
    staff();
    Company company = new Company(Ids.next(), organisation, details, 1);
    companies.insert(company, journal.now());
    journal.wrote("company.added", "company", company.id());
    return company;
  }

  /** The company of this name, taken on record where nobody has named it before. */
  @Transactional
  public Company named(UUID organisation, String name) {
    String told = name.strip();
    return companies.named(told).stream()
        .findFirst()
        .orElseGet(() -> add(organisation, CompanyDetails.named(told, null)));
  }

  /** The company on record under this name, whatever its capitals. */
  @Transactional(readOnly = true)
  public Optional<Company> withName(String name) {
    return companies.named(name.strip()).stream().findFirst();
  }

  /** What came of a correction. */
  public sealed interface Correction {
    record Corrected(Company company) implements Correction {}

    /** Somebody else corrected the record meanwhile; nothing was changed. */
    record Overtaken(Company now) implements Correction {}
  }

  /** Corrects a record made from {@code version} of it; what it said before is kept. */
  @Transactional
  public Correction correct(UUID id, int version, CompanyDetails details) {
    staff();
    Company before = get(id);
    Company after = new Company(id, before.organisation(), details, version + 1);
    if (before.version() != version || !companies.update(after, version)) {
      return new Correction.Overtaken(get(id));
    }
    companies.keepBefore(before, json.writeValueAsString(before.details()), journal.now());
    journal.wrote("company.corrected", "company", id);
    return new Correction.Corrected(after);
  }

  @Transactional(readOnly = true)
  public Optional<Company> find(UUID id) {
    return companies.find(List.of(id)).stream().findFirst();
  }

  /** @throws NotFound when the scope sees no such company */
  @Transactional(readOnly = true)
  public Company get(UUID id) {
    return find(id).orElseThrow(() -> new NotFound("company"));
  }

  @Transactional(readOnly = true)
  public Map<UUID, Company> all(Collection<UUID> ids) {
    return companies.find(ids).stream().collect(Collectors.toMap(Company::id, Function.identity()));
  }

  /** A company in a list. @param vacancies open ones; @param running placements */
  public record Listed(Company company, long vacancies, long running) {}

  public record Listing(List<Listed> rows, Slice slice) {}

  /** By name; those whose name or place holds the words. */
  @Transactional(readOnly = true)
  public Listing list(String words, int page) {
    return list(null, words, page);
  }

  /** The same, of those that one organisation keeps the contact with. @param organisation {@code null} for all */
  @Transactional(readOnly = true)
  public Listing list(@Nullable UUID organisation, String words, int page) {
    var rows = companies.page(organisation, words.strip(), PAGE, (Math.max(1, page) - 1L) * PAGE);
    long total = rows.isEmpty() ? 0 : rows.getFirst().total();
    return new Listing(
        rows.stream().map(row -> new Listed(row.company(), row.vacancies(), row.running())).toList(),
        new Slice(Math.max(1, page), PAGE, total));
  }

  @Transactional
  public Contact addContact(
      UUID company, String name, @Nullable String duty, @Nullable String email, @Nullable String phone,
      String language) {
    staff();
    Contact contact =
        new Contact(
            Ids.next(), get(company).id(), name, duty, email == null ? null : email.toLowerCase(Locale.ROOT), phone,
            language);
    companies.insert(contact, journal.now());
    journal.wrote("company.contact-added", "company", company);
    return contact;
  }

  /** Whoever no longer works there loses every link at once. */
  @Transactional
  public void endContact(UUID contact) {
    staff();
    Contact gone = contact(contact);
    companies.end(gone, journal.now());
    journal.wrote("company.contact-ended", "company", gone.company());
  }

  @Transactional(readOnly = true)
  public List<Contact> contacts(UUID company) {
    return companies.contacts(company);
  }

  @Transactional(readOnly = true)
  public Contact contact(UUID id) {
    return companies.contact(id).orElseThrow(() -> new NotFound("contact"));
  }

  @Transactional(readOnly = true)
  public Optional<Contact> findContact(UUID id) {
    return companies.contact(id);
  }

  /** The contacts who read mail at this address. */
  @Transactional(readOnly = true)
  public List<Contact> withEmail(String email) {
    return companies.withEmail(email.strip().toLowerCase(Locale.ROOT));
  }

  @Transactional
  public void note(UUID company, NoteKind kind, String text, LocalDate heldOn) {
    staff();
    companies.note(get(company).id(), kind, text, heldOn, journal.now());
    journal.wrote("company.noted", "company", company, Codes.of(kind));
  }

  @Transactional(readOnly = true)
  public List<Note> notes(UUID company) {
    return companies.notes(company);
  }

  private static void staff() {
    Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
  }
}
