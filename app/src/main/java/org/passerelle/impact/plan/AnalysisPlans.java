package org.passerelle.impact.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.access.Accounts;
import org.passerelle.access.Journal;
import org.passerelle.impact.Indicators;
import org.passerelle.impact.plan.AnalysisPlan.Deviation;
import org.passerelle.scope.Ids;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Freezes plans and keeps what was done otherwise. Nothing here is ever changed. */
@Service
@Transactional
public class AnalysisPlans {
  private final PlanRepository plans;
  private final Indicators indicators;
  private final Accounts accounts;
  private final Journal journal;

  AnalysisPlans(PlanRepository plans, Indicators indicators, Accounts accounts, Journal journal) {
    this.plans = plans;
    this.indicators = indicators;
    this.accounts = accounts;
    this.journal = journal;
  }

  /** Writes a plan down for good. */
  public AnalysisPlan freeze(String programme, Draft draft) {
    UUID by = Scope.current().require(Role.MANAGER, Role.ADMINISTRATOR).requireAccount();
    int known = indicators.outcomesKnown(programme, draft.definition());
    int number = plans.of(programme).size() + 1;
    Instant at = journal.instant();
    String name = nameOf(by);
    String written = written(programme, number, draft, known, at, name);
    var plan = new AnalysisPlan(Ids.next(), programme, number, draft, written, sha256(written), known, at, by, name);
    plans.insert(plan, journal.now());
    journal.wrote("plan.frozen", "programme", plan.id(), programme + " " + plan.sha256());
    return plan;
  }

  /** Latest first. */
  @Transactional(readOnly = true)
  public List<AnalysisPlan> of(String programme) {
    Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
    return plans.of(programme);
  }

  @Transactional(readOnly = true)
  public Optional<AnalysisPlan> latest(String programme) {
    return of(programme).stream().findFirst();
  }

  /** @throws NotFound when the network has no such plan */
  @Transactional(readOnly = true)
  public AnalysisPlan get(UUID id) {
    return plans.find(id).orElseThrow(() -> new NotFound("plan"));
  }

  public void deviate(UUID planId, String what, String why) {
    UUID by = Scope.current().require(Role.MANAGER, Role.ADMINISTRATOR).requireAccount();
    AnalysisPlan plan = get(planId);
    plans.insert(plan.id(), new Deviation(what, why, journal.instant(), by), journal.now());
    journal.wrote("plan.deviated", "programme", plan.id(), what);
  }

  /** Of all plans of a programme, earliest first, by plan. */
  @Transactional(readOnly = true)
  public Map<UUID, List<Deviation>> deviations(String programme) {
    return plans.deviations(programme);
  }

  @Transactional(readOnly = true)
  public String nameOf(UUID account) {
    return accounts.find(account).map(found -> found.displayName()).orElse("");
  }

  /** One line a fact, in a fixed order, so that the same plan has the same hash wherever it is computed. */
  private static String written(String programme, int number, Draft draft, int known, Instant at, String by) {
    return """
        programme: %s
        plan: %d
        question: %s
        counts: %s
        work: %s
        months: %d
        counted from: %s
        design: %s
        expected without, percent: %d
        hoped with, percent: %d
        groups: %s
        missing outcomes: complete case, missing as failure and bounds, always together
        outcomes known when frozen: %d
        frozen: %s by %s
        """
        .formatted(
            programme, number, line(draft.question()), draft.kinds(), draft.inWork(), draft.months(), draft.counted(),
            draft.design(), draft.usual(), draft.hoped(), line(draft.groups()), known, at, by);
  }

  private static String line(String typed) {
    return typed.strip().replaceAll("\\s+", " ");
  }

  /** In hexadecimal, of the UTF-8 text. */
  public static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
