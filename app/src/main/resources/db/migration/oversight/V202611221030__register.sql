-- Every automated step: what it was given, what it suggested and why. People's facts stand in it by id and code only.
create table automated_suggestion (
  network_id uuid not null, id uuid not null, organisation_id uuid not null, step text not null, step_version text not null,
  subject_kind text not null, subject_id uuid not null, person_id uuid, inputs jsonb not null, suggestion text not null, reasons jsonb not null,
  suggested_at timestamptz not null, primary key (network_id, id)
);
call wall_records('automated_suggestion', 'person_id');
create index automated_suggestion_subject on automated_suggestion (network_id, subject_id);
create index automated_suggestion_step on automated_suggestion (network_id, step, suggested_at);

create table human_decision (
  network_id uuid not null, id uuid not null, organisation_id uuid not null, suggestion_id uuid not null, followed boolean not null, decision text not null,
  reason text, seconds integer, decided_at timestamptz not null, decided_by uuid not null,
  primary key (network_id, id), foreign key (network_id, suggestion_id) references automated_suggestion
);
call wall_staff_records('human_decision');
create index human_decision_suggestion on human_decision (network_id, suggestion_id);

-- One switch a step: the latest row says whether it runs.
create table step_switch (
  network_id uuid not null, id uuid not null, step text not null, running boolean not null, reason text not null, switched_at timestamptz not null, switched_by uuid,
  primary key (network_id, id)
);
call wall_network('step_switch');
