-- An application on its way. Kept for whoever holds the link or the code; no person is on record before it is sent.
create table application_draft (
  network_id uuid not null references network,
  id uuid not null,
  edition_id uuid not null,
  role text not null,
  language text not null,
  answers jsonb not null default '{}',
  step text not null,
  version integer not null default 1,
  code_hash text not null,
  begun_at timestamptz not null,
  saved_at timestamptz not null,
  link_sent_at timestamptz,
  reminded_at timestamptz,
  -- Once sent, the answers stand in the application alone.
  sent_at timestamptz,
  primary key (network_id, id),
  unique (network_id, code_hash),
  foreign key (network_id, edition_id) references edition
);
call wall_network('application_draft');
create index application_draft_saved on application_draft (network_id, saved_at);

-- An application as it was sent: the answers and what the eligibility rules proposed then.
create table application (
  network_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  participation_id uuid not null,
  person_id uuid not null,
  draft_id uuid,
  language text not null,
  answers jsonb not null,
  source text not null check (source in ('web', 'import', 'adviser')),
  sent_at timestamptz not null,
  primary key (network_id, id),
  unique (network_id, participation_id),
  unique (network_id, draft_id),
  foreign key (network_id, participation_id) references participation
);
call wall_records('application', 'person_id');

-- A person's decision, always with who, when and why.
create table decision (
  network_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  participation_id uuid not null,
  person_id uuid not null,
  stage text not null,
  decision text not null check (decision in ('accept', 'refuse', 'wait')),
  reason_code text,
  reason text not null,
  decided_at timestamptz not null,
  decided_by uuid not null,
  primary key (network_id, id),
  foreign key (network_id, participation_id) references participation
);
call wall_records('decision', 'person_id');
create index decision_participation on decision (network_id, participation_id, decided_at);

-- A time at which people can come: an information session, an interview, a training day, an exchange session.
create table slot (
  network_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  edition_id uuid not null,
  stage text not null,
  role text not null,
  session integer not null default 1,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  host_id uuid not null,
  place text not null,
  online_address text,
  language text,
  capacity integer not null check (capacity between 1 and 500),
  opened_at timestamptz not null,
  opened_by uuid not null,
  primary key (network_id, id),
  foreign key (network_id, edition_id) references edition,
  foreign key (network_id, host_id) references account,
  check (starts_at < ends_at)
);
call wall_network('slot');
create index slot_stage on slot (network_id, edition_id, role, stage, starts_at);
-- No host is in two places at once.
alter table slot add constraint slot_host_once
  exclude using gist (network_id with =, host_id with =, tstzrange(starts_at, ends_at) with &&);

create table slot_cancellation (
  network_id uuid not null,
  slot_id uuid not null,
  cancelled_at timestamptz not null,
  cancelled_by uuid not null,
  reason text not null,
  primary key (network_id, slot_id),
  foreign key (network_id, slot_id) references slot
);
call wall_network('slot_cancellation');

create table booking (
  network_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  slot_id uuid not null,
  participation_id uuid not null,
  person_id uuid not null,
  interpreter_language text,
  note text,
  booked_at timestamptz not null,
  booked_by uuid,
  primary key (network_id, id),
  foreign key (network_id, slot_id) references slot,
  foreign key (network_id, participation_id) references participation
);
call wall_records('booking', 'person_id');
create index booking_participation on booking (network_id, participation_id);
create index booking_slot on booking (network_id, slot_id);

create table booking_cancellation (
  network_id uuid not null,
  booking_id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  cancelled_at timestamptz not null,
  cancelled_by uuid,
  reason text,
  primary key (network_id, booking_id),
  foreign key (network_id, booking_id) references booking
);
call wall_records('booking_cancellation', 'person_id');

-- The place a booking holds. The one present state that is stored: it goes with the cancellation in the same transaction.
create table slot_place (
  network_id uuid not null,
  slot_id uuid not null,
  place integer not null,
  booking_id uuid not null,
  participation_id uuid not null,
  stage text not null,
  session integer not null,
  primary key (network_id, slot_id, place),
  unique (network_id, booking_id),
  -- Nobody holds two places for the same appointment, however many tabs are open.
  unique (network_id, participation_id, stage, session),
  foreign key (network_id, slot_id) references slot,
  foreign key (network_id, booking_id) references booking deferrable initially deferred
);
call wall_network('slot_place');

create table attendance (
  network_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  booking_id uuid not null,
  person_id uuid not null,
  present boolean not null,
  noted_at timestamptz not null,
  noted_by uuid not null,
  primary key (network_id, id),
  foreign key (network_id, booking_id) references booking
);
call wall_records('attendance', 'person_id');
create index attendance_booking on attendance (network_id, booking_id, noted_at);

-- A structured form filled at a stage: an interview, a preparation talk, a review.
create table form_record (
  network_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  participation_id uuid not null,
  person_id uuid not null,
  stage text not null,
  answers jsonb not null,
  replaces uuid,
  filled_at timestamptz not null,
  filled_by uuid not null,
  primary key (network_id, id),
  unique (network_id, replaces),
  foreign key (network_id, participation_id) references participation
);
call wall_staff_records('form_record');
create index form_record_participation on form_record (network_id, participation_id, filled_at);
