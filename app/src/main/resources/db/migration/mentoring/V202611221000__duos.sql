create table duo (
  network_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  edition_id uuid not null,
  seeker_participation uuid not null,
  supporter_participation uuid not null,
  seeker_person uuid not null,
  supporter_person uuid not null,
  adviser_id uuid,
  proposal_id uuid,
  formed_at timestamptz not null,
  formed_by uuid,
  primary key (network_id, id),
  foreign key (network_id, edition_id) references edition,
  foreign key (network_id, seeker_participation) references participation,
  foreign key (network_id, supporter_participation) references participation
);
call wall_records('duo', 'seeker_person', 'supporter_person');
create index duo_edition on duo (network_id, edition_id, formed_at);
create index duo_seeker on duo (network_id, seeker_participation);
create index duo_supporter on duo (network_id, supporter_participation);
create index duo_adviser on duo (network_id, adviser_id);

-- The place a duo holds: one row for the seeker (who has one supporter at a time) and one for a place of the supporter.
-- The one present state that is stored: it goes with the ending in the same transaction.
create table duo_place (
  network_id uuid not null,
  participation_id uuid not null,
  place integer not null,
  duo_id uuid not null,
  primary key (network_id, participation_id, place),
  foreign key (network_id, participation_id) references participation,
  foreign key (network_id, duo_id) references duo deferrable initially deferred
);
create index duo_place_duo on duo_place (network_id, duo_id);
call wall_network('duo_place');

create table duo_ending (
  network_id uuid not null, duo_id uuid not null, organisation_id uuid not null,
  reason text not null, note text, ended_on date not null, ended_at timestamptz not null, ended_by uuid,
  primary key (network_id, duo_id), foreign key (network_id, duo_id) references duo
);
call wall_part_of('duo_ending', 'duo', 'duo_id');

-- The first meeting, with or without the adviser present, and the agreement both sides sign.
create table first_meeting (
  network_id uuid not null, duo_id uuid not null, organisation_id uuid not null,
  held_on date not null, adviser_id uuid, place text, noted_at timestamptz not null, noted_by uuid,
  primary key (network_id, duo_id), foreign key (network_id, duo_id) references duo
);
call wall_part_of('first_meeting', 'duo', 'duo_id');

create table agreement (
  network_id uuid not null, id uuid not null, duo_id uuid not null, organisation_id uuid not null,
  starts_on date not null, ends_on date not null, every text not null, meeting_minutes integer not null,
  rules text not null, replaces uuid, drawn_up_at timestamptz not null, drawn_up_by uuid,
  primary key (network_id, id), foreign key (network_id, duo_id) references duo, unique (network_id, replaces),
  check (starts_on < ends_on)
);
call wall_part_of('agreement', 'duo', 'duo_id');
create index agreement_duo on agreement (network_id, duo_id);

create table agreement_signature (
  network_id uuid not null, agreement_id uuid not null, duo_id uuid not null, organisation_id uuid not null,
  side text not null check (side in ('seeker', 'supporter')), way text not null check (way in ('link', 'signed-in', 'paper')),
  signed_at timestamptz not null, noted_by uuid,
  primary key (network_id, agreement_id, side), foreign key (network_id, agreement_id) references agreement
);
call wall_part_of('agreement_signature', 'duo', 'duo_id');

create table meeting (
  network_id uuid not null, id uuid not null, duo_id uuid not null, organisation_id uuid not null,
  held_on date not null, held boolean not null, minutes integer, way text, note text,
  logged_by_side text check (logged_by_side in ('seeker', 'supporter', 'adviser')),
  topics text[] not null default '{}',
  logged_at timestamptz not null, logged_by uuid,
  primary key (network_id, id), foreign key (network_id, duo_id) references duo,
  -- Both sides may log the same meeting: it is one.
  unique (network_id, duo_id, held_on)
);
call wall_part_of('meeting', 'duo', 'duo_id');

-- What a meeting's entry said before somebody completed or corrected it.
create table meeting_change (
  network_id uuid not null, id uuid not null, meeting_id uuid not null, duo_id uuid not null, organisation_id uuid not null,
  held_on date not null, held boolean not null, minutes integer, way text, note text, topics text[] not null,
  changed_side text not null check (changed_side in ('seeker', 'supporter', 'adviser')),
  changed_at timestamptz not null, changed_by uuid,
  primary key (network_id, id), foreign key (network_id, meeting_id) references meeting
);
call wall_part_of('meeting_change', 'duo', 'duo_id');

