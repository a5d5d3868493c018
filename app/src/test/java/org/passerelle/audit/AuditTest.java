package org.passerelle.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.access.Account;
import org.passerelle.audit.AuditVerification.Report;
import org.passerelle.scope.NotAllowed;
import org.passerelle.scope.Role;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestHouse.Founded;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A journal that shows whoever touched it, played against somebody who owns the database. */
@ProductTest
class AuditTest {
  @Autowired TestHouse house;
  @Autowired Audit audit;
  @Autowired AuditChainer chainer;
  @Autowired AuditLog log;
  @Autowired JdbcClient jdbc;
  @Autowired Environment settings;

  @Value("${passerelle.data}")
  Path data;

  private Founded network;
  private UUID id;

  @BeforeEach
  void tenDeeds() {
    network = house.found("Audited");
    id = network.network().id();
    house.asSystem(
        network,
        () -> {
          for (int i = 1; i <= 10; i++) {
            audit.wrote("test.done", "test", UUID.randomUUID(), String.valueOf(i));
          }
          return null;
        });
  }

  @Test
  void anUntouchedJournalIsIntactAndItsTailIsTold() throws SQLException {
    assertThat(verify().tail()).isGreaterThanOrEqualTo(10);
    int linked = chainer.link(id);
    assertThat(linked).isGreaterThanOrEqualTo(10);
    assertThat(chainer.link(id)).isZero();
    deed("eleven");
    Report report = verify();
    assertThat(report.intact()).as(report.problems().toString()).isTrue();
    assertThat(report.linked()).isEqualTo(linked);
    assertThat(report.tail()).isEqualTo(1);
    assertThat(report.anchors()).isEqualTo(1);
  }

  @Test
  void aChangedEntryIsFound() throws SQLException {
    chainer.link(id);
    asOwner("update audit_event set detail = 'else' where network_id = '%s' and detail = '4'");
    assertThat(verify().problems()).singleElement().asString().contains(seqOf("else") + "", "was changed");
  }

  @Test
  void aRemovedEntryIsFound() throws SQLException {
    chainer.link(id);
    long seq = seqOf("5");
    asOwner("delete from audit_link where network_id = '%s' and seq = " + seq);
    asOwner("delete from audit_event where network_id = '%s' and seq = " + seq);
    assertThat(verify().problems()).singleElement().asString().contains("lacks positions", "removed");
  }

  @Test
  void theLastEntriesCannotBeCutOffUnseen() throws SQLException {
    chainer.link(id);
    long seq = seqOf("10");
    asOwner("delete from audit_link where network_id = '%s' and seq = " + seq);
    asOwner("delete from audit_event where network_id = '%s' and seq = " + seq);
    assertThat(verify().problems()).singleElement().asString().contains("ends before", "anchor");
  }

  @Test
  void anInsertedEntryIsFoundAlsoAfterTheChainerCameAgain() throws SQLException {
    deed("eleven");
    long seq = seqOf("10");
    asOwner("delete from audit_event where network_id = '%s' and seq = " + seq);
    chainer.link(id);
    asOwner(
        "insert into audit_event (network_id, seq, at, action, subject_kind) overriding system value values ('%s', "
            + seq + ", '2026-01-01T00:00:00Z', 'test.forged', 'test')");
    deed("twelve");
    chainer.link(id);
    assertThat(verify().problems()).singleElement().asString().contains(seq + "", "inserted");
  }

  @Test
  void entriesPutInAnotherOrderAreFound() throws SQLException {
    chainer.link(id);
    long three = seqOf("3");
    long seven = seqOf("7");
    asOwner(
        "update audit_event set detail = case seq when " + three + " then '7' else '3' end where network_id = '%s' and seq in ("
            + three + ", " + seven + ")");
    assertThat(verify().problems()).hasSize(2).allMatch(problem -> problem.contains("another order"));
  }

  @Test
  void aChainWrittenAnewIsFoundByItsAnchor() throws SQLException {
    chainer.link(id);
    asOwner("delete from audit_link where network_id = '%s'");
    asOwner("update audit_event set detail = 'else' where network_id = '%s' and detail = '4'");
    chainer.link(id);
    assertThat(verify().problems()).isNotEmpty().allMatch(problem -> problem.contains("written anew"));
  }

  @Test
  void theApplicationItselfCanNeitherChangeNorRemoveEntries() {
    assertThatThrownBy(() -> inScope("update audit_event set detail = 'else'")).isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> inScope("delete from audit_event")).isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> inScope("delete from audit_link")).isInstanceOf(DataAccessException.class);
  }

  @Test
  void anEntryCommittedLateIsLinkedInItsPlace() throws SQLException {
    try (Connection slow = owner()) {
      slow.setAutoCommit(false);
      try (Statement statement = slow.createStatement()) {
        statement.execute(
            "insert into audit_event (network_id, at, action, subject_kind, detail) values ('%s', '2026-01-01T00:00:00Z', 'test.slow', 'test', 'slow')"
                .formatted(id));
      }
      deed("fast");
      assertThat(chainer.link(id)).as("links nothing while a lower number may come").isZero();
      slow.commit();
    }
    assertThat(chainer.link(id)).isGreaterThanOrEqualTo(12);
    assertThat(verify().intact()).isTrue();
    assertThat(seqOf("slow")).isLessThan(seqOf("fast"));
  }

  @Test
  void anAdministratorSeesWhoReadAFileAndNobodyElseDoes() {
    Account adviser = house.staff(network, "Ines Adviser", Role.ADVISER);
    Account administrator = house.staff(network, "Ada Admin", Role.ADMINISTRATOR);
    UUID person = UUID.randomUUID();
    house.as(
        adviser,
        () -> {
          audit.readFile(person);
          return null;
        });
    var filter = new AuditLog.Filter(null, person, "person", null, null, null);
    List<AuditEvent> found = house.as(administrator, () -> log.read(filter, 10));
    assertThat(found).singleElement().satisfies(event -> assertThat(event.account()).isEqualTo(adviser.id()));
    assertThatThrownBy(() -> house.as(adviser, () -> log.read(filter, 10))).isInstanceOf(NotAllowed.class);
    Account stranger = house.staff(house.found("Elsewhere"), "Eve Admin", Role.ADMINISTRATOR);
    assertThat(house.as(stranger, () -> log.read(filter, 10))).isEmpty();
  }

  private void deed(String detail) {
    house.asSystem(
        network,
        () -> {
          audit.wrote("test.done", "test", null, detail);
          return null;
        });
  }

  private long seqOf(String detail) {
    return house.asSystem(
        network,
        () -> jdbc.sql("select seq from audit_event where detail = ?").param(detail).query(Long.class).single());
  }

  private void inScope(String sql) {
    house.asSystem(network, () -> jdbc.sql(sql).update());
  }

  private Report verify() throws SQLException {
    try (Connection connection = owner()) {
      return AuditVerification.verify(connection, id, Anchors.read(data, id));
    }
  }

  private void asOwner(String sql) throws SQLException {
    try (Connection connection = owner();
        Statement statement = connection.createStatement()) {
      statement.execute(sql.replace("%s", id.toString()));
    }
  }

  private Connection owner() throws SQLException {
    return DriverManager.getConnection(
        settings.getRequiredProperty("passerelle.database.url"),
        settings.getRequiredProperty("passerelle.database.owner-user"),
        settings.getRequiredProperty("passerelle.database.owner-password"));
  }
}
