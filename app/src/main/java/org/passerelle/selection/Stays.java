package org.passerelle.selection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.programmes.StageVisit.Result;
import org.passerelle.programmes.blueprint.Relationship;
import org.passerelle.programmes.blueprint.ScreeningCheck;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.scope.Ids;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stays at a host in a placement stage: an internship, a trial day, the job. How one ended opens what follows. */
@Service
public class Stays {
  private final JdbcClient jdbc;
  private final Facts facts;
  private final OpenStages stages;
  private final Offers.Moves moves;
  private final WorkPapers papers;

  Stays(JdbcClient jdbc, Facts facts, OpenStages stages, Offers.Moves moves, WorkPapers papers) {
    this.jdbc = jdbc;
    this.facts = facts;
    this.stages = stages;
    this.moves = moves;
    this.papers = papers;
  }

  /** @param plannedEnd {@code null} where no end is planned; the same for {@code endedOn} while it lasts */
  public record Stay(
      UUID id, UUID participation, String stage, String host, @Nullable String tutor, LocalDate startsOn,
      @Nullable LocalDate plannedEnd, @Nullable LocalDate endedOn, @Nullable String reason) {}

  /** @param seen papers looked at now, each with the day until which it is good, or {@code null} for no end */
  public record NewStay(
      String host, @Nullable String tutor, LocalDate startsOn, @Nullable LocalDate plannedEnd,
      Map<ScreeningCheck.Kind, Optional<LocalDate>> seen) {}

  public sealed interface Beginning {
    record Begun(Stay stay) implements Beginning {}

    /** The blueprint asks that these are seen before the first day. */
    record PapersMissing(List<ScreeningCheck.Kind> papers) implements Beginning {}

    record NoRightToWork() implements Beginning {}

    /** The blueprint asks that the host names a tutor. */
    record NoTutor() implements Beginning {}

    /** It ends before it starts, or lasts shorter or longer than the blueprint allows. */
    record OtherLength(java.time.@Nullable Period least, java.time.@Nullable Period most) implements Beginning {}

    /** Somebody stays there already. */
    record UnderWay(String host) implements Beginning {}

    record NotStanding() implements Beginning {}
  }

  public enum Ending {
    ENDED,
    ENDED_BEFORE,
    BEFORE_IT_STARTED,
    IN_THE_FUTURE,
    NO_SUCH_REASON
  }

  @Transactional
  public Beginning begin(UUID participation, String stageKey, NewStay stay) {
    OpenStages.requireDeciders();
    Optional<OpenStages.Standing<Stage.Placement>> found = stages.find(participation, stageKey, Stage.Placement.class);
    if (found.isEmpty()) {
      return new Beginning.NotStanding();
    }
    OpenStages.Standing<Stage.Placement> standing = found.get();
    stay.seen().forEach((check, until) -> papers.seen(standing.who(), check, until.orElse(null)));
    return refusal(standing, stay).orElseGet(() -> insert(standing, stay));
  }

  private Optional<Beginning> refusal(OpenStages.Standing<Stage.Placement> standing, NewStay stay) {
    Stage.Placement stage = standing.stage();
    Optional<Stay> underWay =
        of(List.of(standing.who().id())).stream()
            .filter(other -> other.stage().equals(stage.key()) && other.endedOn() == null)
            .findFirst();
    if (underWay.isPresent()) {
      return Optional.of(new Beginning.UnderWay(underWay.get().host()));
    }
    if (stage.tutor() && (stay.tutor() == null || stay.tutor().isBlank())) {
      return Optional.of(new Beginning.NoTutor());
    }
    if (!fits(stage, stay)) {
      return Optional.of(new Beginning.OtherLength(stage.least(), stage.most()));
    }
    if (papers.forbidWork(standing.who().person(), stay.startsOn())) {
      return Optional.of(new Beginning.NoRightToWork());
    }
    List<ScreeningCheck.Kind> missing = papers.missing(standing.who().person(), stage.papers(), stay.startsOn());
    return missing.isEmpty() ? Optional.empty() : Optional.of(new Beginning.PapersMissing(missing));
  }

