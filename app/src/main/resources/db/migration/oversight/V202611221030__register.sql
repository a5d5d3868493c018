-- Every automated step: what it was given, what it suggested and why. People's facts stand in it by id and code only.
create table automated_suggestion (
  network_id uuid not null, id uuid not null, organisation_id uuid not null, step text not null, step_version text not null,
  programme text not null, subject_kind text not null, subject_id uuid not null, person_id uuid, inputs jsonb not null,
  suggestion text not null, needs_person boolean not null, reasons jsonb not null, suggested_at timestamptz not null,
  primary key (network_id, id)
);
call wall_records('automated_suggestion', 'person_id');
create index automated_suggestion_subject on automated_suggestion (network_id, subject_id);
create index automated_suggestion_step on automated_suggestion (network_id, step, suggested_at);
create index automated_suggestion_person on automated_suggestion (network_id, person_id);

-- What many suggestions were made from, kept once: everybody who waited, and who they were. Named by its own hash.
create table suggestion_input (
  network_id uuid not null, organisation_id uuid not null, hash text not null, content jsonb not null,
  primary key (network_id, organisation_id, hash)
);
call wall_staff_records('suggestion_input');

-- Only a person decides: a decision without one cannot be kept.
create table human_decision (
  network_id uuid not null, id uuid not null, organisation_id uuid not null, suggestion_id uuid not null,
  followed boolean not null, favourable boolean not null, decision text not null,
  reason text, seconds integer, decided_at timestamptz not null, decided_by uuid not null,
  primary key (network_id, id), foreign key (network_id, suggestion_id) references automated_suggestion,
  foreign key (network_id, decided_by) references account
);
call wall_staff_records('human_decision');
create index human_decision_suggestion on human_decision (network_id, suggestion_id);

-- When somebody had a suggestion on the screen first on a day.
create table suggestion_sight (
  network_id uuid not null, account_id uuid not null, step text not null, subject_id uuid not null, seen_on date not null,
  seen_at timestamptz not null, primary key (network_id, account_id, step, subject_id, seen_on)
);
call wall_network('suggestion_sight');

create table suggestion_replay (
  network_id uuid not null, id uuid not null, organisation_id uuid not null, suggestion_id uuid not null,
  suggestion text not null, reasons jsonb not null, same boolean not null, replayed_at timestamptz not null, replayed_by uuid,
  primary key (network_id, id), foreign key (network_id, suggestion_id) references automated_suggestion
);
call wall_staff_records('suggestion_replay');
create index suggestion_replay_suggestion on suggestion_replay (network_id, suggestion_id);

-- The person concerned asks for another look, once for each decision.
create table contest (
  network_id uuid not null, id uuid not null, organisation_id uuid not null, suggestion_id uuid not null,
  person_id uuid not null, words text not null, asked_at timestamptz not null, noted_by uuid,
  primary key (network_id, id), unique (network_id, suggestion_id),
  foreign key (network_id, suggestion_id) references automated_suggestion
);
call wall_records('contest', 'person_id');

create table contest_answer (
  network_id uuid not null, contest_id uuid not null, organisation_id uuid not null, person_id uuid not null,
  changed boolean not null, reason text not null, answered_at timestamptz not null, answered_by uuid not null,
  primary key (network_id, contest_id), foreign key (network_id, contest_id) references contest,
  foreign key (network_id, answered_by) references account
);
call wall_records('contest_answer', 'person_id');

-- Whoever decided does not look at it again, whatever the application says.
create function contest_needs_another() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select 1 from contest c
             join human_decision h on h.network_id = c.network_id and h.suggestion_id = c.suggestion_id
             where c.network_id = new.network_id and c.id = new.contest_id and h.decided_by = new.answered_by) then
    raise exception 'Whoever decided cannot answer the contest of their own decision.';
  end if;
  return new;
end $$;
create trigger contest_needs_another before insert or update on contest_answer
for each row execute function contest_needs_another();

-- Nobody is refused by the product itself: every refusal names the person who answers for it.
alter table stage_exit add constraint refusal_by_a_person check (result <> 'refused' or left_by is not null);

-- A program's token is an account, but no person.
create function decided_by_a_person() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  decider uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
begin
  if exists (select 1 from api_token t where t.network_id = new.network_id and t.account_id = decider) then
    raise exception 'A program decides about nobody: name the person who did.';
  end if;
  return new;
end $$;
create trigger refusal_by_no_program before insert on stage_exit
for each row when (new.result = 'refused') execute function decided_by_a_person('left_by');
create trigger decision_by_no_program before insert on human_decision
for each row execute function decided_by_a_person('decided_by');
create trigger answer_by_no_program before insert on contest_answer
for each row execute function decided_by_a_person('answered_by');

-- One switch a step: the latest row says whether it runs.
create table step_switch (
  network_id uuid not null, id uuid not null, step text not null, running boolean not null, reason text not null, switched_at timestamptz not null, switched_by uuid,
  primary key (network_id, id)
);
call wall_network('step_switch');

-- Who answers for a step; the latest row holds.
create table step_owner (
  network_id uuid not null, id uuid not null, step text not null, owner_id uuid not null, named_at timestamptz not null, named_by uuid,
  primary key (network_id, id), foreign key (network_id, owner_id) references account
);
call wall_network('step_owner');
