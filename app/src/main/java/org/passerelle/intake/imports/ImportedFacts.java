package org.passerelle.intake.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.access.Networks;
import org.passerelle.audit.Audit;
import org.passerelle.audit.Audit.Deed;
import org.passerelle.intake.imports.Claims.Claim;
import org.passerelle.intake.sheet.PersonRow;
import org.passerelle.scope.Ids;
import org.passerelle.scope.ManyRows;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Repository;

/** What a list says beyond the person and their part: that they applied, their papers, their consent. */
@Repository
class ImportedFacts {
  private final ManyRows many;
  private final Networks networks;
  private final Journal journal;
  private final Audit audit;

  ImportedFacts(ManyRows many, Networks networks, Journal journal, Audit audit) {
    this.many = many;
    this.networks = networks;
    this.journal = journal;
    this.audit = audit;
  }

  /** Reads rows as the running network and the list's own meanings have them. */
  RowFacts reading(Meanings meanings) {
    return new RowFacts(networks.current(), meanings);
  }

  void insert(ImportRun run, RowFacts record, Map<PersonRow, Claim> taken) {
    List<Map<String, @Nullable Object>> applications = new ArrayList<>();
    List<Map<String, @Nullable Object>> papers = new ArrayList<>();
    List<Map<String, @Nullable Object>> consents = new ArrayList<>();
    List<Deed> deeds = new ArrayList<>();
    taken.forEach(
        (row, claim) -> {
          applications.add(application(run, record, row, claim));
          papers.addAll(papers(run, row, claim));
          if (Boolean.TRUE.equals(row.consent())) {
            consents.add(consent(run, record, row, claim));
            deeds.add(new Deed("consent.given", "person", claim.person(), "application"));
          }
        });
    many.insert("application", applications);
    many.insert("paper", papers);
    many.insert("consent", consents);
    audit.wroteAll(deeds);
  }

  private Map<String, @Nullable Object> application(ImportRun run, RowFacts record, PersonRow row, Claim claim) {
    LocalDate applied = RowFacts.appliedOn(row, journal.today());
    boolean earlier = applied.isBefore(journal.today());
    Map<String, @Nullable Object> fact = about(run, claim);
    fact.put("participation_id", claim.participation());
    fact.put("language", record.language(row));
    fact.put("answers", Map.of());
    fact.put("source", "import");
    fact.put("sent_at", earlier ? applied.atStartOfDay(journal.zone()).toOffsetDateTime() : journal.now());
    return fact;
  }

  /** Facts of the stay as the list says them; nobody has seen the documents, which the result says. */
  private List<Map<String, @Nullable Object>> papers(ImportRun run, PersonRow row, Claim claim) {
    List<Map<String, @Nullable Object>> papers = new ArrayList<>();
    PersonRow.Stay stay = row.stay();
    if (stay.ground() != null) {
      papers.add(paper(run, claim, "legal-ground", stay.ground(), "stated", null));
    }
    if (stay.expires().latest() != null) {
      papers.add(paper(run, claim, "permit", null, "stated", stay.expires().latest()));
    }
    Optional.ofNullable(stay.workRight())
        .ifPresent(right -> papers.add(paper(run, claim, "work-right", null, right ? "yes" : "no", null)));
    return papers;
  }

  private Map<String, @Nullable Object> paper(
      ImportRun run, Claim claim, String kind, @Nullable String detail, String result, @Nullable LocalDate expires) {
    Map<String, @Nullable Object> fact = about(run, claim);
    fact.put("kind", kind);
    fact.put("detail", detail);
    fact.put("result", result);
    fact.put("seen_on", journal.today());
    fact.put("seen_by", by());
    fact.put("expires_on", expires);
    return fact;
  }

  private Map<String, @Nullable Object> consent(ImportRun run, RowFacts record, PersonRow row, Claim claim) {
    Map<String, @Nullable Object> fact = about(run, claim);
    fact.put("purpose", "application");
    fact.put("wording", run.fileName());
    fact.put("language", record.language(row));
    fact.put("channel", "import");
    fact.put("given_at", journal.now());
    fact.put("recorded_by", by());
    return fact;
  }

  private static Map<String, @Nullable Object> about(ImportRun run, Claim claim) {
    Map<String, @Nullable Object> fact = new LinkedHashMap<>();
    fact.put("id", Ids.next());
    fact.put("organisation_id", run.organisation());
    fact.put("person_id", claim.person());
    return fact;
  }

  private static UUID by() {
    return Scope.current().requireAccount();
  }
}
