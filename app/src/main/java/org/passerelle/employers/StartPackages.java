package org.passerelle.employers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Account;
import org.passerelle.access.Accounts;
import org.passerelle.employers.Company.Contact;
import org.passerelle.employers.Placement.Tutor;
import org.passerelle.employers.Plans.Planned;
import org.passerelle.programmes.Caseloads;
import org.passerelle.programmes.blueprint.Hosting;
import org.passerelle.programmes.blueprint.Hosting.Phase;
import org.passerelle.programmes.blueprint.ScreeningCheck;
import org.passerelle.programmes.blueprint.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What both sides should have in hand before the first day. */
@Component
@Transactional(readOnly = true)
public class StartPackages {
  private final Plans plans;
  private final StagePapers papers;
  private final Companies companies;
  private final Caseloads caseloads;
  private final Accounts accounts;

  StartPackages(Plans plans, StagePapers papers, Companies companies, Caseloads caseloads, Accounts accounts) {
    this.plans = plans;
    this.papers = papers;
    this.companies = companies;
    this.caseloads = caseloads;
    this.accounts = accounts;
  }

  /**
   * @param papers what the programme asks to be seen before the first day
   * @param adviser whom both sides call when something is not right
   * @param welcome what the plan lays down for the welcome
   */
  public record StartPackage(
      List<ScreeningCheck.Kind> papers, @Nullable Tutor tutor, @Nullable Contact contact,
      @Nullable Account adviser, @Nullable Texts gives, @Nullable Texts expects,
      List<Planned> welcome) {}

  /** What the programme asks to be seen before the first day and nobody has seen in order. */
  public List<ScreeningCheck.Kind> unseen(Placement placement, Plans.Laid laid) {
    return placement.isRunning()
        ? papers.missing(placement.person(), laid.papers(), placement.terms().startsOn())
        : List.of();
  }

  public StartPackage of(Placement placement) {
    Plans.Laid laid = plans.laid(placement);
    Hosting hosting = laid.blueprint().hosting();
    return new StartPackage(
        laid.papers(), placement.tutor(),
        companies.contacts(placement.company()).stream().findFirst().orElse(null),
        caseloads.adviserOf(placement.participation()).flatMap(accounts::find).orElse(null),
        hosting == null ? null : hosting.gives(), hosting == null ? null : hosting.expects(),
        laid.plan().stream().filter(planned -> planned.phase() == Phase.WELCOME).toList());
  }
}
