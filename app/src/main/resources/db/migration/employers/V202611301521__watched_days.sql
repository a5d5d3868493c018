-- An assessment day that a company was asked to watch. Which stage it is stands in the blueprint.
create table watched_day (
  network_id uuid not null, id uuid not null, organisation_id uuid not null, company_id uuid not null,
  edition_id uuid not null, role text not null, stage text not null, held_on date not null,
  invited_at timestamptz not null, invited_by uuid,
  primary key (network_id, id), unique (network_id, company_id, edition_id, role, stage, held_on),
  foreign key (network_id, company_id) references company, foreign key (network_id, edition_id) references edition
);
call wall_company('watched_day');
create index watched_day_stage on watched_day (network_id, edition_id, role, stage);

-- Whom the company sees there: nobody but those who agreed to it. What it notes about them are observations.
create table watched_person (
  network_id uuid not null, day_id uuid not null, organisation_id uuid not null, company_id uuid not null,
  participation_id uuid not null, person_id uuid not null, consent_id uuid not null,
  primary key (network_id, day_id, participation_id),
  foreign key (network_id, day_id) references watched_day, foreign key (network_id, participation_id) references participation,
  foreign key (network_id, consent_id) references consent
);
call wall_shared('watched_person');
