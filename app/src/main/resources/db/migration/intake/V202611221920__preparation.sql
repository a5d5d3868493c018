-- Training or information that somebody had without an appointment, or elsewhere, and who says so.
create table preparation (
  network_id uuid not null,
  visit_id uuid not null,
  organisation_id uuid not null,
  participation_id uuid not null,
  person_id uuid not null,
  held_on date not null,
  minutes integer not null check (minutes between 1 and 10000),
  note text not null,
  noted_at timestamptz not null,
  noted_by uuid not null,
  primary key (network_id, visit_id),
  foreign key (network_id, visit_id) references stage_entry,
  foreign key (network_id, participation_id) references participation
);
call wall_records('preparation', 'person_id');
