-- The exchange sessions that a duo's supporter came to while the two walked together.
create view duo_exchange with (security_invoker = true) as
select distinct d.network_id, d.id as duo_id, (s.starts_at at time zone n.time_zone)::date as held_on
from duo d
join network n on n.id = d.network_id
join booking b on b.network_id = d.network_id and b.participation_id = d.supporter_participation
join slot s on s.network_id = b.network_id and s.id = b.slot_id and s.stage = 'exchange' and s.starts_at >= d.formed_at
left join duo_ending e on e.network_id = d.network_id and e.duo_id = d.id
where (e.ended_on is null or (s.starts_at at time zone n.time_zone)::date <= e.ended_on)
  and (select a.present from attendance a where a.network_id = b.network_id and a.booking_id = b.id
       order by a.noted_at desc, a.id desc limit 1);

-- A check-in was asked for once more.
create table check_in_reminder (
  network_id uuid not null, check_in_id uuid not null, duo_id uuid not null, organisation_id uuid not null,
  reminded_at timestamptz not null,
  primary key (network_id, check_in_id), foreign key (network_id, check_in_id) references check_in
);
call wall_part_of('check_in_reminder', 'duo', 'duo_id');

-- What an alert is about beside a duo: somebody's part in a programme, and the paper that runs out.
alter table alert add column paper_id uuid;
create index alert_participation on alert (network_id, participation_id);
create index alert_paper on alert (network_id, paper_id);
