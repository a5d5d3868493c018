-- Which of a role's parallel ways somebody follows; a later choice replaces an earlier one.
create table track_choice (
  network_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  participation_id uuid not null,
  person_id uuid not null,
  track text not null,
  chosen_at timestamptz not null,
  chosen_by uuid,
  primary key (network_id, id),
  foreign key (network_id, participation_id) references participation
);
call wall_records('track_choice', 'person_id');
create index track_choice_participation on track_choice (network_id, participation_id, chosen_at);

-- A stage is also left when somebody decides that an earlier one is to be walked again.
alter table stage_exit drop constraint stage_exit_result_check;
alter table stage_exit add constraint stage_exit_result_check
  check (result in ('done', 'refused', 'withdrawn', 'dropped-out', 'skipped', 'sent-back'));

-- Nobody joins an edition after its last day, whatever way they come.
create function keep_edition_deadline() returns trigger language plpgsql as $$
begin
  if exists (select 1 from edition e where e.network_id = new.network_id and e.id = new.edition_id
                                       and e.closes_on < new.applied_on) then
    raise exception 'The edition closed before %', new.applied_on
      using errcode = 'check_violation', constraint = 'edition_deadline';
  end if;
  return new;
end $$;
create trigger participation_in_time before insert on participation
  for each row execute function keep_edition_deadline();
