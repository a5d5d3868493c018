-- A meeting at which an organisation decides on pairs of an edition; one a day.
create table matching_round (
  network_id uuid not null, id uuid not null, organisation_id uuid not null, edition_id uuid not null,
  weights_number integer not null, objective text not null, held_on date not null, begun_at timestamptz not null, begun_by uuid,
  primary key (network_id, id), unique (network_id, edition_id, organisation_id, held_on),
  foreign key (network_id, edition_id) references edition
);
call wall_staff_records('matching_round');

create table proposal (
  network_id uuid not null, id uuid not null, organisation_id uuid not null, edition_id uuid not null, round_id uuid not null,
  seeker_participation uuid not null, supporter_participation uuid not null, seeker_person uuid not null, supporter_person uuid not null,
  score integer, weights_number integer not null, reasons jsonb not null,
  origin text not null check (origin in ('engine', 'adviser')), answer_by date, proposed_at timestamptz not null,
  primary key (network_id, id), foreign key (network_id, round_id) references matching_round
);
call wall_records('proposal', 'seeker_person', 'supporter_person');
create index proposal_edition on proposal (network_id, edition_id, proposed_at);
create index proposal_seeker on proposal (network_id, seeker_person);
create index proposal_supporter on proposal (network_id, supporter_person);

create table proposal_decision (
  network_id uuid not null, proposal_id uuid not null, organisation_id uuid not null,
  decision text not null check (decision in ('approved', 'rejected')), reason text,
  decided_at timestamptz not null, decided_by uuid not null,
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

-- How a proposal ended; while there is no such row it is open.
create table proposal_ending (
  network_id uuid not null, proposal_id uuid not null, organisation_id uuid not null,
  outcome text not null check (outcome in ('formed', 'declined', 'withdrawn', 'overtaken')), reason text,
  ended_at timestamptz not null, ended_by uuid,
  primary key (network_id, proposal_id), foreign key (network_id, proposal_id) references proposal
);
call wall_part_of('proposal_ending', 'proposal', 'proposal_id');

-- The place an open proposal keeps: one row for the seeker, one for a place of the supporter. Goes with the ending in the
-- same transaction, so that a place is never promised twice.
create table proposal_place (
  network_id uuid not null, participation_id uuid not null, place integer not null, proposal_id uuid not null,
  primary key (network_id, participation_id, place),
  foreign key (network_id, participation_id) references participation,
  foreign key (network_id, proposal_id) references proposal deferrable initially deferred
);
create index proposal_place_proposal on proposal_place (network_id, proposal_id);
call wall_network('proposal_place');

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

-- What a person agreed that the other may be told before they meet; the latest row holds.
create table disclosure (
  network_id uuid not null, id uuid not null, organisation_id uuid not null, person_id uuid not null, told text[] not null,
  agreed_at timestamptz not null, noted_by uuid,
  primary key (network_id, id), foreign key (network_id, person_id) references person
);
call wall_records('disclosure', 'person_id');
create index disclosure_person on disclosure (network_id, person_id, agreed_at);
