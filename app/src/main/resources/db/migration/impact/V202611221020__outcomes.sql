-- What came of it: every dated outcome with who says so. Whether it is "positive" is asked of the record, never stored.
create table outcome (
  network_id uuid not null, id uuid not null, organisation_id uuid not null, participation_id uuid not null, person_id uuid not null,
  kind text not null, contract text, starts_on date not null, ends_on date, isco text check (isco ~ '^[0-9]{1,4}$'), employer text,
  hours_a_week numeric(4,1), source text not null check (source in ('self-declared', 'employer', 'document', 'register')),
  replaces uuid, noted_at timestamptz not null, noted_by uuid,
  primary key (network_id, id), unique (network_id, replaces), foreign key (network_id, participation_id) references participation
);
call wall_records('outcome', 'person_id');
create index outcome_participation on outcome (network_id, participation_id, starts_on);

create table follow_up (
  network_id uuid not null, id uuid not null, organisation_id uuid not null, participation_id uuid not null, person_id uuid not null,
  months integer not null, due_on date not null, asked_at timestamptz,
  primary key (network_id, id), unique (network_id, participation_id, months), foreign key (network_id, participation_id) references participation
);
call wall_records('follow_up', 'person_id');
create index follow_up_due on follow_up (network_id, due_on);

-- An answer, or the note that nobody could be reached: the share not reached stands beside every rate.
create table follow_up_answer (
  network_id uuid not null, follow_up_id uuid not null, organisation_id uuid not null, participation_id uuid not null, person_id uuid not null,
  reached boolean not null, situation text, answers jsonb not null default '{}', way text not null, answered_at timestamptz not null, noted_by uuid,
  primary key (network_id, follow_up_id), foreign key (network_id, follow_up_id) references follow_up
);
call wall_records('follow_up_answer', 'person_id');
