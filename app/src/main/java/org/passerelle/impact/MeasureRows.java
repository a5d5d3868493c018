package org.passerelle.impact;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.Measure;
import org.passerelle.programmes.blueprint.Role;
import org.passerelle.programmes.blueprint.Traveller;

/**
 * The rows that a measure counts of {@link RowSources#TAKING_PART}, so that a figure and the list behind it cannot differ. Each has what is counted once
 * ({@code unit}), whose it is, where or what it is ({@code subject}), its days and its amount.
 *
 * @param prefix of its own parameters
 * @param blueprint which tells the roles of companies
 * @param parameters to which those are added
 */
record MeasureRows(String prefix, Blueprint blueprint, Map<String, Object> parameters) {
  /** Whether amounts are added up; of any other measure its units are counted. */
  static boolean addsUp(Measure measure) {
    return measure instanceof Measure.Hours || measure instanceof Measure.Cost;
  }

  /** Whether each unit is one person's; else it has a name of its own. */
  static boolean namesPeople(Measure measure) {
    return !(measure instanceof Measure.Hosts || measure instanceof Measure.Countries || measure instanceof Measure.Cost);
  }

  /** One query with the columns unit, person, subject, since, until and amount. */
  String of(Measure measure) {
    return switch (measure) {
      case Measure.People people when ofCompanies(role -> role.key().equals(people.role())) ->
          """
          select p.company_id::text as unit, null::uuid as person, p.name as subject, p.began_on as since,
                 null::date as until, 1::numeric as amount
          from companies p where p.role =
          """
              + named("role", people.role());
      case Measure.Stages some when some.stages().stream().allMatch(this::isOfCompanies) ->
          companyStages(some.stages(), some.passed() ? "x.result = 'done'" : "x.result is distinct from 'skipped'");
      case Measure.Decisions decisions when isOfCompanies(decisions.stage()) ->
          companyStages(
              List.of(decisions.stage()), "x.reason = any (" + named("options", texts(decisions.options())) + ")");
      case Measure.People people ->
          """
          select p.person_id::text as unit, p.person_id as person, null::text as subject, p.applied_on as since,
                 null::date as until, 1::numeric as amount
          from taking_part p where p.role =
          """
              + named("role", people.role());
      case Measure.Stages some -> stages(some);
      case Measure.Decisions decisions ->
          """
          select o.participation_id::text as unit, o.person_id as person, null::text as subject, o.decided_on as since,
                 null::date as until, 1::numeric as amount
          from option_choice o join taking_part p on p.network_id = o.network_id and p.id = o.participation_id
          where o.stage = %s and o.option = any (%s)
          """
              .formatted(named("stage", decisions.stage()), named("options", texts(decisions.options())));
      case Measure.Offers offers ->
          """
          select o.participation_id::text as unit, o.person_id as person, null::text as subject,
                 (o.made_at at time zone :zone)::date as since, null::date as until, 1::numeric as amount
          from offer o join taking_part p on p.network_id = o.network_id and p.id = o.participation_id
          where o.stage =
          """
              + named("stage", offers.stage());
      case Measure.Stays stays -> stays("s.id::text as unit, s.person_id as person, s.company_name as subject", stays.stage());
      case Measure.Hosts hosts ->
          stays("s.company_id::text as unit, s.person_id as person, s.company_name as subject", hosts.stage());
      case Measure.Hours hours -> hours(hours);
      case Measure.Reached reached -> reached(reached);
      case Measure.Drawn drawn ->
          """
          select d.participation_id::text as unit, d.person_id as person, null::text as subject, d.allocated_on as since,
                 null::date as until, 1::numeric as amount
          from draw_allocation d join taking_part p on p.network_id = d.network_id and p.id = d.participation_id
          where d.arm = any (%s)
          """
              .formatted(named("arms", drawn.arms().stream().map(MeasureRows::word).toArray(String[]::new)));
      case Measure.Countries countries ->
          """
          select c.country as unit, c.person_id as person, c.country as subject, p.applied_on as since,
                 null::date as until, 1::numeric as amount
          from person_nationality c join taking_part p on p.network_id = c.network_id and p.person_id = c.person_id
          where p.role =
          """
              + named("role", countries.role());
      case Measure.Cost cost ->
          """
          select c.id::text as unit, null::uuid as person, c.what as subject, c.from_on as since, c.until_on as until,
                 c.amount
          from programme_cost c
          where c.network_id = :network and c.programme = :programme
            and not exists (select 1 from programme_cost_withdrawal w
                            where w.network_id = c.network_id and w.cost_id = c.id)
          """;
    };
  }

