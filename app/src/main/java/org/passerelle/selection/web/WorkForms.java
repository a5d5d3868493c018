package org.passerelle.selection.web;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.pages.Form;
import org.passerelle.pages.Page;
import org.passerelle.programmes.blueprint.ScreeningCheck;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.programmes.blueprint.Stage.OfferTerm;
import org.passerelle.selection.Offers;
import org.passerelle.selection.Stays;
import org.springframework.stereotype.Component;

/** The forms for offers and stays. */
@Component
class WorkForms {
  private static final String HOST = "selection.staff.host.missing";
  private final Offers offers;
  private final Stays stays;

  WorkForms(Offers offers, Stays stays) {
    this.offers = offers;
    this.stays = stays;
  }

  List<Stays.Stay> staysOf(Room.Row row, String stage) {
    return stays.of(List.of(row.who().id())).stream().filter(stay -> stay.stage().equals(stage)).toList();
  }

  /** Whoever accepted an offer goes to whoever made it. */
  void known(Room room, Room.Row row, Form form) {
    if (room.stage() instanceof Stage.Placement) {
      offers.of(List.of(row.who().id())).stream()
          .filter(offer -> Boolean.TRUE.equals(offer.accepted()))
          .findFirst()
          .ifPresent(offer -> form.known("host", offer.host()));
    }
  }

  Optional<String> offer(Room.Row row, Stage.Offer stage, Form form, Page page) {
    String host = form.required("host", HOST);
    @Nullable LocalDate by = form.date("by");
    Map<OfferTerm, String> terms = new EnumMap<>(OfferTerm.class);
    stage.states().forEach(term -> terms.put(term, form.value(field(term))));
    if (!form.valid()) {
      return Optional.empty();
    }
    return switch (offers.make(row.who().id(), stage.key(), host, terms, by)) {
      case Offers.Making.Made made -> Optional.of("selection.staff.offer.done");
      case Offers.Making.Unsaid unsaid -> {
        unsaid.terms().forEach(term -> form.error(field(term), "selection.staff.offer.unsaid"));
        yield Optional.empty();
      }
      case Offers.Making.NoRightToWork none -> ChoiceForms.refuse(form, "host", "selection.staff.no-right");
      case Offers.Making.AnswerInThePast past -> ChoiceForms.refuse(form, "by", "selection.staff.offer.past");
      case Offers.Making.NotStanding gone -> ChoiceForms.refuse(form, "host", "selection.staff.gone");
    };
  }

  static String field(OfferTerm term) {
    return "term-" + term.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  Optional<String> stay(Room.Row row, Stage.Placement stage, Form form, Page page) {
    return form.value("ending").isEmpty() ? begin(row, stage, form) : end(row, stage, form);
  }

  private Optional<String> begin(Room.Row row, Stage.Placement stage, Form form) {
    String host = form.required("host", HOST);
    @Nullable LocalDate from = form.requiredDate("from", "selection.staff.stay.from.missing");
    @Nullable LocalDate until = form.date("until");
    Map<ScreeningCheck.Kind, Optional<LocalDate>> seen = new EnumMap<>(ScreeningCheck.Kind.class);
    for (ScreeningCheck.Kind paper : stage.papers()) {
      if (form.holds("seen", paper.name())) {
        seen.put(paper, Optional.ofNullable(form.date("valid")));
      }
    }
    if (!form.valid() || from == null) {
      return Optional.empty();
    }
    return switch (stays.begin(
        row.who().id(), stage.key(), new Stays.NewStay(host, form.optional("tutor"), from, until, seen))) {
      case Stays.Beginning.Begun begun -> Optional.of("selection.staff.stay.done");
      case Stays.Beginning.PapersMissing missing -> ChoiceForms.refuse(form, "seen", "selection.staff.stay.papers");
      case Stays.Beginning.NoRightToWork none -> ChoiceForms.refuse(form, "host", "selection.staff.no-right");
      case Stays.Beginning.NoTutor none -> ChoiceForms.refuse(form, "tutor", "selection.staff.stay.tutor.missing");
      case Stays.Beginning.OtherLength other -> ChoiceForms.refuse(form, "until", "selection.staff.stay.length");
      case Stays.Beginning.UnderWay other ->
          ChoiceForms.refuse(form, "host", "selection.staff.stay.under-way", "host", other.host());
      case Stays.Beginning.NotStanding gone -> ChoiceForms.refuse(form, "host", "selection.staff.gone");
    };
  }

  private Optional<String> end(Room.Row row, Stage.Placement stage, Form form) {
    @Nullable LocalDate on = form.requiredDate("ended", "selection.staff.on.missing");
    String reason = stage.endReasons().isEmpty() ? "completed" : form.required("reason", "selection.staff.stay.reason");
    Optional<UUID> stay =
        staysOf(row, stage.key()).stream()
            .filter(one -> one.endedOn() == null)
            .map(Stays.Stay::id)
            .findFirst();
    if (!form.valid() || on == null) {
      return Optional.empty();
    }
    if (stay.isEmpty()) {
      return ChoiceForms.refuse(form, "ended", "selection.staff.gone");
    }
    return switch (stays.end(stay.get(), on, reason, form.optional("words"))) {
      case ENDED -> Optional.of("selection.staff.stay.ended");
      case ENDED_BEFORE -> ChoiceForms.refuse(form, "ended", "selection.staff.gone");
      case BEFORE_IT_STARTED -> ChoiceForms.refuse(form, "ended", "selection.staff.stay.too-early");
      case IN_THE_FUTURE -> ChoiceForms.refuse(form, "ended", "selection.staff.on.future");
      case NO_SUCH_REASON -> ChoiceForms.refuse(form, "reason", "selection.staff.stay.reason");
    };
  }
}
