-- Somebody left the country: from that day on they can no longer find work here.
create table departure (
  network_id uuid not null, person_id uuid not null, organisation_id uuid not null, left_on date not null,
  source text not null check (source in ('self-declared', 'employer', 'document', 'register')),
  noted_at timestamptz not null, noted_by uuid,
  primary key (network_id, person_id, left_on), foreign key (network_id, person_id) references person
);
call wall_records('departure', 'person_id');

-- Lots drawn before anybody arrives. The seed is sealed with the server's key; the hash is public from the start.
create table draw_list (
  network_id uuid not null, id uuid not null, edition_id uuid not null, stage text not null, number integer not null,
  sealed_seed text not null, treatment integer not null check (treatment > 0), control integer not null check (control > 0),
  block integer not null, places integer not null, strata text[] not null, hash text not null,
  sealed_at timestamptz not null, sealed_by uuid,
  primary key (network_id, id), unique (network_id, edition_id, stage, number),
  foreign key (network_id, edition_id) references edition
);
call wall_network('draw_list');

create table draw_opening (
  network_id uuid not null, list_id uuid not null, opened_at timestamptz not null, opened_by uuid not null, reason text not null,
  primary key (network_id, list_id), foreign key (network_id, list_id) references draw_list
);
call wall_network('draw_opening');

create table draw_allocation (
  network_id uuid not null, participation_id uuid not null, organisation_id uuid not null, person_id uuid not null,
  list_id uuid not null, place integer not null, stratum text not null,
  arm text not null check (arm in ('treatment', 'control')), allocated_on date not null, allocated_at timestamptz not null,
  primary key (network_id, participation_id), unique (network_id, list_id, place),
  foreign key (network_id, list_id) references draw_list, foreign key (network_id, participation_id) references participation
);
call wall_records('draw_allocation', 'person_id');

-- People elsewhere with whom a programme's own are compared; no names.
create table comparison_group (
  network_id uuid not null, id uuid not null, programme text not null, name text not null, source text not null,
  terms text[] not null, sha256 text not null, left_out integer not null, imported_at timestamptz not null, imported_by uuid,
  primary key (network_id, id)
);
call wall_network('comparison_group');

create table comparison_person (
  network_id uuid not null, group_id uuid not null, row_number integer not null, age integer, gender text, education text,
  experience integer, positive boolean,
  primary key (network_id, group_id, row_number), foreign key (network_id, group_id) references comparison_group
);
call wall_network('comparison_person');

-- What will be asked of the record, written down before anybody could look.
create table analysis_plan (
  network_id uuid not null, id uuid not null, programme text not null, number integer not null, content jsonb not null,
  written text not null, sha256 text not null, outcomes_open integer not null,
  frozen_at timestamptz not null, frozen_by uuid not null,
  primary key (network_id, id), unique (network_id, programme, number)
);
call wall_network('analysis_plan');

create table plan_deviation (
  network_id uuid not null, id uuid not null, plan_id uuid not null, what text not null, why text not null,
  noted_at timestamptz not null, noted_by uuid not null,
  primary key (network_id, id), foreign key (network_id, plan_id) references analysis_plan
);
call wall_network('plan_deviation');

create table programme_cost (
  network_id uuid not null, id uuid not null, programme text not null, what text not null,
  from_on date not null, until_on date not null, amount numeric(14, 2) not null check (amount >= 0),
  noted_at timestamptz not null, noted_by uuid not null,
  primary key (network_id, id), check (from_on <= until_on)
);
call wall_network('programme_cost');

create table programme_cost_withdrawal (
  network_id uuid not null, cost_id uuid not null, withdrawn_at timestamptz not null, withdrawn_by uuid not null,
  primary key (network_id, cost_id), foreign key (network_id, cost_id) references programme_cost
);
call wall_network('programme_cost_withdrawal');

-- By which rule a payer pays for results. A new agreement is a new row.
create table payment_scheme (
  network_id uuid not null, id uuid not null, programme text not null, number integer not null, content jsonb not null,
  sha256 text not null, entered_at timestamptz not null, entered_by uuid not null,
  primary key (network_id, id), unique (network_id, programme, number)
);
call wall_network('payment_scheme');

-- A participant's situation as the ESF+ asks it, frozen as of the first day.
create table funder_entry (
  network_id uuid not null, participation_id uuid not null, organisation_id uuid not null, person_id uuid not null,
  status text not null check (status in ('unemployed', 'long-term-unemployed', 'inactive', 'employed')),
  facts jsonb not null, noted_at timestamptz not null, noted_by uuid,
  primary key (network_id, participation_id), foreign key (network_id, participation_id) references participation
);
call wall_records('funder_entry', 'person_id');

-- Whether somebody who was inactive at first looked for work when they left.
create table funder_leaving (
  network_id uuid not null, participation_id uuid not null, organisation_id uuid not null, person_id uuid not null,
  searching boolean not null, noted_at timestamptz not null, noted_by uuid,
  primary key (network_id, participation_id), foreign key (network_id, participation_id) references funder_entry
);
call wall_records('funder_leaving', 'person_id');

-- Tables as outsiders were shown them: the next one must not let anybody subtract. A hidden count is null.
create table shown_table (
  network_id uuid not null, id uuid not null, programme text not null, name text not null, asked text not null,
  counts jsonb not null, shown_at timestamptz not null,
  primary key (network_id, id)
);
call wall_network('shown_table');
create index shown_table_name on shown_table (network_id, programme, name, shown_at);

-- Reports that left the house: what they asked, and the hash of what they said.
create table report (
  network_id uuid not null, id uuid not null, programme text not null, number integer not null, asked text not null,
  content text not null, sha256 text not null, made_at timestamptz not null, made_by uuid not null,
  primary key (network_id, id), unique (network_id, programme, number)
);
call wall_network('report');
