package org.passerelle.selection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participations;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.programmes.blueprint.Stage.OfferTerm;
import org.passerelle.scope.Ids;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Offers at an offer stage. The person says yes or no; with several, a yes to one is a no to the others. */
@Service
public class Offers {
  private static final String ELSEWHERE = "chose another offer";
  private final JdbcClient jdbc;
  private final Facts facts;
  private final OpenStages stages;
  private final Moves moves;
  private final WorkPapers papers;

  Offers(JdbcClient jdbc, Facts facts, OpenStages stages, Moves moves, WorkPapers papers) {
    this.jdbc = jdbc;
    this.facts = facts;
    this.stages = stages;
    this.moves = moves;
    this.papers = papers;
  }

  /** How people move on and are found. */
  @org.springframework.stereotype.Component
  record Moves(Journeys journeys, Participations participations) {}

  public sealed interface Making {
    record Made(Offer offer) implements Making {}

    /** The blueprint asks that an offer says these things too. */
    record Unsaid(List<OfferTerm> terms) implements Making {}

    /** The last paper seen says that the person may not work. */
    record NoRightToWork() implements Making {}

    /** The last day to answer is over before the offer is made. */
    record AnswerInThePast() implements Making {}

    record NotStanding() implements Making {}
  }

  public enum Answering {
    ANSWERED,
    /** Answered before, or the last day to answer is over. */
    TOO_LATE,
    NOT_STANDING
  }

  /** @param answerBy {@code null} for as long as the blueprint gives */
  @Transactional
  public Making make(
      UUID participation, String stageKey, String host, Map<OfferTerm, String> terms, @Nullable LocalDate answerBy) {
    OpenStages.requireDeciders();
    Optional<OpenStages.Standing<Stage.Offer>> found = stages.find(participation, stageKey, Stage.Offer.class);
    if (found.isEmpty()) {
      return new Making.NotStanding();
    }
    OpenStages.Standing<Stage.Offer> standing = found.get();
    LocalDate today = facts.journal().today();
    List<OfferTerm> unsaid =
        standing.stage().states().stream().filter(term -> terms.getOrDefault(term, "").isBlank()).toList();
    if (!unsaid.isEmpty()) {
      return new Making.Unsaid(unsaid);
    }
    if (answerBy != null && answerBy.isBefore(today)) {
      return new Making.AnswerInThePast();
    }
    if (papers.forbidWork(standing.who().person(), today)) {
      return new Making.NoRightToWork();
    }
    var usual = standing.stage().answerWithin();
    LocalDate last = answerBy != null ? answerBy : usual == null ? null : today.plus(usual);
    Offer offer = new Offer(Ids.next(), participation, stageKey, host, terms, last, null, null);
    insert(standing, offer);
    return new Making.Made(offer);
  }

  private void insert(OpenStages.Standing<Stage.Offer> standing, Offer offer) {
    Map<String, @Nullable Object> row = facts.about(standing.who());
    Map<String, String> terms = new LinkedHashMap<>();
    offer.terms().forEach((term, words) -> terms.put(key(term), words));
    row.put("id", offer.id());
    row.put("stage", offer.stage());
    row.put("host", offer.host());
    row.put("terms", terms);
    row.put("answer_by", offer.answerBy());
    row.put("made_at", facts.journal().now());
    row.put("made_by", facts.journal().actor());
    facts.insert("step_offer", row);
    facts.journal().wrote("offer.made", "participation", offer.participation(), offer.host());
  }

  /** Notes the person's answer. A yes passes the stage; a no leaves it open for another offer. */
  @Transactional
  public Answering answer(UUID offerId, boolean accepted, @Nullable String words) {
    Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR, Role.PARTICIPANT);
    Offer offer = get(offerId);
    if (stages.find(offer.participation(), offer.stage(), Stage.Offer.class).isEmpty()) {
      return Answering.NOT_STANDING;
    }
    if (!offer.isOpenOn(facts.journal().today()) || !note(offer, accepted, words)) {
      return Answering.TOO_LATE;
    }
    facts.journal().wrote("offer.answered", "participation", offer.participation(), accepted ? "accepted" : "declined");
    if (accepted) {
      of(List.of(offer.participation())).stream()
          .filter(other -> other.stage().equals(offer.stage()) && other.isOpenOn(facts.journal().today()))
          .forEach(other -> note(other, false, ELSEWHERE));
      moves.journeys().complete(offer.participation(), offer.stage());
    }
    return Answering.ANSWERED;
  }

  private boolean note(Offer offer, boolean accepted, @Nullable String words) {
    UUID organisation = moves.participations().get(offer.participation()).organisation();
    UUID person = moves.participations().get(offer.participation()).person();
    return jdbc.sql(
                """
                insert into step_offer_answer (network_id, offer_id, organisation_id, person_id, accepted, words,
                                               answered_on, answered_at, answered_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                Scope.current().network(), offer.id(), organisation, person, accepted, words, facts.journal().today(),
                facts.journal().now(), facts.journal().actor())
            .update()
        == 1;
  }

  /** @throws NotFound when the scope sees no such offer */
  @Transactional(readOnly = true)
  public Offer get(UUID id) {
    return query("o.id = ?", id).stream().findFirst().orElseThrow(() -> new NotFound("offer"));
  }

  /** The offers to these participations, latest first. */
  @Transactional(readOnly = true)
  public List<Offer> of(Collection<UUID> participations) {
    return query("o.participation_id = any (?)", participations.toArray(UUID[]::new));
  }

  private List<Offer> query(String condition, Object value) {
    return jdbc.sql(
            """
            select o.id, o.participation_id, o.stage, o.host, o.terms, o.answer_by, a.accepted, a.answered_on
            from step_offer o
            left join step_offer_answer a on a.network_id = o.network_id and a.offer_id = o.id
            where o.network_id = ? and %s order by o.made_at desc, o.id desc
            """
                .formatted(condition))
        .param(Scope.current().network())
        .param(value)
        .query(
            (row, i) ->
                new Offer(
                    row.getObject("id", UUID.class), row.getObject("participation_id", UUID.class),
                    row.getString("stage"), row.getString("host"), terms(facts.words(row.getString("terms"))),
                    row.getObject("answer_by", LocalDate.class), row.getObject("accepted", Boolean.class),
                    row.getObject("answered_on", LocalDate.class)))
        .list();
  }

  private static Map<OfferTerm, String> terms(Map<String, String> stored) {
    Map<OfferTerm, String> terms = new EnumMap<>(OfferTerm.class);
    stored.forEach(
        (term, words) -> terms.put(OfferTerm.valueOf(term.toUpperCase(Locale.ROOT).replace('-', '_')), words));
    return terms;
  }

  private static String key(OfferTerm term) {
    return term.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
