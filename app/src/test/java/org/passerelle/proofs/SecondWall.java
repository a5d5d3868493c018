package org.passerelle.proofs;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.passerelle.proofs.Owner.Table;
import org.passerelle.scope.InScope;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The walls of the database alone: the same questions, asked as the application's role under each one's scope. */
final class SecondWall {
  private final Proof proof;
  private final Owner owner;
  private final JdbcClient application;
  private final InScope inScope;
  private final UUID network;
  private final UUID otherOrganisation;

  SecondWall(Proof proof, Owner owner, JdbcClient application, InScope inScope, UUID network, UUID otherOrganisation) {
    this.proof = proof;
    this.owner = owner;
    this.application = application;
    this.inScope = inScope;
    this.network = network;
    this.otherOrganisation = otherOrganisation;
  }

  /** @param alone tables of which a network has one row */
  void hides(Cast cast, Set<Role> wholeNetwork, List<String> alone) {
    for (Role role : Role.values()) {
      Scope scope = cast.account(role).scope();
      for (Table table : owner.tables()) {
        none(scope, table, "%s is distinct from :id".formatted(Twins.networkColumn(table)), network, role + " reads another network's " + table.name());
        boolean held = table.has("organisation_id") && table.isOfRecords();
        if (held && !wholeNetwork.contains(role)) {
          proof.must(alone.contains(table.name()) || count(table, "organisation_id = :id", otherOrganisation) > 0, table.name() + " has no row to hide");
          none(scope, table, "organisation_id = :id", otherOrganisation, role + " reads another organisation's " + table.name());
        }
      }
    }
    Scope nobody = Scope.visitor(network);
    for (Table table : owner.tables()) {
      if (table.isOfRecords() && !table.name().equals("network")) {
        none(nobody, table, ":id::uuid is not null", network, "a visitor reads " + table.name());
      }
    }
    Scope own = cast.account(Role.PARTICIPANT).scope();
    for (Table table : owner.tables()) {
      if (table.isOfRecords() && table.has("person_id") && !table.name().equals("check_in_answer")) {
        none(own, table, "person_id <> :id", cast.account(Role.PARTICIPANT).person(), "a participant reads others' " + table.name());
      }
    }
  }

  private long count(Table table, String where, UUID id) {
    return owner.jdbc().sql("select count(*) from %s where %s".formatted(table.name(), where)).param("id", id).query(Long.class).single();
  }

  private void none(Scope scope, Table table, String where, UUID id, String otherwise) {
    proof.count("database_reads");
    String column = table.has("organisation_id") ? "organisation_id" : Twins.networkColumn(table);
    boolean isWritten = !table.name().matches("audit_.*");
    inScope.run(scope, () -> {
      long seen = application.sql("select count(*) from %s where %s".formatted(table.name(), where)).param("id", id).query(Long.class).single();
      proof.must(seen == 0, otherwise + ": " + seen + " rows");
      int changed = isWritten ? application.sql("update %s set %s = %s where %s".formatted(table.name(), column, column, where)).param("id", id).update() : 0;
      proof.must(changed == 0, otherwise + " and may change them");
    });
  }
}