-- The regular message that asks whether the two met.
create table meeting_asked (
  network_id uuid not null, duo_id uuid not null, organisation_id uuid not null, asked_on date not null,
  person_id uuid not null, asked_at timestamptz not null,
  primary key (network_id, duo_id, asked_on), foreign key (network_id, duo_id) references duo
);
call wall_part_of('meeting_asked', 'duo', 'duo_id');

create table check_in (
  network_id uuid not null, id uuid not null, duo_id uuid not null, organisation_id uuid not null,
  side text not null check (side in ('seeker', 'supporter')), due_on date not null, asked_at timestamptz not null,
  primary key (network_id, id), foreign key (network_id, duo_id) references duo, unique (network_id, duo_id, side, due_on)
);
call wall_part_of('check_in', 'duo', 'duo_id');

-- Answers of one side are for the adviser, never for the other side.
create table check_in_answer (
  network_id uuid not null, check_in_id uuid not null, duo_id uuid not null, organisation_id uuid not null,
  person_id uuid not null, answers jsonb not null, worrying boolean not null, way text not null,
  answered_at timestamptz not null, noted_by uuid,
  primary key (network_id, check_in_id), foreign key (network_id, check_in_id) references check_in
);
call wall_records('check_in_answer', 'person_id');

create table duo_pause (
  network_id uuid not null, id uuid not null, duo_id uuid not null, organisation_id uuid not null,
  from_on date not null, until_on date not null, reason text not null, noted_at timestamptz not null, noted_by uuid,
  primary key (network_id, id), foreign key (network_id, duo_id) references duo, check (from_on < until_on)
);
call wall_part_of('duo_pause', 'duo', 'duo_id');
create index duo_pause_duo on duo_pause (network_id, duo_id);

create table duo_resumption (
  network_id uuid not null, pause_id uuid not null, duo_id uuid not null, organisation_id uuid not null,
  resumed_on date not null, noted_at timestamptz not null, noted_by uuid,
  primary key (network_id, pause_id), foreign key (network_id, pause_id) references duo_pause
);
call wall_part_of('duo_resumption', 'duo', 'duo_id');

create table duo_extension (
  network_id uuid not null, id uuid not null, duo_id uuid not null, organisation_id uuid not null,
  new_end date not null, reason text not null, noted_at timestamptz not null, noted_by uuid,
  primary key (network_id, id), foreign key (network_id, duo_id) references duo
);
call wall_part_of('duo_extension', 'duo', 'duo_id');
create index duo_extension_duo on duo_extension (network_id, duo_id);

create table closing_answer (
  network_id uuid not null, duo_id uuid not null, organisation_id uuid not null, side text not null
    check (side in ('seeker', 'supporter', 'adviser')), person_id uuid, answers jsonb not null,
  answered_at timestamptz not null, noted_by uuid,
  primary key (network_id, duo_id, side), foreign key (network_id, duo_id) references duo
);
call wall_records('closing_answer', 'person_id');

-- A seeker's rest between the end of one duo and the search for another.
create table duo_rest (
  network_id uuid not null, duo_id uuid not null, organisation_id uuid not null, participation_id uuid not null,
  until_on date not null, primary key (network_id, duo_id), foreign key (network_id, duo_id) references duo
);
call wall_part_of('duo_rest', 'duo', 'duo_id');
create index duo_rest_participation on duo_rest (network_id, participation_id);

-- How a duo stands, but for the day: the agreement in force is the last drawn up, its end moves with the last extension
-- since, and with the days of pauses noted since.
create view duo_standing with (security_invoker = true) as
select d.network_id, d.id as duo_id, f.held_on as first_met, g.id as agreement_id, g.starts_on,
       coalesce(x.new_end, g.ends_on) + coalesce(
           (select sum(greatest(coalesce(r.resumed_on, p.until_on) - p.from_on, 0))::integer
            from duo_pause p left join duo_resumption r on r.network_id = p.network_id and r.pause_id = p.id
            where p.network_id = d.network_id and p.duo_id = d.id
              and p.noted_at >= coalesce(x.noted_at, g.drawn_up_at)), 0) as ends_on,
       array(select s.side from agreement_signature s where s.network_id = d.network_id and s.agreement_id = g.id)
           as signed_by,
       (select max(s.signed_at) from agreement_signature s where s.network_id = d.network_id and s.agreement_id = g.id)
           as last_signed_at,
       (select max(m.held_on) from meeting m where m.network_id = d.network_id and m.duo_id = d.id and m.held)
           as last_meeting,
       p.id as pause_id, p.from_on as paused_from, p.until_on as paused_until, e.ended_on, e.reason as end_reason
