-- A slot that was called off leaves its host free for another at that time.
alter table slot add column called_off boolean not null default false;
alter table slot drop constraint slot_host_once;
alter table slot add constraint slot_host_once
  exclude using gist (network_id with =, host_id with =, tstzrange(starts_at, ends_at) with &&) where (not called_off);
create index slot_starts on slot (network_id, starts_at);

-- Somebody was asked to choose a time for a stage: once a visit, however many slots are opened.
create table booking_invitation (
  network_id uuid not null,
  visit_id uuid not null,
  organisation_id uuid not null,
  participation_id uuid not null,
  person_id uuid not null,
  invited_at timestamptz not null,
  primary key (network_id, visit_id),
  foreign key (network_id, visit_id) references stage_entry,
  foreign key (network_id, participation_id) references participation
);
call wall_records('booking_invitation', 'person_id');

create table booking_reminder (
  network_id uuid not null,
  booking_id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  reminded_at timestamptz not null,
  primary key (network_id, booking_id),
  foreign key (network_id, booking_id) references booking
);
call wall_records('booking_reminder', 'person_id');

-- Two people who begin the same form at once do not both begin it.
create unique index form_record_first on form_record (network_id, participation_id, stage) where replaces is null;
alter table form_record add column finished boolean not null default true;
