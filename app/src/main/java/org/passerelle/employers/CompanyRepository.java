package org.passerelle.employers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.employers.Company.CompanyDetails;
import org.passerelle.employers.Company.Contact;
import org.passerelle.employers.Company.Note;
import org.passerelle.employers.Company.NoteKind;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CompanyRepository {
  private final JdbcClient jdbc;

  CompanyRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Company company, OffsetDateTime at) {
    CompanyDetails d = company.details();
    jdbc.sql(
            """
            insert into company (network_id, id, organisation_id, name, sector, size, number, website, address, postcode,
                                 place, latitude, longitude, about, added_at, added_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            network(), company.id(), company.organisation(), d.name(), d.sector(), d.size(), d.number(), d.website(),
            d.address(), d.postcode(), d.place(), d.latitude(), d.longitude(), d.about(), at,
            Scope.current().account())
        .update();
  }

  /** @return false when the record has another version by now */
  boolean update(Company company, int from) {
    CompanyDetails d = company.details();
    return jdbc.sql(
                """
                update company set name = ?, sector = ?, size = ?, number = ?, website = ?, address = ?, postcode = ?,
                                   place = ?, latitude = ?, longitude = ?, about = ?, version = version + 1
                where network_id = ? and id = ? and version = ?
                """)
            .params(
                d.name(), d.sector(), d.size(), d.number(), d.website(), d.address(), d.postcode(), d.place(),
                d.latitude(), d.longitude(), d.about(), network(), company.id(), from)
            .update()
        == 1;
  }

  void keepBefore(Company before, String values, OffsetDateTime at) {
    jdbc.sql("insert into company_correction values (?, ?, ?, ?, ?::jsonb, ?, ?)")
        .params(network(), Ids.next(), before.id(), before.version(), values, at, Scope.current().account())
        .update();
  }

  List<Company> find(Collection<UUID> ids) {
    return jdbc.sql("select * from company where network_id = ? and id = any (?)")
        .params(network(), ids.toArray(UUID[]::new))
        .query(CompanyRepository::company)
        .list();
  }

  /** Whose name this is, whatever its capitals; first added first. */
  List<Company> named(String name) {
    return jdbc.sql("select * from company where network_id = ? and lower(name) = lower(?) order by added_at, id limit 1")
        .params(network(), name)
        .query(CompanyRepository::company)
        .list();
  }

  /** One page by name, with how many there are: those whose name holds the words, of one organisation or of all. */
  List<Listed> page(@Nullable UUID organisation, String words, int size, long offset) {
    return jdbc.sql(
            """
            select c.*, count(*) over () as total,
                   (select count(*) from vacancy v where v.network_id = c.network_id and v.company_id = c.id
                      and not exists (select 1 from vacancy_closing x
                                      where x.network_id = v.network_id and x.vacancy_id = v.id)) as vacancies,
                   (select count(*) from placement p join running_placement r
                      on r.network_id = p.network_id and r.placement_id = p.id
                    where p.network_id = c.network_id and p.company_id = c.id) as running
            from company c where c.network_id = ? and strpos(lower(c.name || ' ' || coalesce(c.place, '')), lower(?)) > 0
              and (?::uuid is null or c.organisation_id = ?::uuid)
            order by lower(c.name), c.id limit ? offset ?
            """)
        .params(network(), words, organisation, organisation, size, offset)
        .query(
            (row, i) ->
                new Listed(company(row, i), row.getLong("vacancies"), row.getLong("running"), row.getLong("total")))
        .list();
  }

  record Listed(Company company, long vacancies, long running, long total) {}

  void insert(Contact contact, OffsetDateTime at) {
    jdbc.sql("insert into company_contact values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            network(), contact.id(), contact.company(), contact.name(), contact.duty(), contact.email(),
            contact.phone(), contact.language(), at, Scope.current().account())
        .update();
  }

  void end(Contact contact, OffsetDateTime at) {
    jdbc.sql("insert into company_contact_ending values (?, ?, ?, ?, ?) on conflict do nothing")
        .params(network(), contact.id(), contact.company(), at, Scope.current().account())
        .update();
  }

  /** Those who are still there, first added first. */
  List<Contact> contacts(UUID company) {
    return contacts("c.company_id = ?", company);
  }

  List<Contact> withEmail(String email) {
    return contacts("c.email = ?", email);
  }

  Optional<Contact> contact(UUID id) {
    return contacts("c.id = ?", id).stream().findFirst();
  }

  private List<Contact> contacts(String which, Object value) {
    return jdbc.sql(
            """
            select c.id, c.company_id as company, c.name, c.duty, c.email, c.phone, c.language from company_contact c
            where c.network_id = ? and not exists (
              select 1 from company_contact_ending e where e.network_id = c.network_id and e.contact_id = c.id)
              and
            """
                + which + " order by c.added_at, c.id")
        .params(network(), value)
        .query(Contact.class)
        .list();
  }

  void note(UUID company, NoteKind kind, String text, LocalDate heldOn, OffsetDateTime at) {
    jdbc.sql("insert into company_note values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(network(), Ids.next(), company, Codes.of(kind), text, heldOn, at, Scope.current().account())
        .update();
  }

  /** Latest first. */
  List<Note> notes(UUID company) {
    return jdbc.sql(
            """
            select n.id, n.kind, n.text, n.held_on, a.display_name from company_note n
            left join account a on a.network_id = n.network_id and a.id = n.written_by
            where n.network_id = ? and n.company_id = ? order by n.held_on desc, n.written_at desc
            """)
        .params(network(), company)
        .query(
            (row, i) ->
                new Note(
                    row.getObject("id", UUID.class), Codes.read(NoteKind.class, row.getString("kind")),
                    row.getString("text"), row.getObject("held_on", LocalDate.class), row.getString("display_name")))
        .list();
  }

  private static Company company(ResultSet row, int index) throws SQLException {
    return new Company(
        row.getObject("id", UUID.class), row.getObject("organisation_id", UUID.class),
        new CompanyDetails(
            row.getString("name"), row.getString("sector"), row.getObject("size", Integer.class),
            row.getString("number"), row.getString("website"), row.getString("address"), row.getString("postcode"),
            row.getString("place"), number(row, "latitude"), number(row, "longitude"), row.getString("about")),
        row.getInt("version"));
  }

  static @Nullable Double number(ResultSet row, String column) throws SQLException {
    return row.getObject(column, Double.class);
  }

  private static UUID network() {
    return Scope.current().network();
  }
}
