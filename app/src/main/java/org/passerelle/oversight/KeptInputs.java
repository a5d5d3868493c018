package org.passerelle.oversight;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What many suggestions were made from, kept once and named by its hash, so that a snapshot of all costs little. */
@Repository
public class KeptInputs {
  private static final TypeReference<Map<String, Object>> CONTENT = new TypeReference<>() {};
  private static final int HASH_BYTES = 16;
  private final JdbcClient jdbc;
  private final JsonMapper json;

  KeptInputs(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** The text under whose hash this would be kept. */
  public String text(Object content) {
    return json.writeValueAsString(content);
  }

  public static String hash(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Something to keep.
   *
   * @param text as {@link #text} writes it
   * @param person whose facts it is made of, with whom it goes; null where it names people by code only
   */
  public record Input(String text, @Nullable UUID person) {}

  /** Keeps what is not kept yet. */
  @Transactional
  public void keep(UUID organisation, Map<String, Input> byHash) {
    Map<String, Input> fresh = new LinkedHashMap<>(byHash);
    known(organisation, byHash.keySet()).forEach(fresh::remove);
    if (!fresh.isEmpty()) {
      jdbc.sql(
              """
              insert into suggestion_input (network_id, organisation_id, hash, content, person_id)
              select ?, ?, hash, content::jsonb, person from unnest(?, ?, ?) as fresh (hash, content, person)
              on conflict do nothing
              """)
          .params(
              Scope.current().network(), organisation, fresh.keySet().toArray(String[]::new),
              fresh.values().stream().map(Input::text).toArray(String[]::new),
              fresh.values().stream().map(Input::person).toArray(UUID[]::new))
          .update();
    }
  }

  private Set<String> known(UUID organisation, Collection<String> hashes) {
    return jdbc.sql("select hash from suggestion_input where network_id = ? and organisation_id = ? and hash = any (?)")
        .params(Scope.current().network(), organisation, hashes.toArray(String[]::new))
        .query(String.class)
        .set();
  }

  /** What is kept under these hashes. @throws NoLongerKept when something went with the person whose facts it was */
  @Transactional(readOnly = true)
  public Map<String, Map<String, Object>> read(UUID organisation, Collection<String> hashes) {
    Map<String, Map<String, Object>> read = new HashMap<>();
    jdbc.sql(
            """
            select hash, content from suggestion_input where network_id = ? and organisation_id = ? and hash = any (?)
            """)
        .params(Scope.current().network(), organisation, hashes.toArray(String[]::new))
        .query(row -> {
          read.put(row.getString("hash"), json.readValue(row.getString("content"), CONTENT));
        });
    if (!read.keySet().containsAll(hashes)) {
      throw new NoLongerKept();
    }
    return read;
  }
}
