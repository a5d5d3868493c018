package org.passerelle.desk;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** A person's whole story, latest first, in one statement over the facts of every part. */
@Repository
public class Stories {
  private static final String STORY =
      """
      with mine as (
        select id, edition_id from participation where network_id = :network and person_id = :person),
      duos as (
        select id, edition_id, seeker_person, supporter_person from duo
        where network_id = :network and (seeker_person = :person or supporter_person = :person)),
      alerts as (
        select a.id, a.kind, a.opened_at, a.opened_by, d.edition_id
        from alert a join duos d on d.id = a.duo_id where a.network_id = :network and not a.confidential
        union all
        select a.id, a.kind, a.opened_at, a.opened_by, m.edition_id
        from alert a join mine m on m.id = a.participation_id where a.network_id = :network and not a.confidential),
      story (at, kind, edition, what, words, by_id) as (
        select began_at, 'joined', edition_id, role, null, began_by from participation
        where network_id = :network and person_id = :person
        union all
        select e.entered_at, 'stage-entered', m.edition_id, e.stage, null, e.entered_by
        from stage_entry e join mine m on m.id = e.participation_id where e.network_id = :network
        union all
        select x.left_at, 'stage-' || x.result, m.edition_id, e.stage, x.reason, x.left_by
        from stage_exit x join stage_entry e on e.network_id = x.network_id and e.id = x.entry_id
        join mine m on m.id = e.participation_id where x.network_id = :network
        union all
        select d.decided_at, 'decided-' || d.decision, m.edition_id, d.stage, d.reason, d.decided_by
        from decision d join mine m on m.id = d.participation_id where d.network_id = :network
        union all
        select b.booked_at, 'booked', m.edition_id, s.stage, null, b.booked_by
        from booking b join slot s on s.network_id = b.network_id and s.id = b.slot_id
        join mine m on m.id = b.participation_id where b.network_id = :network
        union all
        select a.noted_at, case when a.present then 'attended' else 'missed' end, m.edition_id, s.stage, null, a.noted_by
        from attendance a join booking b on b.network_id = a.network_id and b.id = a.booking_id
        join slot s on s.network_id = b.network_id and s.id = b.slot_id
        join mine m on m.id = b.participation_id where a.network_id = :network
        union all
        select f.filled_at, 'form-filled', m.edition_id, f.stage, null, f.filled_by
        from form_record f join mine m on m.id = f.participation_id where f.network_id = :network
        union all
        select d.formed_at, 'duo-formed', d.edition_id, null, other.full_name, d.formed_by
        from duo d join person other on other.network_id = d.network_id
          and other.id = case when d.seeker_person = :person then d.supporter_person else d.seeker_person end
        where d.network_id = :network and d.id in (select id from duos)
        union all
        select f.noted_at, 'first-met', d.edition_id, null, f.held_on::text, f.noted_by
        from first_meeting f join duos d on d.id = f.duo_id where f.network_id = :network
        union all
        select s.signed_at, 'signed-' || s.side, d.edition_id, null, s.way, s.noted_by
        from agreement_signature s join duos d on d.id = s.duo_id where s.network_id = :network
        union all
        select m.logged_at, case when m.held then 'met' else 'not-met' end, d.edition_id, m.held_on::text, m.note,
               m.logged_by
        from meeting m join duos d on d.id = m.duo_id where m.network_id = :network
        union all
        select a.answered_at, case when a.worrying then 'check-in-worrying' else 'check-in-answered' end, d.edition_id,
               null, null, a.noted_by
        from check_in_answer a join duos d on d.id = a.duo_id where a.network_id = :network and a.person_id = :person
        union all
        select p.noted_at, 'paused', d.edition_id, null, p.reason, p.noted_by
        from duo_pause p join duos d on d.id = p.duo_id where p.network_id = :network
        union all
        select e.ended_at, 'duo-ended', d.edition_id, e.reason, e.note, e.ended_by
        from duo_ending e join duos d on d.id = e.duo_id where e.network_id = :network
        union all
        select a.opened_at, 'alert-opened', a.edition_id, a.kind, null, a.opened_by from alerts a
        union all
        select c.closed_at, 'alert-closed', a.edition_id, a.kind, c.note, c.closed_by
        from alert_closing c join alerts a on a.id = c.alert_id where c.network_id = :network
        union all
        select o.noted_at, 'outcome', m.edition_id, o.kind, o.starts_on::text, o.noted_by
        from outcome o join mine m on m.id = o.participation_id where o.network_id = :network
        union all
        select a.answered_at, case when a.reached then 'followed-up' else 'not-reached' end, m.edition_id, null, null,
               a.noted_by
        from follow_up_answer a join mine m on m.id = a.participation_id where a.network_id = :network
        union all
        select e.enrolled_at, 'enrolled', r.edition_id, r.title, null, e.enrolled_by
        from enrolment e join course_run r on r.network_id = e.network_id and r.id = e.run_id
        where e.network_id = :network and e.person_id = :person
        union all
        select x.ended_at, 'enrolment-ended', r.edition_id, r.title, null, x.ended_by
        from enrolment_ending x join enrolment e on e.network_id = x.network_id and e.id = x.enrolment_id
        join course_run r on r.network_id = e.network_id and r.id = e.run_id
        where x.network_id = :network and e.person_id = :person
        union all
        select a.noted_at, case when a.present then 'session-attended' else 'session-missed' end, r.edition_id, r.title,
               s.subject, a.noted_by
        from session_attendance a join enrolment e on e.network_id = a.network_id and e.id = a.enrolment_id
        join course_session s on s.network_id = a.network_id and s.id = a.session_id
        join course_run r on r.network_id = e.network_id and r.id = e.run_id
        where a.network_id = :network and e.person_id = :person
        union all
        select s.planned_at, 'teaches', r.edition_id, r.title, s.subject, s.planned_by
        from session_teacher t join course_session s on s.network_id = t.network_id and s.id = t.session_id
        join course_run r on r.network_id = s.network_id and r.id = s.run_id
        where t.network_id = :network and t.volunteer_person = :person and not s.called_off
        union all
        select c.issued_at, 'certified', m.edition_id, c.title, null, c.issued_by
        from certificate c join mine m on m.id = c.participation_id where c.network_id = :network
        union all
        select w.withdrawn_at, 'certificate-withdrawn', m.edition_id, c.title, w.reason, w.withdrawn_by
        from certificate_withdrawal w join certificate c on c.network_id = w.network_id and c.id = w.certificate_id
        join mine m on m.id = c.participation_id where w.network_id = :network
        union all
        select n.noted_at, 'nominated', m.edition_id, n.agency, n.words, n.noted_by
        from nomination n join mine m on m.id = n.participation_id where n.network_id = :network
        union all
        select t.noted_at, 'test-sat', m.edition_id, t.stage, null, t.noted_by
        from test_sitting t join mine m on m.id = t.participation_id where t.network_id = :network
        union all
        select o.noted_at, 'observed', m.edition_id, o.stage, o.words, o.noted_by
        from observation o join mine m on m.id = o.participation_id where o.network_id = :network
        union all
        select c.decided_at, 'choice-' || c.verdict, m.edition_id, r.stage, c.reason, c.decided_by
        from selection_choice c join selection_round r on r.network_id = c.network_id and r.id = c.round_id
        join mine m on m.id = c.participation_id where c.network_id = :network
        union all
        select o.decided_at, 'option-chosen', m.edition_id, o.stage, o.words, o.decided_by
        from option_choice o join mine m on m.id = o.participation_id where o.network_id = :network
        union all
        select c.put_forward_at, 'put-forward', m.edition_id, v.title, null, c.put_forward_by
        from candidacy c join mine m on m.id = c.participation_id
        join vacancy v on v.network_id = c.network_id and v.id = c.vacancy_id
        where c.network_id = :network and c.person_id = :person
        union all
        select a.answered_at, case when a.yes then 'candidacy-yes' else 'candidacy-no' end, m.edition_id, v.title, a.reason,
               a.noted_by
        from candidacy_answer a join candidacy c on c.network_id = a.network_id and c.id = a.candidacy_id
        join mine m on m.id = c.participation_id join vacancy v on v.network_id = c.network_id and v.id = c.vacancy_id
        where a.network_id = :network and c.person_id = :person
        union all
        select p.replied_at, 'company-' || p.reply, m.edition_id, v.title, p.reason, p.noted_by
        from presentation_reply p join candidacy c on c.network_id = p.network_id and c.id = p.candidacy_id
        join mine m on m.id = c.participation_id join vacancy v on v.network_id = c.network_id and v.id = c.vacancy_id
        where p.network_id = :network and c.person_id = :person
        union all
        select o.made_at, 'offered', m.edition_id, o.company_name, null, o.made_by
        from offer o join mine m on m.id = o.participation_id where o.network_id = :network and o.person_id = :person
        union all
        select a.answered_at, 'offer-' || a.answer, m.edition_id, o.company_name, a.reason, a.noted_by
        from offer_answer a join offer o on o.network_id = a.network_id and o.id = a.offer_id
        join mine m on m.id = o.participation_id where a.network_id = :network and o.person_id = :person
        union all
        select p.agreed_at, 'placed', m.edition_id, p.company_name, p.starts_on::text, p.agreed_by
        from placement p join mine m on m.id = p.participation_id where p.network_id = :network and p.person_id = :person
        union all
        select r.noted_at, 'placement-renewed', m.edition_id, p.company_name, r.ends_on::text, r.noted_by
        from placement_renewal r join placement p on p.network_id = r.network_id and p.id = r.placement_id
        join mine m on m.id = p.participation_id where r.network_id = :network and p.person_id = :person
        union all
        select e.ended_at, 'placement-ended', m.edition_id, p.company_name, e.note, e.ended_by
        from placement_ending e join placement p on p.network_id = e.network_id and p.id = e.placement_id
        join mine m on m.id = p.participation_id where e.network_id = :network and p.person_id = :person
        union all
        select a.answered_at,
               case when not a.reached then 'retention-not-reached' when a.there then 'retention-there' else 'retention-gone' end,
               m.edition_id, p.company_name,
               case when a.as_agreed is distinct from false and a.treated_well is distinct from false then a.words end, a.noted_by
        from placement p join mine m on m.id = p.participation_id
        join retention t on t.network_id = p.network_id and t.placement_id = p.id
        join retention_answer a on a.network_id = t.network_id and a.retention_id = t.id
        where p.network_id = :network and p.person_id = :person
        union all
        select p.seen_on::timestamptz, 'paper-seen', null, p.kind, p.result, p.seen_by
        from paper p where p.network_id = :network and p.person_id = :person
        union all
        select n.written_at, 'note', null, null, n.text, n.written_by
        from staff_note n where n.network_id = :network and n.person_id = :person
          and (not n.confidential or n.written_by = :account or :leads)
        union all
        select c.given_at, 'consent', null, c.purpose, null, c.recorded_by
        from consent c where c.network_id = :network and c.person_id = :person
        union all
        select w.withdrawn_at, 'consent-withdrawn', null, c.purpose, null, w.recorded_by
        from consent_withdrawal w join consent c on c.network_id = w.network_id and c.id = w.consent_id
        where w.network_id = :network and w.person_id = :person
        union all
        select c.corrected_at, 'corrected', null, null, null, c.corrected_by
        from person_correction c where c.network_id = :network and c.person_id = :person
        union all
        select o.written_at, 'message', null, o.topic, o.subject, null
        from outbox_message o where o.network_id = :network and o.person_id = :person)
      select s.at, s.kind, s.edition, s.what, s.words, a.display_name as by_name
      from story s left join account a on a.network_id = :network and a.id = s.by_id
      order by s.at desc, case s.kind when 'stage-entered' then 0 when 'joined' then 2 else 1 end limit 500
      """;

  private final JdbcClient jdbc;

  Stories(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The last 500 things that happened. Confidential concerns stay with their owners and are not among them. */
  @Transactional(readOnly = true)
  public List<StoryEvent> of(UUID person) {
    Scope scope = Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
    return jdbc.sql(STORY)
        .param("network", scope.network())
        .param("person", person)
        .param("account", scope.account())
        .param("leads", scope.has(Role.MANAGER) || scope.has(Role.ADMINISTRATOR))
        .query(
            (row, i) ->
                new StoryEvent(
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getString("kind"),
                    row.getObject("edition", UUID.class),
                    row.getString("what"),
                    row.getString("words"),
                    row.getString("by_name")))
        .list();
  }
}
