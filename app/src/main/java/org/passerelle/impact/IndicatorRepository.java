package org.passerelle.impact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.impact.Figure.Contact;
import org.passerelle.impact.Figure.Passage;
import org.passerelle.impact.Figure.Result;
import org.passerelle.impact.Figure.Walk;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts over the record of a programme, one statement a row source. */
@Repository
class IndicatorRepository {
  private final JdbcClient jdbc;

  IndicatorRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Visits of one stage of one role.
   *
   * @param reached people, each once; the others count visits
   * @param left visits that are over
   * @param medianDays of those, or {@code null} without any
   */
  record StageFigures(
      String role, String stage, int reached, int visits, int left, int kept, int missed, int open, int late,
      @Nullable Double medianDays) {}

  List<StageFigures> stages(Question question) {
    return ask(
            RowSources.JOURNEY
                + "select role, stage, count(*) as visits, count(*) filter (where until is not null) as \"left\","
                + counted(Passage.REACHED.rows, "reached")
                + counted(Passage.KEPT.rows, "kept")
                + counted(Passage.MISSED.rows, "missed")
                + counted(Passage.OPEN.rows, "open")
                + counted(Passage.LATE.rows, "late")
                + " percentile_cont(0.5) within group (order by until - since) as median_days"
                + " from source group by role, stage",
            question)
        .query(StageFigures.class)
        .list();
  }

  /** @param reason {@code null} for those that did not end */
  record DuoFigures(
      @Nullable String reason, int duos, int started, int open, int preparing, int running, int paused, int silent,
      int alerted, int exchanged) {}

  List<DuoFigures> duos(Question question) {
    return ask(
            RowSources.DUOS
                + "select end_reason as reason,"
                + counted(Walk.STARTED.rows, "started")
                + counted(Walk.OPEN.rows, "open")
                + counted(Walk.PREPARING.rows, "preparing")
                + counted(Walk.RUNNING.rows, "running")
                + counted(Walk.PAUSED.rows, "paused")
                + counted(Walk.SILENT.rows, "silent")
                + counted(Walk.ALERTED.rows, "alerted")
                + counted(Walk.EXCHANGED.rows, "exchanged")
                + " count(*) as duos from source group by end_reason order by duos desc, end_reason",
            question)
        .query(DuoFigures.class)
        .list();
  }

  /** @param cohort seekers whose window has closed; the others are counted among those whose outcome is known */
  record Outcomes(int cohort, int known, int positive, int inWork) {}

  Outcomes outcomes(Question question) {
    return ask(
            RowSources.OUTCOMES
                + "select"
                + counted(Result.KNOWN.rows, "known")
                + counted(Result.POSITIVE.rows, "positive")
                + counted(Result.IN_WORK.rows, "in_work")
                + " count(*) as cohort from source",
            question)
        .query(Outcomes.class)
        .single();
  }

  List<OutcomeCurve.Wait> waits(Question question) {
    return ask(RowSources.WAITS + "select days, what from source", question).query(OutcomeCurve.Wait.class).list();
  }

  List<TrialResult.Arm> arms(Question question) {
    return ask(
            RowSources.ARMS
                + """
                select arm, count(*) as allocated, count(*) filter (where closes_on <= :today) as cohort,
                       count(*) filter (where closes_on <= :today and known) as known,
                       count(*) filter (where closes_on <= :today and known and positive) as positive
                from source group by arm order by arm desc
                """,
            question)
        .query(TrialResult.Arm.class)
        .list();
  }

  List<TrialResult.ArmWait> armWaits(Question question) {
    return ask(RowSources.ARM_WAITS + "select arm, days, what from source", question)
        .query(TrialResult.ArmWait.class)
        .list();
  }

  /** The outcomes of each edition, organisation, place or year; a seeker without a place stands under "". */
  List<GroupRates.Group> groups(Question question, Grouping by) {
    return ask(
            RowSources.OUTCOMES
                + "select coalesce(" + by.name + ", '') as name,"
                + counted(Result.KNOWN.rows, "known")
                + counted(Result.POSITIVE.rows, "positive")
                + " count(*) as cohort from source s"
                + """
                 join person p on p.network_id = :network and p.id = s.person
                join edition e on e.network_id = :network and e.id = s.edition_id
                join organisation h on h.network_id = :network and h.id = s.organisation_id
                """
                + "group by 1 order by min(" + by.order + "), 1",
            question)
        .query(GroupRates.Group.class)
        .list();
  }

  /** @param due applicants whose first 30 days are over; @param inTime those who met staff within them */
  record FirstContact(int due, int inTime) {}

  FirstContact contact(Question question) {
    return ask(
            RowSources.CONTACT + "select" + counted(Contact.IN_TIME.rows, "in_time") + " count(*) as due from source",
            question)
        .query(FirstContact.class)
        .single();
  }

  int duosStarted(Question question) {
    return count(RowSources.DUOS_STARTED + " select count(*) from started where started_on is not null", question);
  }

  int meetings(Question question) {
    return count(
        RowSources.DUOS_STARTED
            + """
            select count(*) from meeting m join started s on s.network_id = m.network_id and s.duo = m.duo_id
            where m.network_id = :network and m.held
            """,
        question);
  }

  /** Supporters who walk with somebody now, or wait in a stage named here for somebody to walk with. */
  int supportersActive(Question question, String role, String waitingStage) {
    return ask(
            """
            select count(distinct p.person_id) from participation p
            join edition n on n.network_id = p.network_id and n.id = p.edition_id
            where p.network_id = :network and n.programme = :programme and p.role = :supporters
              and (exists (select 1 from duo_place o where o.network_id = p.network_id and o.participation_id = p.id)
                or exists (select 1 from open_stage s
                           where s.network_id = p.network_id and s.participation_id = p.id and s.stage = :stage))
            """,
            question)
        .param("supporters", role)
        .param("stage", waitingStage)
        .query(Integer.class)
        .single();
  }

  private static String counted(String rows, String as) {
    return " count(*) filter (where " + rows + ") as " + as + ",";
  }

  private int count(String sql, Question question) {
    return ask(sql, question).query(Integer.class).single();
  }

  private JdbcClient.StatementSpec ask(String sql, Question question) {
    return jdbc.sql(sql).params(question.parameters());
  }
}