  private boolean ofCompanies(Predicate<Role> which) {
    return blueprint.roles().stream().filter(which).anyMatch(role -> role.traveller() == Traveller.ORGANISATION);
  }

  /** Whether only companies pass a stage of this key. */
  private boolean isOfCompanies(String stage) {
    Predicate<Role> passing = role -> role.path().stage(stage).isPresent();
    return ofCompanies(passing)
        && blueprint.roles().stream().filter(passing).allMatch(role -> role.traveller() == Traveller.ORGANISATION);
  }

  private String companyStages(List<String> stages, String left) {
    return """
        select p.company_id::text as unit, null::uuid as person, p.name as subject,
               (e.entered_at at time zone :zone)::date as since, (x.left_at at time zone :zone)::date as until,
               1::numeric as amount
        from companies p
        join company_stage e on e.network_id = p.network_id and e.participation_id = p.id
        left join company_stage_exit x on x.network_id = e.network_id and x.stage_id = e.id
        where e.stage = any (%s) and %s
        """
        .formatted(named("stages", texts(stages)), left);
  }

  private String stages(Measure.Stages some) {
    return """
        select p.id::text as unit, p.person_id as person, null::text as subject,
               (e.entered_at at time zone :zone)::date as since, (x.left_at at time zone :zone)::date as until,
               1::numeric as amount
        from taking_part p
        join stage_entry e on e.network_id = p.network_id and e.participation_id = p.id
        left join stage_exit x on x.network_id = e.network_id and x.entry_id = e.id
        where e.stage = any (%s) and %s
        """
        .formatted(
            named("stages", texts(some.stages())),
            some.passed() ? "x.result = 'done'" : "x.result is distinct from 'skipped'");
  }

  private String stays(String whose, String stage) {
    return """
        select %s, s.starts_on as since, z.ended_on as until, 1::numeric as amount
        from placement s join taking_part p on p.network_id = s.network_id and p.id = s.participation_id
        left join placement_ending z on z.network_id = s.network_id and z.placement_id = s.id
        where s.stage = %s
        """
        .formatted(whose, named("stage", stage));
  }

  private String hours(Measure.Hours hours) {
    return """
        select h.person_id::text as unit, h.person_id as person, null::text as subject, h.day as since, h.day as until,
               h.hours as amount
        from (
          select p.person_id, (s.starts_at at time zone :zone)::date as day,
                 extract(epoch from s.ends_at - s.starts_at) / 3600 as hours
          from taking_part p
          join enrolment e on e.network_id = p.network_id and e.participation_id = p.id
          join course_run r on r.network_id = e.network_id and r.id = e.run_id and r.stage = any (%s)
          join course_session s on s.network_id = e.network_id and s.run_id = e.run_id and not s.called_off
          join lateral (select present from session_attendance a
                        where a.network_id = e.network_id and a.enrolment_id = e.id and a.session_id = s.id
                        order by noted_at desc, id desc limit 1) a on a.present
          union all
          select h.person_id, h.done_on, h.hours from hours_done h
          join taking_part p on p.network_id = h.network_id and p.id = h.participation_id
          where h.purpose = any (%s)) h
        """
        .formatted(named("stages", texts(hours.stages())), named("noted", texts(hours.noted())));
  }

  private String reached(Measure.Reached reached) {
    StringBuilder sql =
        new StringBuilder(
            """
            select p.id::text as unit, p.person_id as person, o.employer as subject, o.starts_on as since,
                   o.ends_on as until, 1::numeric as amount
            from taking_part p join outcome o on o.network_id = p.network_id and o.participation_id = p.id
            """);
    if (reached.arm() != null) {
      sql.append("join draw_allocation d on d.network_id = p.network_id and d.participation_id = p.id and d.arm = ")
          .append(named("arm", word(reached.arm())));
    }
    sql.append(" where o.kind = any (")
        .append(named("kinds", reached.kinds().stream().map(Codes::of).toArray(String[]::new)))
        .append(
            """
            ) and not exists (select 1 from outcome r where r.network_id = o.network_id and r.replaces = o.id)
            """);
    if (reached.passed() != null) {
      sql.append(
          """
           and exists (select 1 from stage_entry e
                       join stage_exit x on x.network_id = e.network_id and x.entry_id = e.id and x.result = 'done'
                       where e.network_id = p.network_id and e.participation_id = p.id and e.stage = %s)
          """
              .formatted(named("passed", reached.passed())));
    }
    return sql.toString();
  }

  private String named(String name, Object value) {
    parameters.put(prefix + name, value);
    return ":" + prefix + name;
  }

  private static String[] texts(List<String> words) {
    return words.toArray(String[]::new);
  }

  private static String word(Measure.Arm arm) {
    return arm.name().toLowerCase(Locale.ROOT);
  }
}
