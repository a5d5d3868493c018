-- Offers and stays at hosts that were kept beside the journey's stages become offers and placements at companies: one
-- record of one thing. The stage says which step of the journey it fills; none for work found beside the programme.
alter table offer add column stage text;
alter table placement add column stage text;
create index offer_participation on offer (network_id, participation_id, stage);
create index placement_stage on placement (network_id, stage, participation_id);

-- Somebody may be in an internship of one stage and have taken the job of a later one.
alter table running_placement add column stage text not null default '';
alter table running_placement drop constraint running_placement_pkey;
alter table running_placement add primary key (network_id, participation_id, stage);

-- What a blueprint says first of a word after a stage begins.
create function pg_temp.of_stage(part uuid, network uuid, stage text, word text) returns text language sql as $$
  select substring((regexp_split_to_array(v.yaml, '\n\s+' || stage || ':\s'))[2] from word || ':\s*([a-z-]+)')
  from participation p
  join edition e on e.network_id = p.network_id and e.id = p.edition_id
  join blueprint_version v on v.network_id = e.network_id and v.id = e.blueprint_version_id
  where p.network_id = network and p.id = part
$$;

insert into company (network_id, id, organisation_id, name, added_at, added_by)
select distinct on (h.network_id, lower(h.host)) h.network_id, gen_random_uuid(), h.organisation_id, h.host, h.at, h.by
from (select network_id, organisation_id, host, made_at as at, made_by as by from step_offer
      union all select network_id, organisation_id, host, begun_at, begun_by from stay) h
where not exists (select 1 from company c where c.network_id = h.network_id and lower(c.name) = lower(h.host))
order by h.network_id, lower(h.host), h.at;

create temporary table host on commit drop as
select distinct on (network_id, lower(name)) network_id, lower(name) as name, id from company order by network_id, lower(name), id;

insert into offer (network_id, id, organisation_id, company_id, company_name, participation_id, person_id, stage, kind,
                   task, place, paid, pay, contract, starts_on, answer_by, made_at, made_by)
select o.network_id, o.id, o.organisation_id, h.id, o.host, o.participation_id, o.person_id, o.stage,
       coalesce(pg_temp.of_stage(o.participation_id, o.network_id, s.stage, 'type'), 'job'),
       concat_ws(E'\n', o.terms ->> 'task', o.terms ->> 'hours', o.terms ->> 'start', o.terms ->> 'end',
                 o.terms ->> 'contract', o.terms ->> 'must-have', o.terms ->> 'trainable'),
       coalesce(o.terms ->> 'place', o.host), o.terms ? 'pay', o.terms ->> 'pay', null, o.made_at::date, o.answer_by,
       o.made_at, o.made_by
from step_offer o
join host h on h.network_id = o.network_id and h.name = lower(o.host)
left join lateral (select stage from stay s where s.network_id = o.network_id and s.participation_id = o.participation_id
                   order by starts_on limit 1) s on true;

insert into offer_answer (network_id, offer_id, organisation_id, company_id, person_id, answer, reason, answered_at, noted_by)
select a.network_id, a.offer_id, a.organisation_id, o.company_id, a.person_id,
       case when a.accepted then 'accepted' when a.words = 'chose another offer' then 'other-chosen' else 'declined' end,
       a.words, a.answered_at, a.answered_by
from step_offer_answer a join offer o on o.network_id = a.network_id and o.id = a.offer_id;

insert into placement (network_id, id, organisation_id, company_id, company_name, participation_id, person_id, stage, kind,
                       task, place, paid, starts_on, ends_on, agreed_at, agreed_by)
select s.network_id, s.id, s.organisation_id, h.id, s.host, s.participation_id, s.person_id, s.stage,
       coalesce(pg_temp.of_stage(s.participation_id, s.network_id, s.stage, 'type'), 'internship'), s.stage, s.host,
       coalesce(pg_temp.of_stage(s.participation_id, s.network_id, s.stage, 'paid') = 'true', false),
       s.starts_on, s.planned_end, s.begun_at, s.begun_by
from stay s join host h on h.network_id = s.network_id and h.name = lower(s.host);

insert into placement_tutor (network_id, id, placement_id, organisation_id, company_id, person_id, name, named_at, named_by)
select p.network_id, gen_random_uuid(), p.id, p.organisation_id, p.company_id, p.person_id, s.tutor, s.begun_at, s.begun_by
from stay s join placement p on p.network_id = s.network_id and p.id = s.id where s.tutor is not null;

insert into placement_ending (network_id, placement_id, organisation_id, company_id, person_id, reason, note, ended_on,
                              said_by, ended_at, ended_by)
select e.network_id, e.stay_id, e.organisation_id, p.company_id, e.person_id, e.reason, e.words, e.ended_on, 'staff',
       e.noted_at, e.noted_by
from stay_ending e join placement p on p.network_id = e.network_id and p.id = e.stay_id;

-- Placements that were recorded with a company fill the placement stage in which the person stands.
update placement p set stage = s.stage
from (select distinct on (e.network_id, e.participation_id) e.network_id, e.participation_id, e.stage
      from stage_entry e
      where not exists (select 1 from stage_exit x where x.network_id = e.network_id and x.entry_id = e.id)
        and pg_temp.of_stage(e.participation_id, e.network_id, e.stage, 'kind') = 'placement'
      order by e.network_id, e.participation_id, e.entered_at) s
where p.stage is null and p.network_id = s.network_id and p.participation_id = s.participation_id
  and not exists (select 1 from placement_ending n where n.network_id = p.network_id and n.placement_id = p.id);

update running_placement r set stage = p.stage
from placement p where p.network_id = r.network_id and p.id = r.placement_id and p.stage is not null;
insert into running_placement (network_id, participation_id, placement_id, stage)
select p.network_id, p.participation_id, p.id, p.stage
from placement p join stay s on s.network_id = p.network_id and s.id = p.id
where not exists (select 1 from placement_ending e where e.network_id = p.network_id and e.placement_id = p.id)
on conflict do nothing;

drop table step_offer_answer;
drop table step_offer;
drop function keep_answer_deadline();
drop table stay_ending;
drop table stay;

-- An offer is answered by the person while it stands, whatever the hour at which two people do something.
create function keep_offer_deadline() returns trigger language plpgsql as $$
begin
  if new.answer in ('accepted', 'declined') and exists (
      select 1 from offer o join network n on n.id = o.network_id
      where o.network_id = new.network_id and o.id = new.offer_id
        and o.answer_by < (new.answered_at at time zone n.time_zone)::date) then
    raise exception 'The offer ended before it was answered'
      using errcode = 'check_violation', constraint = 'offer_deadline';
  end if;
  return new;
end $$;
create trigger offer_answer_in_time before insert on offer_answer
  for each row execute function keep_offer_deadline();
