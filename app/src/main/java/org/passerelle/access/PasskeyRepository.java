package org.passerelle.access;

import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PasskeyRepository {
  private final AttestedCredentialDataConverter converter =
      new AttestedCredentialDataConverter(new ObjectConverter());
  private final JdbcClient jdbc;
  private final Clock clock;

  PasskeyRepository(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  record Passkey(
      UUID id, UUID account, byte[] credentialId, String label, Instant createdAt, CredentialRecord record) {}

  List<Passkey> of(UUID account) {
    return jdbc.sql("select * from passkey where network_id = ? and account_id = ? order by created_at")
        .params(network(), account)
        .query(this::read)
        .list();
  }

  Optional<UUID> networkOf(byte[] credential) {
    return jdbc.sql("select network_of_passkey(?)").param(credential).query(UUID.class).optional();
  }

  Passkey withCredential(byte[] credential) {
    return jdbc.sql("select * from passkey where network_id = ? and credential_id = ?")
        .params(network(), credential)
        .query(this::read)
        .single();
  }

  /** @return false when the credential is known already */
  boolean add(UUID account, String label, RegistrationData data) {
    var authenticator = data.getAttestationObject().getAuthenticatorData();
    var attested = authenticator.getAttestedCredentialData();
    return jdbc.sql(
                """
                insert into passkey (network_id, id, account_id, credential_id, attested, sign_count, label, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                network(), Ids.next(), account, attested.getCredentialId(), converter.convert(attested),
                authenticator.getSignCount(), label, OffsetDateTime.now(clock))
            .update()
        == 1;
  }

  void noteUse(UUID id, long signCount) {
    jdbc.sql("update passkey set sign_count = ?, used_at = ? where network_id = ? and id = ?")
        .params(signCount, OffsetDateTime.now(clock), network(), id)
        .update();
  }

  void remove(UUID account, UUID id) {
    jdbc.sql("delete from passkey where network_id = ? and account_id = ? and id = ?")
        .params(network(), account, id)
        .update();
  }

  void removeAll(UUID account) {
    jdbc.sql("delete from passkey where network_id = ? and account_id = ?").params(network(), account).update();
  }

  private Passkey read(ResultSet row, int index) throws SQLException {
    CredentialRecord record =
        new CredentialRecordImpl(
            new NoneAttestationStatement(),
            true,
            false,
            false,
            row.getLong("sign_count"),
            converter.convert(row.getBytes("attested")),
            null,
            null,
            null,
            Set.of());
    return new Passkey(
        row.getObject("id", UUID.class),
        row.getObject("account_id", UUID.class),
        row.getBytes("credential_id"),
        row.getString("label"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        record);
  }

  private static UUID network() {
    return Scope.current().network();
  }
}
