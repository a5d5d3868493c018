-- The programme's hypotheses about what makes a good pair: versioned, never changed in place.
create table weights_version (
  network_id uuid not null, id uuid not null, programme text not null, number integer not null, weights jsonb not null,
  reason text not null, set_at timestamptz not null, set_by uuid,
  primary key (network_id, id), unique (network_id, programme, number)
);
call wall_network('weights_version');

create table matching_round (
  network_id uuid not null, id uuid not null, organisation_id uuid not null, edition_id uuid not null,
  weights_id uuid, objective text not null, begun_at timestamptz not null, begun_by uuid,
  primary key (network_id, id), foreign key (network_id, edition_id) references edition
);
call wall_staff_records('matching_round');
create index matching_round_edition on matching_round (network_id, edition_id, begun_at);

create table proposal (
  network_id uuid not null, id uuid not null, organisation_id uuid not null, round_id uuid not null,
  seeker_participation uuid not null, supporter_participation uuid not null, seeker_person uuid not null, supporter_person uuid not null,
  score integer not null, reasons jsonb not null, origin text not null check (origin in ('engine', 'adviser')), proposed_at timestamptz not null,
  primary key (network_id, id), foreign key (network_id, round_id) references matching_round
);
call wall_records('proposal', 'seeker_person', 'supporter_person');
create index proposal_round on proposal (network_id, round_id);
create index proposal_seeker on proposal (network_id, seeker_participation);
create index proposal_supporter on proposal (network_id, supporter_participation);

create table proposal_decision (
  network_id uuid not null, proposal_id uuid not null, organisation_id uuid not null,
  decision text not null check (decision in ('approved', 'rejected')), reason_code text, reason text,
  decided_at timestamptz not null, decided_by uuid not null, seconds_looked integer,
  primary key (network_id, proposal_id), foreign key (network_id, proposal_id) references proposal
);
call wall_staff_records('proposal_decision');

-- What each side answered after being told about the other.
create table proposal_answer (
  network_id uuid not null, proposal_id uuid not null, organisation_id uuid not null, person_id uuid not null,
  side text not null check (side in ('seeker', 'supporter')), yes boolean not null, reason_code text, reason text,
  answered_at timestamptz not null, noted_by uuid,
  primary key (network_id, proposal_id, side), foreign key (network_id, proposal_id) references proposal
);
call wall_records('proposal_answer', 'person_id');

-- A wish of the meeting about one pair that every later round of the edition keeps: forced together or kept apart.
create table pair_wish (
  network_id uuid not null, id uuid not null, organisation_id uuid not null, edition_id uuid not null,
  seeker_participation uuid not null, supporter_participation uuid not null, wish text not null check (wish in ('pin', 'reject')),
  reason_code text, reason text, wished_at timestamptz not null, wished_by uuid,
  primary key (network_id, id), foreign key (network_id, edition_id) references edition
);
call wall_staff_records('pair_wish');
create index pair_wish_edition on pair_wish (network_id, edition_id);

create table pair_wish_end (
  network_id uuid not null, wish_id uuid not null, organisation_id uuid not null, ended_at timestamptz not null, ended_by uuid,
  primary key (network_id, wish_id), foreign key (network_id, wish_id) references pair_wish
);
call wall_staff_records('pair_wish_end');
