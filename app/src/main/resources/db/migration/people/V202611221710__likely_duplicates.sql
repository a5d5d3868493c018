-- Keys that two records of one human share with high chance; see BlockingKeys. Compared within one organisation, which
-- holds both records.
create table person_key (
  network_id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  key text collate "C" not null,
  primary key (network_id, person_id, key),
  foreign key (network_id, person_id) references person
);
call wall_records('person_key', 'person_id');
create index person_key_lookup on person_key (network_id, organisation_id, key);

-- Persons who were registered or corrected and not yet compared with the others.
create table person_to_compare (
  network_id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  primary key (network_id, person_id),
  foreign key (network_id, person_id) references person
);
call wall_records('person_to_compare', 'person_id');

-- Two records that may be of one human, and what speaks for and against it.
create table duplicate_suspicion (
  network_id uuid not null,
  organisation_id uuid not null,
  one_id uuid not null,
  other_id uuid not null,
  score double precision not null check (score between 0 and 1),
  signs text[] not null,
  suspected_at timestamptz not null,
  primary key (network_id, one_id, other_id),
  check (one_id < other_id),
  foreign key (network_id, one_id) references person,
  foreign key (network_id, other_id) references person
);
call wall_staff_records('duplicate_suspicion');
create index duplicate_suspicion_list on duplicate_suspicion (network_id, organisation_id, score);
create index duplicate_suspicion_other on duplicate_suspicion (network_id, other_id);

-- Somebody looked: these are two humans. They are not asked about again.
create table different_people (
  network_id uuid not null,
  organisation_id uuid not null,
  one_id uuid not null,
  other_id uuid not null,
  decided_at timestamptz not null,
  decided_by uuid not null,
  primary key (network_id, one_id, other_id),
  check (one_id < other_id),
  foreign key (network_id, one_id) references person,
  foreign key (network_id, other_id) references person
);
call wall_staff_records('different_people');

-- Two records were made one: what was moved from the second to the first, and which gaps of the first it filled, so that
-- all of it can go back.
create table merge_of_persons (
  network_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  kept_id uuid not null,
  alias_id uuid not null,
  moved jsonb not null,
  filled jsonb not null,
  merged_at timestamptz not null,
  merged_by uuid not null,
  primary key (network_id, id),
  foreign key (network_id, kept_id) references person,
  foreign key (network_id, alias_id) references person
);
call wall_staff_records('merge_of_persons');
create index merge_kept on merge_of_persons (network_id, kept_id);
create index merge_alias on merge_of_persons (network_id, alias_id);

create table merge_undo (
  network_id uuid not null,
  merge_id uuid not null,
  organisation_id uuid not null,
  undone_at timestamptz not null,
  undone_by uuid not null,
  primary key (network_id, merge_id),
  foreign key (network_id, merge_id) references merge_of_persons
);
call wall_staff_records('merge_undo');

-- Records that stand for another one now.
create view person_alias with (security_invoker = true) as
select m.network_id, m.id as merge_id, m.alias_id, m.kept_id, m.merged_at, m.merged_by from merge_of_persons m
where not exists (select 1 from merge_undo u where u.network_id = m.network_id and u.merge_id = m.id);
