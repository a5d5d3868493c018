package org.passerelle.replay;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.access.Account;
import org.passerelle.duplicates.Merges;
import org.passerelle.impact.Definition;
import org.passerelle.impact.Indicators;
import org.passerelle.impact.funders.Answer;
import org.passerelle.impact.funders.Entries;
import org.passerelle.impact.funders.Entry;
import org.passerelle.impact.funders.Fact;
import org.passerelle.impact.funders.Status;
import org.passerelle.impact.money.PaymentTerms;
import org.passerelle.impact.money.Payments;
import org.passerelle.impact.plan.AnalysisPlans;
import org.passerelle.impact.plan.Design;
import org.passerelle.impact.plan.Draft;
import org.passerelle.impact.report.Reports;
import org.passerelle.oversight.Contests;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.PersonDetails;
import org.passerelle.people.PersonProfile;
import org.passerelle.scope.InScope;
import org.springframework.boot.test.context.TestComponent;

/** An afternoon at the desk: a record corrected, one found twice, a contest answered, a plan, a report, an agreement. */
@TestComponent
public class PlayedPapers {
  private final People people;
  private final Merges merges;
  private final Contests contests;
  private final Indicators indicators;
  private final AnalysisPlans plans;
  private final Reports reports;
  private final Payments payments;
  private final Entries entries;
  private final InScope inScope;

  PlayedPapers(
      People people, Merges merges, Contests contests, Indicators indicators, AnalysisPlans plans, Reports reports,
      Payments payments, Entries entries, InScope inScope) {
    this.people = people;
    this.merges = merges;
    this.contests = contests;
    this.indicators = indicators;
    this.plans = plans;
    this.reports = reports;
    this.payments = payments;
    this.entries = entries;
    this.inScope = inScope;
  }

  void play(UUID organisation, ReplayStaff staff) {
    inScope.run(staff.leader().scope(), () -> {
      correctAndMerge(organisation);
      evaluate();
    });
    Account second = staff.advisers().getLast();
    inScope.run(second.scope(), () ->
        contests.all().stream().limit(1).forEach(one -> contests.answer(one.id(), false, "Looked at again; it stays.")));
  }

  private void correctAndMerge(UUID organisation) {
    Person twice = people.register(organisation, PersonDetails.named("Twice Onrecord", "en"), PersonProfile.EMPTY);
    Person again = people.register(organisation, PersonDetails.named("Onrecord Twice", "en"), PersonProfile.EMPTY);
    people.correct(
        twice.id(), twice.version(), twice.details().withContact("twice@people.example", "0470 11 22 33", "+32470112233"));
    merges.merge(twice.id(), again.id());
  }

  private void evaluate() {
    Definition usual = Definition.of(indicators.blueprint("duo"));
    plans.freeze(
        "duo", new Draft("Do more mentees work?", usual.kinds(), usual.inWork(), 12, usual.counted(), Design.ALONE, 50, 60, ""));
    payments.agree("duo", new PaymentTerms("Ministry of Work", usual, Map.of("job", 1_000), Map.of(), null, 0, 0, null, List.of()));
    entries.missing("duo").stream().limit(2).map(Entries.Missing::participation).forEach(this::enter);
    reports.make("duo", usual.within(Period.ofMonths(12)));
  }

  private void enter(UUID participation) {
    var known = entries.known(participation);
    entries.freeze(
        participation, new Entry(Status.UNEMPLOYED, known.gender(), known.age(), known.isced(), Map.of(Fact.RURAL, Answer.YES)));
  }
}
