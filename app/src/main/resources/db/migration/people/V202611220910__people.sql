create table person (
  network_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  full_name text not null,
  own_script_name text,
  preferred_name text,
  latin_name text not null,
  birth_date date,
  birth_precision text not null check (birth_precision in ('day', 'month', 'year', 'estimated', 'unknown')),
  gender text not null default 'unknown' check (gender in ('woman', 'man', 'non-binary', 'undisclosed', 'unknown')),
  email text,
  phone_typed text,
  phone text,
  address text,
  postcode text,
  place text,
  latitude double precision,
  longitude double precision,
  contact_language text not null,
  education text check (education ~ '^[0-8]$'),
  education_abroad boolean,
  education_recognised boolean,
  experience_years integer check (experience_years between 0 and 70),
  motivation text,
  notes text,
  version integer not null default 1,
  created_at timestamptz not null,
  created_by uuid,
  primary key (network_id, id),
  foreign key (network_id, organisation_id) references organisation
);
call wall_records('person', 'id');
create index person_organisation on person (network_id, organisation_id, latin_name);
create index person_phone on person (network_id, phone);
create index person_email on person (network_id, email);

-- What a person's record said before a correction, as one snapshot a correction.
create table person_correction (
  network_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  before_version integer not null,
  before_values jsonb not null,
  after_values jsonb not null,
  corrected_at timestamptz not null,
  corrected_by uuid,
  primary key (network_id, id),
  unique (network_id, person_id, before_version),
  foreign key (network_id, person_id) references person
);
call wall_records('person_correction', 'person_id');

-- Search by equality and by prefix on words, because row security keeps trigram indexes from being used.
create table person_token (
  network_id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  token text collate "C" not null,
  primary key (network_id, person_id, token),
  foreign key (network_id, person_id) references person
);
call wall_records('person_token', 'person_id');
create index person_token_lookup on person_token (network_id, token);

create table person_language (
  network_id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  language text not null,
  mother_tongue boolean not null,
  listening text, reading text, interaction text, production text, writing text,
  basis text not null check (basis in ('self', 'tested', 'unknown')),
  assessed_on date,
  primary key (network_id, person_id, language),
  foreign key (network_id, person_id) references person
);
call wall_records('person_language', 'person_id');

create table person_nationality (
  network_id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  country text not null,
  primary key (network_id, person_id, country),
  foreign key (network_id, person_id) references person
);
call wall_records('person_nationality', 'person_id');

create table person_occupation (
  network_id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('practised', 'wished')),
  isco text check (isco ~ '^[0-9]{1,4}$'),
  label text not null,
  esco_uri text,
  esco_version text,
  primary key (network_id, person_id, kind, label),
  foreign key (network_id, person_id) references person
);
call wall_records('person_occupation', 'person_id');

create table person_interest (
  network_id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('interest', 'goal')),
  tag text not null,
  primary key (network_id, person_id, kind, tag),
  foreign key (network_id, person_id) references person
);
call wall_records('person_interest', 'person_id');

-- Free hours of an ordinary week in the network's zone; weekday 1 is Monday.
create table person_hours (
  network_id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  weekday smallint not null check (weekday between 1 and 7),
  from_hour smallint not null check (from_hour between 0 and 23),
  to_hour smallint not null check (to_hour between 1 and 24),
  primary key (network_id, person_id, weekday, from_hour),
  foreign key (network_id, person_id) references person,
  check (from_hour < to_hour)
);
call wall_records('person_hours', 'person_id');

create table person_wish (
  network_id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  partner_gender text,
  online text not null default 'either' check (online in ('yes', 'no', 'either')),
  max_distance_km integer,
  primary key (network_id, person_id),
  foreign key (network_id, person_id) references person
);
call wall_records('person_wish', 'person_id');

-- Residence, work right and papers: seen, never kept.
create table paper (
  network_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('legal-ground', 'permit', 'work-right', 'registration', 'record-extract', 'reference', 'other')),
  detail text,
  result text not null,
  seen_on date not null,
  seen_by uuid not null,
  expires_on date,
  review_on date,
  primary key (network_id, id),
  foreign key (network_id, person_id) references person
);
call wall_records('paper', 'person_id');
create index paper_expiry on paper (network_id, organisation_id, expires_on);
create index paper_person on paper (network_id, person_id);

create table consent (
  network_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  purpose text not null,
  wording text not null,
  language text not null,
  channel text not null check (channel in ('web', 'paper', 'spoken', 'import')),
  given_at timestamptz not null,
  recorded_by uuid,
  ends_on date,
  primary key (network_id, id),
  foreign key (network_id, person_id) references person
);
call wall_records('consent', 'person_id');

create table consent_withdrawal (
  network_id uuid not null,
  consent_id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  withdrawn_at timestamptz not null,
  recorded_by uuid,
  primary key (network_id, consent_id),
  foreign key (network_id, consent_id) references consent
);
call wall_records('consent_withdrawal', 'person_id');

-- A note of staff about a person; never seen by the person's own sign-in.
create table staff_note (
  network_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  text text not null,
  confidential boolean not null,
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (network_id, id),
  foreign key (network_id, person_id) references person
);
call wall_staff_records('staff_note');
create index staff_note_person on staff_note (network_id, person_id, written_at);
