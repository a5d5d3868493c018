-- That a record was erased, and whose: ids only. With it an older backup, once restored, can be brought up to date.
create table erasure (
  network_id uuid not null references network,
  id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  why text not null check (why in ('asked', 'no-basis', 'mistake', 'retention')),
  erased_at timestamptz not null,
  erased_by uuid,
  primary key (network_id, id)
);
call wall_staff_records('erasure');

-- How long records are kept after the last thing that happened; the latest row holds, without months nothing is erased
-- by itself.
create table retention_rule (
  network_id uuid not null references network,
  id uuid not null,
  months integer check (months between 6 and 240),
  set_at timestamptz not null,
  set_by uuid,
  primary key (network_id, id)
);
call wall_network('retention_rule');

-- A record that must not be erased for now: a complaint, a claim, an audit of a funder.
create table retention_hold (
  network_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  reason text not null,
  held_at timestamptz not null,
  held_by uuid,
  primary key (network_id, id),
  foreign key (network_id, person_id) references person
);
call wall_staff_records('retention_hold');
create index retention_hold_person on retention_hold (network_id, person_id);

create table retention_hold_end (
  network_id uuid not null,
  hold_id uuid not null,
  organisation_id uuid not null,
  ended_at timestamptz not null,
  ended_by uuid,
  primary key (network_id, hold_id),
  foreign key (network_id, hold_id) references retention_hold
);
call wall_staff_records('retention_hold_end');
