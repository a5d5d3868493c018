package org.passerelle.proofs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.proofs.Owner.Column;
import org.passerelle.proofs.Owner.Reference;
import org.passerelle.proofs.Owner.Table;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Gives every table of a network at least one row, and makes a twin of all of it in another organisation or another
 * network: the same history under ids of its own, with a word in every name that must never be read elsewhere.
 */
final class Twins {
  /** What everybody on the staff of a network sees, whoever put it in: a twin in another organisation would not be foreign. */
  private static final Set<String> OF_THE_NETWORK =
      Set.of("network", "organisation", "blueprint_version", "edition", "weights_version", "step_switch", "step_owner", "import_mapping",
          "course", "course_run", "course_session", "session_teacher", "attendance_code", "company", "company_award", "company_contact",
          "company_contact_ending", "company_correction", "company_note", "company_participation", "company_stage", "company_stage_exit",
          "vacancy", "vacancy_closing", "vacancy_language");
  /** Codes of which a page would not know what to say, were they made up. */
  private static final Map<String, String> WORDS =
      Map.of("stage", "interview", "role", "mentee", "programme", "duo", "language", "en", "contact_language", "en", "kind", "job",
          "country", "BE", "step", "matching", "time_zone", "Europe/Brussels", "default_language", "en");
  /** Who is no program, and decided nothing yet. */
  private static final String SOMEBODY_ELSE =
      """
      (select a.id from account a where a.network_id = :network and a.person_id is null
         and not exists (select 1 from api_token t where t.network_id = a.network_id and t.account_id = a.id)
         and not exists (select 1 from human_decision h where h.network_id = a.network_id and h.decided_by = a.id)
       order by a.id limit 1)
      """;
  /** What the product itself would have written there. */
  private static final Map<String, String> TOLD =
      Map.of("contest_answer.answered_by", SOMEBODY_ELSE, "placement_money.currency", "'EUR'", "company_correction.before_version", "0", "person_correction.before_version", "0", "candidacy.reasons", "'[]'", "vacancy_language.level", "'B1'", "suggestion_replay.reasons", "'[]'",
          "suggestion_replay.suggestion", "(select s.suggestion from automated_suggestion s where s.network_id = :network order by s.id limit 1)");
  private static final Set<String> NOT_COPIED = Set.of("audit_link", "web_session", "talent_count", "talent_number", "talent_set", "open_stage");

  private final Owner owner;
  private final List<String> madeUp = new ArrayList<>();

  Twins(Owner owner) {
    this.owner = owner;
  }

