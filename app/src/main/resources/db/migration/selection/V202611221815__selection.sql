-- Who put somebody forward for a programme.
create table nomination (
  network_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  participation_id uuid not null,
  person_id uuid not null,
  stage text not null,
  put_forward_by text not null,
  agency text not null,
  words text,
  noted_at timestamptz not null,
  noted_by uuid,
  primary key (network_id, id),
  foreign key (network_id, participation_id) references participation
);
call wall_records('nomination', 'person_id');
create index nomination_participation on nomination (network_id, participation_id);

-- One attempt at a test, with the marks of each part. Whether it was passed is asked of the blueprint's pass marks.
create table test_sitting (
  network_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  participation_id uuid not null,
  person_id uuid not null,
  stage text not null,
  attempt integer not null check (attempt > 0),
  held_on date not null,
  marks jsonb not null,
  noted_at timestamptz not null,
  noted_by uuid,
  primary key (network_id, id),
  unique (network_id, participation_id, stage, attempt),
  foreign key (network_id, participation_id) references participation
);
call wall_records('test_sitting', 'person_id');

-- What one observer saw on an assessment day; a later note of the same observer replaces an earlier one.
create table observation (
  network_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  participation_id uuid not null,
  person_id uuid not null,
  stage text not null,
  observer text not null,
  watches_as text not null,
  marks jsonb not null,
  would_take boolean,
  words text,
  noted_at timestamptz not null,
  noted_by uuid,
  primary key (network_id, id),
  foreign key (network_id, participation_id) references participation
);
call wall_staff_records('observation');
create index observation_participation on observation (network_id, participation_id, stage);

-- The limited places of one selection stage in one edition.
create table selection_round (
  network_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  edition_id uuid not null,
  role text not null,
  stage text not null,
  places integer not null check (places between 1 and 10000),
  decides_by date,
  opened_at timestamptz not null,
  opened_by uuid,
  primary key (network_id, id),
  unique (network_id, edition_id, role, stage),
  unique (network_id, id, places),
  foreign key (network_id, edition_id) references edition
);
call wall_network('selection_round');

create table selection_closing (
  network_id uuid not null,
  round_id uuid not null,
  closed_at timestamptz not null,
  closed_by uuid,
  primary key (network_id, round_id),
  foreign key (network_id, round_id) references selection_round
);
call wall_network('selection_closing');

-- What people decided about one person; a later choice replaces an earlier one.
create table selection_choice (
  network_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  round_id uuid not null,
  participation_id uuid not null,
  person_id uuid not null,
  verdict text not null check (verdict in ('chosen', 'waiting', 'not-chosen')),
  rank integer check (rank > 0),
  reason text not null,
  moved_up boolean not null default false,
  decided_at timestamptz not null,
  decided_by uuid,
  primary key (network_id, id),
  foreign key (network_id, round_id) references selection_round,
  foreign key (network_id, participation_id) references participation
);
call wall_records('selection_choice', 'person_id');
create index selection_choice_round on selection_choice (network_id, round_id, participation_id, decided_at);

-- The place of somebody chosen. There are as many as the round has, whoever chooses at the same moment.
create table selection_place (
  network_id uuid not null,
  round_id uuid not null,
  places integer not null,
  place integer not null check (place between 1 and places),
  participation_id uuid not null,
  primary key (network_id, round_id, place),
  unique (network_id, round_id, participation_id),
  foreign key (network_id, round_id, places) references selection_round (network_id, id, places),
  foreign key (network_id, participation_id) references participation
);
call wall_network('selection_place');

-- What was decided at a stage of kind decision.
create table option_choice (
  network_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  participation_id uuid not null,
  person_id uuid not null,
  visit_id uuid not null,
  stage text not null,
  option text not null,
  words text,
  decided_on date not null,
  decided_at timestamptz not null,
  decided_by uuid,
  primary key (network_id, id),
  unique (network_id, visit_id),
  foreign key (network_id, participation_id) references participation,
  foreign key (network_id, visit_id) references stage_entry
);
call wall_records('option_choice', 'person_id');
create index option_choice_participation on option_choice (network_id, participation_id);

-- What a host offers somebody: terms by name.
create table step_offer (
  network_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  participation_id uuid not null,
  person_id uuid not null,
  stage text not null,
  host text not null,
  terms jsonb not null,
  answer_by date,
  made_at timestamptz not null,
  made_by uuid,
  primary key (network_id, id),
  foreign key (network_id, participation_id) references participation
);
call wall_records('step_offer', 'person_id');
create index step_offer_participation on step_offer (network_id, participation_id, stage);

create table step_offer_answer (
  network_id uuid not null,
  offer_id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  accepted boolean not null,
  words text,
  answered_on date not null,
  answered_at timestamptz not null,
  answered_by uuid,
  primary key (network_id, offer_id),
  foreign key (network_id, offer_id) references step_offer
);
call wall_records('step_offer_answer', 'person_id');

-- An offer is answered while it stands.
create function keep_answer_deadline() returns trigger language plpgsql as $$
begin
  if exists (select 1 from step_offer o where o.network_id = new.network_id and o.id = new.offer_id
                                          and o.answer_by < new.answered_on) then
    raise exception 'The offer ended before %', new.answered_on
      using errcode = 'check_violation', constraint = 'offer_deadline';
  end if;
  return new;
end $$;
create trigger step_offer_answer_in_time before insert on step_offer_answer
  for each row execute function keep_answer_deadline();

-- Somebody's stay at a host in a placement stage.
create table stay (
  network_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  participation_id uuid not null,
  person_id uuid not null,
  stage text not null,
  host text not null,
  tutor text,
  starts_on date not null,
  planned_end date,
  begun_at timestamptz not null,
  begun_by uuid,
  primary key (network_id, id),
  foreign key (network_id, participation_id) references participation,
  check (planned_end is null or planned_end >= starts_on)
);
call wall_records('stay', 'person_id');
create index stay_participation on stay (network_id, participation_id, stage);

create table stay_ending (
  network_id uuid not null,
  stay_id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  ended_on date not null,
  reason text not null,
  words text,
  noted_at timestamptz not null,
  noted_by uuid,
  primary key (network_id, stay_id),
  foreign key (network_id, stay_id) references stay
);
call wall_records('stay_ending', 'person_id');
