package org.passerelle.employers.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.employers.Companies;
import org.passerelle.employers.Offer;
import org.passerelle.employers.Offering;
import org.passerelle.employers.Offers;
import org.passerelle.employers.Placement;
import org.passerelle.employers.Placement.Tutor;
import org.passerelle.employers.Placements;
import org.passerelle.employers.WorkSoFar;
import org.passerelle.employers.WorkTerms;
import org.passerelle.employers.forms.OfferWords;
import org.passerelle.employers.forms.WorkForm;
import org.passerelle.pages.Form;
import org.passerelle.pages.Page;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.blueprint.ScreeningCheck;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.scope.NotFound;
import org.passerelle.selection.StageWork;
import org.springframework.stereotype.Component;

/** Offers and placements at the stages of a journey: a company's name is enough, it is taken on record by the way. */
@Component
class StageForms implements StageWork {
  private final Companies companies;
  private final Offers offers;
  private final Placements placements;
  private final WorkSoFar work;

  StageForms(Companies companies, Offers offers, Placements placements, WorkSoFar work) {
    this.work = work;
    this.companies = companies;
    this.offers = offers;
    this.placements = placements;
  }

  @Override
  public boolean takes(Stage stage) {
    return stage instanceof Stage.Offer || stage instanceof Stage.Placement;
  }

  @Override
  public Asked asks(Participation who, Stage stage, Form form, Page page) {
    if (!(stage instanceof Stage.Placement placement)) {
      List<Offer> waiting =
          offers.ofParticipations(List.of(who.id())).stream()
              .filter(offer -> offer.isOpenOn(page.formats().today()))
              .toList();
      boolean work = stage instanceof Stage.Offer offer && offer.work();
      return new Asked("employers/staff/stageOffer", Map.of("form", form, "waiting", waiting, "work", work));
    }
    form.known("kind", placement.type()).known("paid", placement.paid() ? "yes" : "no")
        .known("hours", placement.hoursAWeek());
    return running(who, placement)
        .map(there -> new Asked("employers/staff/stageRunning", Map.of("placement", there)))
        .orElseGet(
            () -> new Asked("employers/staff/stagePlacement", Map.of("form", form, "stage", placement)));
  }

  private Optional<Placement> running(Participation who, Stage.Placement stage) {
    return placements.ofParticipations(List.of(who.id())).stream()
        .filter(one -> stage.key().equals(one.stage()) && one.isRunning())
        .findFirst();
  }

  @Override
  public Optional<String> take(Participation who, Stage stage, Form form, Page page) {
    String answered = form.value("offer");
    if (!answered.isEmpty()) {
      return answer(who, answered, form);
    }
    String host = form.required("host", "employers.staff.company.name.missing");
    Optional<WorkTerms> terms = WorkForm.read(form);
    @Nullable LocalDate answerBy = form.date("answer-by");
    @Nullable LocalDate valid = form.date("valid");
    if (!form.valid() || terms.isEmpty()) {
      return Optional.empty();
    }
    UUID company = companies.named(who.organisation(), host).id();
    Offering offering =
        stage instanceof Stage.Placement placement
            ? placements.begin(at(who, placement, company, terms.get(), valid, form))
            : offers.makeAt(stage.key(), new Offers.NewOffer(company, null, who.id(), terms.get(), answerBy));
    return OfferWords.refused(offering, form) ? Optional.empty() : Optional.of(done(offering));
  }

  /** Notes what the person said on the phone to one of the offers that wait. */
  private Optional<String> answer(Participation who, String answered, Form form) {
    UUID id = Ids.read(answered.replaceFirst("^(yes|no|back):", "")).orElseThrow(() -> new NotFound("offer"));
    if (offers.ofParticipations(List.of(who.id())).stream().noneMatch(offer -> offer.id().equals(id))) {
      throw new NotFound("offer");
    }
    if (answered.startsWith("no:") || answered.startsWith("back:")) {
      boolean over = answered.startsWith("no:") ? offers.decline(id, null) : offers.withdraw(id);
      return Optional.of(over ? "employers.offer.declined" : "employers.candidacy.before");
    }
    return OfferWords.refused(offers.accept(id), form) ? Optional.empty() : Optional.of("employers.saved");
  }

  private static String done(Offering offering) {
    return offering instanceof Offering.Made ? "employers.staff.stage.offered" : "employers.staff.stage.begun";
  }

  private static Placements.AtStage at(
      Participation who, Stage.Placement stage, UUID company, WorkTerms terms,
      @Nullable LocalDate valid, Form form) {
    @Nullable String tutor = form.optional("tutor");
    Map<ScreeningCheck.Kind, Optional<LocalDate>> seen = new EnumMap<>(ScreeningCheck.Kind.class);
    stage.papers().stream()
        .filter(paper -> form.holds("seen", paper.name()))
        .forEach(paper -> seen.put(paper, Optional.ofNullable(valid)));
    return new Placements.AtStage(
        who.id(), stage.key(), company, terms, tutor == null ? null : new Tutor(tutor, form.optional("tutor-phone")),
        seen);
  }

  @Override
  public Map<UUID, List<String>> evidence(Collection<UUID> participations, Page page) {
    Map<UUID, List<String>> lines = new HashMap<>();
    for (WorkSoFar.Known one : work.of(participations)) {
      String words =
          one.day() == null
              ? page.text(key(one.kind()), "company", one.company())
              : page.text(key(one.kind()), "company", one.company(), "day", one.day());
      line(lines, one.participation(), words);
    }
    return lines;
  }

  private static String key(WorkSoFar.Kind kind) {
    return "employers.staff.stage." + switch (kind) {
      case OFFER_OPEN -> "offer.open";
      case OFFER_YES -> "offer.yes";
      case OFFER_NO -> "offer.no";
      case THERE -> "there";
      case WAS_THERE -> "was-there";
    };
  }

  private static void line(Map<UUID, List<String>> lines, UUID who, String words) {
    lines.computeIfAbsent(who, key -> new ArrayList<>()).add(words);
  }
}