  /** The id that the twin of a row has. */
  static UUID twinOf(UUID id, String mark) {
    try {
      byte[] digest = MessageDigest.getInstance("MD5").digest((id + mark).getBytes(StandardCharsets.UTF_8));
      java.nio.ByteBuffer bytes = java.nio.ByteBuffer.wrap(digest);
      return new UUID(bytes.getLong(), bytes.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Puts one row into each table of the network that has none. @return the tables for which no row could be made up */
  List<String> fillGaps(UUID network, UUID organisation) {
    List<String> left = new ArrayList<>();
    for (Table table : owner.tables()) {
      if (rows(table, network) == 0 && !NOT_COPIED.contains(table.name())) {
        try {
          insertOne(table, network, organisation);
          madeUp.add(table.name());
        } catch (DataAccessException refused) {
          left.add(table.name() + ": " + refused.getMostSpecificCause().getMessage().lines().findFirst().orElse(""));
        }
      }
    }
    return left;
  }

  /** The tables that had no row of their own until one was made up. */
  List<String> madeUp() {
    return madeUp;
  }

  long rows(Table table, UUID network) {
    return owner.jdbc()
        .sql("select count(*) from %s where %s = ?".formatted(table.name(), networkColumn(table)))
        .param(network)
        .query(Long.class)
        .single();
  }

  static String networkColumn(Table table) {
    return table.name().equals("network") ? "id" : "network_id";
  }

  /** With all that may be told, else with what must be, else with one thing more: a check may allow no other way. */
  private void insertOne(Table table, UUID network, UUID organisation) {
    List<Column> optional =
        table.columns().stream()
            .filter(column -> !column.required() && !column.generated() && !column.name().equals("organisation_id"))
            .filter(column -> column.name().equals("person_id") || table.reference(column.name()).isPresent())
            .toList();
    List<List<Column>> attempts = new ArrayList<>(List.of(optional, List.of()));
    optional.forEach(one -> attempts.add(List.of(one)));
    DataAccessException last = null;
    for (List<Column> told : attempts) {
      try {
        insert(table, network, organisation, told);
        return;
      } catch (DataAccessException refused) {
        last = refused;
      }
    }
    throw last;
  }

  private void insert(Table table, UUID network, UUID organisation, List<Column> told) {
    List<Column> columns =
        table.columns().stream()
            .filter(column -> !column.generated())
            .filter(column -> column.required() || column.name().equals("organisation_id") || told.contains(column))
            .toList();
    String values = columns.stream().map(column -> made(table, column)).collect(Collectors.joining(", "));
    owner.jdbc()
        .sql("insert into %s (%s) values (%s)".formatted(table.name(), names(columns), values))
        .param("network", network)
        .param("organisation", organisation)
        .update();
  }

  private String made(Table table, Column column) {
    if (column.name().equals("network_id")) {
      return ":network";
    }
    if (column.name().equals("organisation_id")) {
      return ":organisation";
    }
    String told = TOLD.get(table.name() + "." + column.name());
    if (told != null) {
      return told;
    }
    if (table.reference(column.name()).isPresent()) {
      Reference to = table.reference(column.name()).get();
      String wanted = " and not exists (select 1 from %s t where t.network_id = r.network_id and t.%s = r.%s)"
          .formatted(table.name(), column.name(), to.key());
      boolean onePerParent = table.unique().contains(column.name());
      return "(select r.%s from %s r where r.network_id = :network%s order by r.%s %s limit 1)"
          .formatted(to.key(), to.table(), onePerParent ? wanted : "", to.key(),
              column.name().startsWith("other") ? "desc" : "asc");
    }
    if (column.name().matches("(.*_)?person(_id)?")) {
      return "(select id from person where network_id = :network order by id limit 1)";
    }
    if (column.allowed().isPresent()) {
      return "'" + column.allowed().get() + "'";
    }
    if (column.type().equals("text") && WORDS.containsKey(column.name())) {
      return "'" + WORDS.get(column.name()) + "'";
    }
    return switch (column.type()) {
      case "uuid" -> "gen_random_uuid()";
      case "text" -> "md5(random()::text)";
      case "jsonb" -> "'{}'";
      case "text[]" -> "'{}'";
      case "boolean" -> "false";
      case "date" -> column.name().matches(".*(until|ends?).*") ? "date '2026-02-01'" : "date '2026-01-01'";
      case "bytea" -> "decode(md5(random()::text), 'hex')";
      default -> column.type().startsWith("timestamp")
          ? column.name().startsWith("end") ? "timestamptz '2026-01-01 12:00Z'" : "timestamptz '2026-01-01 11:00Z'"
          : "1";
    };
  }

  /**
   * Copies what a network holds.
   *
   * @param toNetwork the same network, for a twin in another organisation of it
   * @param mark salts the ids, and stands in every name
   * @return the tables of which the network can hold no second row of the kind
   */
  List<String> copy(UUID network, UUID organisation, UUID toNetwork, UUID toOrganisation, String mark) {
    boolean same = network.equals(toNetwork);
    Set<String> copied = new HashSet<>();
    List<String> alone = new ArrayList<>();
    for (Table table : owner.tables()) {
      boolean ofTheNetwork = OF_THE_NETWORK.contains(table.name()) && (same || table.name().matches("network|organisation"));
      boolean held = !same || table.has("organisation_id") || table.references().stream().anyMatch(one -> copied.contains(one.table()));
      if (ofTheNetwork || NOT_COPIED.contains(table.name()) || !held) {
        continue;
      }
      copied.add(table.name());
      try {
        copy(table, network, organisation, toNetwork, toOrganisation, mark, copied);
      } catch (DataIntegrityViolationException taken) {
        copied.remove(table.name());
        alone.add(table.name());
      }
    }
    return alone;
  }

  private void copy(
      Table table, UUID network, UUID organisation, UUID toNetwork, UUID toOrganisation, String mark, Set<String> copied) {
    boolean same = network.equals(toNetwork);
    List<Column> columns = table.columns().stream().filter(column -> !column.generated()).toList();
    String values =
        columns.stream().map(column -> twin(table, column, copied, same)).collect(Collectors.joining(", "));
    owner.jdbc()
        .sql("insert into %s (%s) select %s from %s where network_id = :network and (:mark::text is not null)%s"
            .formatted(table.name(), names(columns), values, table.name(),
                table.has("organisation_id") && same ? " and (organisation_id = :organisation or organisation_id is null)" : ""))
        .param("network", network)
        .param("organisation", organisation)
        .param("toNetwork", toNetwork)
        .param("toOrganisation", toOrganisation)
        .param("mark", mark)
        .update();
  }

  private static String twin(Table table, Column column, Set<String> copied, boolean same) {
    String name = column.name();
    if (name.equals("network_id")) {
      return ":toNetwork";
    }
    if (name.equals("organisation_id")) {
      return "case when organisation_id is null then null else :toOrganisation end";
    }
    if (name.equals("one_id") || name.equals("other_id")) {
      return "%s(md5(one_id::text || :mark)::uuid, md5(other_id::text || :mark)::uuid)".formatted(name.equals("one_id") ? "least" : "greatest");
    }
    if (column.type().equals("uuid")) {
      boolean kept = table.reference(name).map(to -> !copied.contains(to.table())).orElse(same && name.equals("edition_id"));
      return kept ? name : "md5(%s::text || :mark)::uuid".formatted(name);
    }
    if (name.matches("full_name|latin_name|display_name|own_script_name|preferred_name|subject|body|note|notes|words|text|motivation|address|employer|place|name|reason|label")
        && column.allowed().isEmpty() && column.type().equals("text")) {
      return ":mark || ' ' || " + name;
    }
    if (column.type().equals("text") && (table.unique().contains(name) && name.matches(".*hash|email|cause|source|stored_as|code")
        || name.equals("email") || name.equals("phone"))) {
      return ":mark || " + name;
    }
    if (column.type().equals("bytea") && table.unique().contains(name)) {
      return "%s || convert_to(:mark, 'UTF8')".formatted(name);
    }
    return name;
  }

  private static String names(List<Column> columns) {
    return columns.stream().map(Column::name).collect(Collectors.joining(", "));
  }
}
