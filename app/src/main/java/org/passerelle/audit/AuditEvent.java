package org.passerelle.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the journal.
 *
 * @param seq grows with each entry of the installation, with gaps
 * @param at to the microsecond
 * @param account null for the system itself and for visitors
 */
public record AuditEvent(
    UUID network,
    long seq,
    Instant at,
    @Nullable UUID account,
    String action,
    String subjectKind,
    @Nullable UUID subject,
    @Nullable String detail) {
  static final String COLUMNS =
      "e.network_id, e.seq, e.at, e.account_id, e.action, e.subject_kind, e.subject_id, e.detail";

  static AuditEvent read(ResultSet row, int index) throws SQLException {
    return new AuditEvent(
        row.getObject("network_id", UUID.class),
        row.getLong("seq"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("account_id", UUID.class),
        row.getString("action"),
        row.getString("subject_kind"),
        row.getObject("subject_id", UUID.class),
        row.getString("detail"));
  }

  /** SHA-256 over the hash before and every field with its length, so that no two entries read the same. */
  byte[] hashAfter(byte[] before) {
    MessageDigest digest = sha256();
    digest.update(before);
    add(digest, network.toString());
    add(digest, Long.toString(seq));
    add(digest, at.toString());
    add(digest, account == null ? null : account.toString());
    add(digest, action);
    add(digest, subjectKind);
    add(digest, subject == null ? null : subject.toString());
    add(digest, detail);
    return digest.digest();
  }

  private static void add(MessageDigest digest, @Nullable String field) {
    byte[] bytes = field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(field == null ? -1 : bytes.length).array());
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