from duo d
left join first_meeting f on f.network_id = d.network_id and f.duo_id = d.id
left join duo_ending e on e.network_id = d.network_id and e.duo_id = d.id
left join lateral (select * from agreement a where a.network_id = d.network_id and a.duo_id = d.id
                   order by a.drawn_up_at desc, a.id desc limit 1) g on true
left join lateral (select * from duo_extension o where o.network_id = d.network_id and o.duo_id = d.id
                     and o.noted_at >= g.drawn_up_at
                   order by o.noted_at desc, o.id desc limit 1) x on true
left join lateral (select * from duo_pause o where o.network_id = d.network_id and o.duo_id = d.id
                     and not exists (select 1 from duo_resumption r
                                     where r.network_id = o.network_id and r.pause_id = o.id)
                   order by o.until_on desc, o.id desc limit 1) p on true;

-- One alert a cause: opened once, then owned, snoozed or closed with a reason.
create table alert (
  network_id uuid not null, id uuid not null, organisation_id uuid not null,
  kind text not null, duo_id uuid, participation_id uuid, person_id uuid, cause text not null, confidential boolean not null default false,
  opened_at timestamptz not null, opened_by uuid,
  primary key (network_id, id)
);
call wall_staff_records('alert');
create index alert_duo on alert (network_id, duo_id);

-- The open alert of a cause: goes with the closing in the same transaction, so that a cause never opens twice at once.
create table alert_open (
  network_id uuid not null, organisation_id uuid not null, cause text not null, alert_id uuid not null,
  primary key (network_id, cause), unique (network_id, alert_id),
  foreign key (network_id, alert_id) references alert deferrable initially deferred
);
call wall_staff_records('alert_open');

create table alert_owner (
  network_id uuid not null, id uuid not null, organisation_id uuid not null, alert_id uuid not null, owner_id uuid not null,
  taken_at timestamptz not null, given_by uuid, primary key (network_id, id), foreign key (network_id, alert_id) references alert
);
call wall_staff_records('alert_owner');
create index alert_owner_alert on alert_owner (network_id, alert_id);

create table alert_snooze (
  network_id uuid not null, id uuid not null, organisation_id uuid not null, alert_id uuid not null, until_on date not null,
  reason text not null, snoozed_at timestamptz not null, snoozed_by uuid not null,
  primary key (network_id, id), foreign key (network_id, alert_id) references alert
);
call wall_staff_records('alert_snooze');
create index alert_snooze_alert on alert_snooze (network_id, alert_id);

create table alert_closing (
  network_id uuid not null, alert_id uuid not null, organisation_id uuid not null, reason text not null, note text,
  closed_at timestamptz not null, closed_by uuid, primary key (network_id, alert_id), foreign key (network_id, alert_id) references alert
);
call wall_staff_records('alert_closing');

-- A concern is told to one person. Its words, and that it was told at all, are seen by that person, by whoever it was
-- given to, and by those who answer for the whole network.
create function scope_account() returns uuid language sql stable parallel safe
return nullif(current_setting('passerelle.account', true), '')::uuid;

create policy confidential_wall on alert as restrictive using (
  not confidential or (select scope_reach()) = 'network'
  or exists (select 1 from alert_owner o
             where o.network_id = alert.network_id and o.alert_id = alert.id and o.owner_id = (select scope_account())));

create table concern (
  network_id uuid not null, alert_id uuid not null, organisation_id uuid not null, duo_id uuid not null,
  person_id uuid not null, words text not null, told_to uuid, told_at timestamptz not null,
  primary key (network_id, alert_id), foreign key (network_id, alert_id) references alert
);
alter table concern enable row level security;
alter table concern force row level security;
create policy concern_wall on concern using (
  network_id = (select scope_network())
  and ((select scope_reach()) = 'network' or person_id = (select scope_person())
    or exists (select 1 from alert_owner o
               where o.network_id = concern.network_id and o.alert_id = concern.alert_id
                 and o.owner_id = (select scope_account()))));
create index concern_duo on concern (network_id, duo_id);
