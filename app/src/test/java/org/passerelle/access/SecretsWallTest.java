package org.passerelle.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.access.SignInSecrets.Kind;
import org.passerelle.scope.Role;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestHouse.Founded;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people sign in with is behind the wall of their network, table by table. */
@ProductTest
class SecretsWallTest {
  @Autowired TestHouse house;
  @Autowired SignInSecrets secrets;
  @Autowired ApiTokens tokens;
  @Autowired Sessions sessions;
  @Autowired StaffAccounts staff;
  @Autowired JdbcClient jdbc;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "account", "role_grant", "role_revocation", "account_closing", "sign_in_secret", "sign_in_secret_use",
        "sign_in_guess", "totp_step", "passkey", "api_token", "api_token_revocation", "web_session", "audit_event"
      })
  void anotherNetworkSeesNoneAndAddsNone(String table) {
    Founded ours = furnished();
    Founded theirs = house.found("Theirs");
    assertThat(count(ours, table, ours)).as("rows of our own").isPositive();
    assertThat(count(theirs, table, ours)).as("rows of ours that they see").isZero();
    assertThatThrownBy(
            () ->
                house.asSystem(
                    theirs,
                    () ->
                        jdbc.sql("insert into " + table + " (network_id) values (?)")
                            .param(ours.network().id())
                            .update()))
        .isInstanceOf(DataAccessException.class);
  }

  private long count(Founded viewer, String table, Founded owner) {
    return house.asSystem(
        viewer,
        () ->
            jdbc.sql("select count(*) from " + table + " where network_id = ?")
                .param(owner.network().id())
                .query(Long.class)
                .single());
  }

  /** A network with a row in each table. */
  private Founded furnished() {
    Founded network = house.found("Ours");
    Account ada = house.staff(network, "Ada Admin", Role.ADMINISTRATOR);
    Account ines = house.staff(network, "Ines Adviser", Role.ADVISER, Role.TRAINER);
    sessions.begin(ada, true);
    house.as(
        ada,
        () -> {
          UUID secret = secrets.keep(ines.id(), Kind.TEXT, "hash " + ines.id(), null);
          secrets.noteGuess(secret);
          secrets.use(secret);
          jdbc.sql("insert into totp_step (network_id, secret_id, step) values (?, ?, 1)")
              .params(network.network().id(), secret)
              .update();
          jdbc.sql("insert into passkey values (?, ?, ?, ?, ?, 0, 'key', ?, null)")
              .params(
                  network.network().id(), UUID.randomUUID(), ines.id(), bytes(ines.id()), new byte[0],
                  OffsetDateTime.parse("2026-01-01T00:00:00Z"))
              .update();
          tokens.issue(network.organisation(), "Program", Role.ADVISER);
          tokens.revoke(tokens.all().getFirst().id());
          staff.setRoles(ines.id(), Set.of(Role.ADVISER));
          staff.close(ines.id(), "left");
          return null;
        });
    return network;
  }

  private static byte[] bytes(UUID id) {
    return id.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