  /** The last day counts, so a stay of three months from the first ends on the last. */
  private static boolean fits(Stage.Placement stage, NewStay stay) {
    LocalDate end = stay.plannedEnd();
    if (end == null) {
      return true;
    }
    LocalDate after = end.plusDays(1);
    return !end.isBefore(stay.startsOn())
        && (stage.least() == null || !after.isBefore(stay.startsOn().plus(stage.least())))
        && (stage.most() == null || !after.isAfter(stay.startsOn().plus(stage.most()).plusDays(1)));
  }

  private Beginning insert(OpenStages.Standing<Stage.Placement> standing, NewStay stay) {
    Participation who = standing.who();
    UUID id = Ids.next();
    Map<String, @Nullable Object> row = facts.about(who);
    row.put("id", id);
    row.put("stage", standing.stage().key());
    row.put("host", stay.host());
    row.put("tutor", stay.tutor());
    row.put("starts_on", stay.startsOn());
    row.put("planned_end", stay.plannedEnd());
    row.put("begun_at", facts.journal().now());
    row.put("begun_by", facts.journal().actor());
    facts.insert("stay", row);
    facts.journal().wrote("stay.begun", "participation", who.id(), standing.stage().key());
    return new Beginning.Begun(get(id));
  }

  /**
   * Ends a stay. A planned ending passes the stage; after any other it stays open for another host, or the journey ends
   * where the reason closes the way back.
   */
  @Transactional
  public Ending end(UUID id, LocalDate on, String reason, @Nullable String words) {
    OpenStages.requireDeciders();
    Stay stay = get(id);
    if (on.isAfter(facts.journal().today())) {
      return Ending.IN_THE_FUTURE;
    }
    if (on.isBefore(stay.startsOn())) {
      return Ending.BEFORE_IT_STARTED;
    }
    Participation who = moves.participations().get(stay.participation());
    Stage.Placement stage =
        moves.journeys().journey(who).stage(stay.stage()).map(Stage.Placement.class::cast).orElseThrow();
    Optional<Relationship.EndReason> coded =
        stage.endReasons().stream().filter(one -> one.key().equals(reason)).findFirst();
    if (coded.isEmpty() && !stage.endReasons().isEmpty()) {
      return Ending.NO_SUCH_REASON;
    }
    if (!note(stay, who, on, reason, words)) {
      return Ending.ENDED_BEFORE;
    }
    facts.journal().wrote("stay.ended", "participation", who.id(), reason);
    boolean planned = coded.isEmpty() || coded.get().ending() == Relationship.Ending.PLANNED;
    if (planned) {
      moves.journeys().complete(who.id(), stay.stage());
    } else if (!coded.get().rematch()) {
      moves.journeys().leave(who.id(), stay.stage(), Result.DROPPED_OUT, reason);
    }
    return Ending.ENDED;
  }

  private boolean note(Stay stay, Participation who, LocalDate on, String reason, @Nullable String words) {
    return jdbc.sql(
                """
                insert into stay_ending (network_id, stay_id, organisation_id, person_id, ended_on, reason, words,
                                         noted_at, noted_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                Scope.current().network(), stay.id(), who.organisation(), who.person(), on, reason, words,
                facts.journal().now(), facts.journal().actor())
            .update()
        == 1;
  }

  /** @throws NotFound when the scope sees no such stay */
  @Transactional(readOnly = true)
  public Stay get(UUID id) {
    return query("s.id = ?", id).stream().findFirst().orElseThrow(() -> new NotFound("stay"));
  }

  /** The stays of these participations, latest first. */
  @Transactional(readOnly = true)
  public List<Stay> of(Collection<UUID> participations) {
    return query("s.participation_id = any (?)", participations.toArray(UUID[]::new));
  }

  private List<Stay> query(String condition, Object value) {
    return jdbc.sql(
            """
            select s.id, s.participation_id as participation, s.stage, s.host, s.tutor, s.starts_on, s.planned_end,
                   e.ended_on, e.reason
            from stay s left join stay_ending e on e.network_id = s.network_id and e.stay_id = s.id
            where s.network_id = ? and %s order by s.starts_on desc, s.id desc
            """
                .formatted(condition))
        .param(Scope.current().network())
        .param(value)
        .query(Stay.class)
        .list();
  }
}
