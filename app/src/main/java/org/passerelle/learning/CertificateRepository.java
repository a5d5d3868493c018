package org.passerelle.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.programmes.Participation;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CertificateRepository {
  private final JdbcClient jdbc;

  CertificateRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Participation who, Certificate made, OffsetDateTime at, @Nullable UUID by) {
    jdbc.sql(
            """
            insert into certificate (network_id, id, organisation_id, participation_id, person_id, stage, code, holder,
                                     title, programme, issuer, language, sessions, hours, issued_on, issued_at,
                                     issued_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Scope.current().network(), made.id(), who.organisation(), who.id(), who.person(), made.stage(),
            made.code(), made.holder(), made.title(), made.programme(), made.issuer(), made.language(),
            made.sessions(), made.hours(), made.issuedOn(), at, by)
        .update();
  }

  /** @return false when it was taken back before */
  boolean withdraw(UUID id, Participation who, String reason, OffsetDateTime at, @Nullable UUID by) {
    return jdbc.sql("insert into certificate_withdrawal values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
            .params(Scope.current().network(), id, who.organisation(), who.person(), reason, at, by)
            .update()
        == 1;
  }

  Optional<Certificate> find(UUID id) {
    return query("c.id = ?", id).stream().findFirst();
  }

  Optional<Certificate> withCode(String code) {
    return query("c.code = ?", code).stream().findFirst();
  }

  List<Certificate> ofPerson(UUID person) {
    return query("c.person_id = ?", person);
  }

  List<Certificate> ofParticipations(Collection<UUID> ids) {
    return query("c.participation_id = any (?)", ids.toArray(UUID[]::new));
  }

  /** Last issued first. */
  private List<Certificate> query(String condition, Object value) {
    return jdbc.sql(
            """
            select c.*, w.reason, w.withdrawn_at, w.withdrawn_by from certificate c
            left join certificate_withdrawal w on w.network_id = c.network_id and w.certificate_id = c.id
            where c.network_id = ? and %s order by c.issued_on desc, c.id desc
            """
                .formatted(condition))
        .param(Scope.current().network())
        .param(value)
        .query(CertificateRepository::read)
        .list();
  }

  private static Certificate read(ResultSet row, int index) throws SQLException {
    OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
    return new Certificate(
        row.getObject("id", UUID.class),
        row.getObject("participation_id", UUID.class),
        row.getObject("person_id", UUID.class),
        row.getString("stage"),
        row.getString("code"),
        row.getString("holder"),
        row.getString("title"),
        row.getString("programme"),
        row.getString("issuer"),
        row.getString("language"),
        row.getInt("sessions"),
        row.getBigDecimal("hours"),
        row.getObject("issued_on", LocalDate.class),
        withdrawn == null
            ? null
            : new Certificate.Withdrawal(
                row.getString("reason"), withdrawn.toInstant(), row.getObject("withdrawn_by", UUID.class)));
  }
}
