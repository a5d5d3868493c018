-- The impact of a step, as the product's own questionnaire scores it: the latest for a version holds. Version is
-- programme/number, or file where the rules stand in the blueprint alone.
create table impact_assessment (
  network_id uuid not null, id uuid not null, step text not null, version text not null, answers jsonb not null,
  raw numeric not null, raw_most numeric not null, mitigation numeric not null, mitigation_most numeric not null,
  score numeric not null, level smallint not null check (level between 1 and 4),
  answered_at timestamptz not null, answered_by uuid not null,
  primary key (network_id, id), foreign key (network_id, answered_by) references account
);
call wall_network('impact_assessment');
create index impact_assessment_version on impact_assessment (network_id, step, version, answered_at);

-- A duty that a level brings, fulfilled.
create table duty_done (
  network_id uuid not null, id uuid not null, step text not null, version text not null, duty text not null, note text not null,
  done_at timestamptz not null, done_by uuid not null,
  primary key (network_id, id), unique (network_id, step, version, duty), foreign key (network_id, done_by) references account
);
call wall_network('duty_done');

-- Rules that people set in the product; never changed in place. Until one is active, those of the blueprint hold.
create table rule_version (
  network_id uuid not null, id uuid not null, step text not null, programme text not null, number integer not null,
  content jsonb not null, reason text not null, drafted_at timestamptz not null, drafted_by uuid not null,
  primary key (network_id, id), unique (network_id, step, programme, number),
  foreign key (network_id, drafted_by) references account
);
call wall_network('rule_version');

-- A version is drafted, looked at by a second pair of eyes, runs in the shadow, is active, is retired: one way only.
create table rule_version_move (
  network_id uuid not null, id uuid not null, version_id uuid not null,
  state text not null check (state in ('reviewed', 'shadow', 'active', 'retired')), reason text not null,
  moved_at timestamptz not null, moved_by uuid not null,
  primary key (network_id, id), unique (network_id, version_id, state),
  foreign key (network_id, version_id) references rule_version, foreign key (network_id, moved_by) references account
);
call wall_network('rule_version_move');

create function rule_version_goes_its_way() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  version rule_version;
begin
  select * into version from rule_version v where v.network_id = new.network_id and v.id = new.version_id;
  if new.state = 'reviewed' and new.moved_by = version.drafted_by then
    raise exception 'Whoever drafted a version is not its second pair of eyes.';
  end if;
  if new.state in ('shadow', 'active') and not exists (
      select 1 from rule_version_move m where m.network_id = new.network_id and m.version_id = new.version_id
        and m.state = case new.state when 'shadow' then 'reviewed' else 'shadow' end) then
    raise exception 'A version is reviewed before it runs in the shadow, and runs in the shadow before it is active.';
  end if;
  if new.state = 'active' and not exists (
      select 1 from impact_assessment i where i.network_id = new.network_id and i.step = version.step
        and i.version = version.programme || '/' || version.number) then
    raise exception 'A version is not active before its impact was assessed.';
  end if;
  return new;
end $$;
create trigger rule_version_goes_its_way before insert on rule_version_move
for each row execute function rule_version_goes_its_way();

-- What a version in the shadow would have suggested, beside what was suggested.
create table shadow_suggestion (
  network_id uuid not null, organisation_id uuid not null, suggestion_id uuid not null, version_id uuid not null,
  suggestion text not null, reasons jsonb not null, same boolean not null, made_at timestamptz not null,
  primary key (network_id, suggestion_id, version_id),
  foreign key (network_id, suggestion_id) references automated_suggestion,
  foreign key (network_id, version_id) references rule_version
);
call wall_staff_records('shadow_suggestion');
create index shadow_suggestion_version on shadow_suggestion (network_id, version_id, made_at);
