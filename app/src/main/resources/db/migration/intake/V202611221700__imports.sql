-- A list of people that somebody brought: uploaded, ordered to be taken in, taken in. The counts are the one present
-- state that is stored: they grow with each batch, in its own transaction.
create table import_run (
  network_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  edition_id uuid not null,
  role text not null,
  source text not null,
  file_name text not null,
  stored_as text,
  meanings jsonb,
  begun_at timestamptz not null,
  begun_by uuid not null,
  ordered_at timestamptz,
  finished_at timestamptz,
  read_rows integer not null default 0,
  accepted integer not null default 0,
  rejected integer not null default 0,
  duplicates integer not null default 0,
  rejects_file text,
  refusal jsonb,
  primary key (network_id, id),
  foreign key (network_id, edition_id) references edition
);
call wall_staff_records('import_run');
create index import_run_waiting on import_run (network_id, ordered_at) where ordered_at is not null and finished_at is null;
create index import_run_begun on import_run (network_id, organisation_id, begun_at);

-- What the headings of a list meant when it was last taken in; the same set of headings is understood again.
create table import_mapping (
  network_id uuid not null references network,
  programme text not null,
  role text not null,
  headings_hash text not null,
  meanings jsonb not null,
  remembered_at timestamptz not null,
  remembered_by uuid,
  primary key (network_id, programme, role, headings_hash)
);
call wall_network('import_mapping');

-- By what a row is recognised when its list comes again; see IdentityKey. The key claims the row, whoever else imports
-- the same list at the same time.
create table source_identity (
  network_id uuid not null,
  organisation_id uuid not null,
  edition_id uuid not null,
  source text collate "C" not null,
  identity text collate "C" not null,
  run_id uuid not null,
  line integer not null,
  person_id uuid not null,
  participation_id uuid not null,
  primary key (network_id, source, identity, edition_id),
  foreign key (network_id, run_id) references import_run,
  foreign key (network_id, person_id) references person deferrable initially deferred,
  foreign key (network_id, participation_id) references participation deferrable initially deferred
);
call wall_staff_records('source_identity');
create index source_identity_person on source_identity (network_id, person_id);
