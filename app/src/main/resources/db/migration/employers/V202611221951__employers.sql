-- What a company's own people may see: whatever carries their company. A contact who signs in by link acts in the scope
-- of one person, and that person is the contact.
create table company (
  network_id uuid not null references network, id uuid not null, organisation_id uuid not null,
  name text not null, sector text, size integer check (size > 0), number text, website text,
  address text, postcode text, place text, latitude double precision, longitude double precision,
  about text, version integer not null default 1, added_at timestamptz not null, added_by uuid,
  primary key (network_id, id), foreign key (network_id, organisation_id) references organisation
);

create table company_contact (
  network_id uuid not null, id uuid not null, company_id uuid not null,
  name text not null, duty text, email text, phone text, language text not null,
  added_at timestamptz not null, added_by uuid,
  primary key (network_id, id), foreign key (network_id, company_id) references company
);
create index company_contact_company on company_contact (network_id, company_id);
create index company_contact_email on company_contact (network_id, email);

create table company_contact_ending (
  network_id uuid not null, contact_id uuid not null, company_id uuid not null,
  ended_at timestamptz not null, ended_by uuid,
  primary key (network_id, contact_id), foreign key (network_id, contact_id) references company_contact
);
call wall_network('company_contact_ending');

create function is_own_company(company uuid) returns boolean language sql stable parallel safe
return exists (
  select 1 from company_contact c
  where c.network_id = scope_network() and c.company_id = company and c.id = scope_person()
    and not exists (select 1 from company_contact_ending e where e.network_id = c.network_id and e.contact_id = c.id));

-- Companies are no people: all staff of the network see them.
create procedure wall_company(target regclass, company_column text default 'company_id') language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format($policy$create policy company_wall on %s using (
      network_id = (select scope_network())
      and ((select scope_reach()) in ('network', 'organisations')
        or ((select scope_reach()) = 'person' and is_own_company(%I))))$policy$, target, company_column);
end $$;

-- What is between a person and a company: seen by the organisation that holds the person's record, by the person where
-- the row names them, and by the company where the row names it.
create procedure wall_shared(target regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format($policy$create policy shared_wall on %s using (
      network_id = (select scope_network())
      and ((select scope_reach()) = 'network'
        or ((select scope_reach()) = 'organisations' and organisation_id = any ((select scope_organisations())::uuid[]))
        or ((select scope_reach()) = 'person' and (person_id = (select scope_person()) or is_own_company(company_id)))))
      $policy$, target);
end $$;

call wall_company('company', 'id');
create index company_name on company (network_id, lower(name), id);

alter table company_contact enable row level security;
alter table company_contact force row level security;
create policy contact_wall on company_contact using (
  network_id = (select scope_network())
  and ((select scope_reach()) in ('network', 'organisations')
    or ((select scope_reach()) = 'person' and id = (select scope_person()))));

create table company_correction (
  network_id uuid not null, id uuid not null, company_id uuid not null, before_version integer not null,
  before_values jsonb not null, corrected_at timestamptz not null, corrected_by uuid,
  primary key (network_id, id), unique (network_id, company_id, before_version),
  foreign key (network_id, company_id) references company
);
call wall_company('company_correction');

-- The history of a company: visits, calls, surveys of needs, mutual expectations, mediation.
create table company_note (
  network_id uuid not null, id uuid not null, company_id uuid not null,
  kind text not null check (kind in ('visit', 'call', 'mail', 'survey', 'expectations', 'mediation', 'fee', 'other')),
  text text not null, held_on date not null, written_at timestamptz not null, written_by uuid,
  primary key (network_id, id), foreign key (network_id, company_id) references company
);
create index company_note_company on company_note (network_id, company_id, held_on);
alter table company_note enable row level security;
alter table company_note force row level security;
create policy staff_wall on company_note using (
  network_id = (select scope_network()) and (select scope_reach()) in ('network', 'organisations'));

-- A company's way through a programme, in the role its blueprint has for organisations.
create table company_participation (
  network_id uuid not null, id uuid not null, company_id uuid not null, edition_id uuid not null, role text not null,
  began_on date not null, fee numeric(12, 2), fee_currency text, began_at timestamptz not null, began_by uuid,
  primary key (network_id, id), unique (network_id, company_id, edition_id, role),
  foreign key (network_id, company_id) references company, foreign key (network_id, edition_id) references edition
);
call wall_company('company_participation');
create index company_participation_edition on company_participation (network_id, edition_id);

create table company_stage (
  network_id uuid not null, id uuid not null, company_id uuid not null, participation_id uuid not null,
  stage text not null, entered_at timestamptz not null, due_on date, entered_by uuid,
  primary key (network_id, id), unique (network_id, participation_id, stage),
  foreign key (network_id, participation_id) references company_participation
);
call wall_company('company_stage');

create table company_stage_exit (
  network_id uuid not null, stage_id uuid not null, company_id uuid not null,
  result text not null check (result in ('done', 'skipped', 'refused', 'withdrawn')), reason text,
  left_at timestamptz not null, left_by uuid,
  primary key (network_id, stage_id), foreign key (network_id, stage_id) references company_stage
);
call wall_company('company_stage_exit');

create table company_award (
  network_id uuid not null, id uuid not null, company_id uuid not null, edition_id uuid not null, award text not null,
  given_on date not null, words text, given_at timestamptz not null, given_by uuid,
  primary key (network_id, id), unique (network_id, company_id, edition_id, award),
  foreign key (network_id, company_id) references company, foreign key (network_id, edition_id) references edition
);
call wall_company('company_award');

-- Work that is offered, or a competence profile of work that will be: what must be known and what can be learnt there.
create table vacancy (
  network_id uuid not null, id uuid not null, company_id uuid not null, organisation_id uuid not null, edition_id uuid,
  title text not null, kind text not null, isco text check (isco ~ '^[0-9]{1,4}$'), esco_uri text,
  task text not null, place text not null, postcode text, latitude double precision, longitude double precision,
  paid boolean not null, pay text, hours_a_week integer check (hours_a_week between 1 and 60), contract text,
  starts_on date, ends_on date, must_have text, trainable text, places integer not null check (places between 1 and 1000),
  version integer not null default 1, posted_at timestamptz not null, posted_by uuid, posted_by_contact uuid,
  primary key (network_id, id), foreign key (network_id, company_id) references company,
  foreign key (network_id, edition_id) references edition,
  check (starts_on is null or ends_on is null or starts_on <= ends_on), check (not paid or pay is not null)
);
create index vacancy_company on vacancy (network_id, company_id);
create index vacancy_posted on vacancy (network_id, posted_at desc, id desc);
create index vacancy_isco on vacancy (network_id, isco);

create table vacancy_language (
  network_id uuid not null, vacancy_id uuid not null, company_id uuid not null, language text not null, level text not null,
  primary key (network_id, vacancy_id, language), foreign key (network_id, vacancy_id) references vacancy on delete cascade
);
call wall_part_of('vacancy_language', 'vacancy', 'vacancy_id');

create table vacancy_paper (
  network_id uuid not null, vacancy_id uuid not null, company_id uuid not null,
  paper text not null check (paper in ('driving-licence', 'qualification', 'health', 'record-extract')),
  primary key (network_id, vacancy_id, paper), foreign key (network_id, vacancy_id) references vacancy on delete cascade
);
call wall_part_of('vacancy_paper', 'vacancy', 'vacancy_id');

create table vacancy_closing (
  network_id uuid not null, vacancy_id uuid not null, company_id uuid not null,
  reason text not null check (reason in ('filled', 'withdrawn', 'over')), closed_at timestamptz not null, closed_by uuid,
  primary key (network_id, vacancy_id), foreign key (network_id, vacancy_id) references vacancy
);
call wall_part_of('vacancy_closing', 'vacancy', 'vacancy_id');

-- Somebody who might do the work. Before they saw the task, the pay and the place and said yes, no company hears of them.
create table candidacy (
  network_id uuid not null, id uuid not null, organisation_id uuid not null, company_id uuid not null,
  vacancy_id uuid not null, participation_id uuid not null, person_id uuid not null,
  origin text not null check (origin in ('engine', 'adviser', 'partner')), score integer, reasons jsonb not null,
  suggestion_id uuid, put_forward_at timestamptz not null, put_forward_by uuid,
  primary key (network_id, id), unique (network_id, vacancy_id, participation_id),
  foreign key (network_id, vacancy_id) references vacancy, foreign key (network_id, participation_id) references participation
);
call wall_records('candidacy', 'person_id');
create index candidacy_person on candidacy (network_id, person_id);
create index candidacy_at on candidacy (network_id, put_forward_at);

create table candidacy_answer (
  network_id uuid not null, candidacy_id uuid not null, organisation_id uuid not null, person_id uuid not null,
  yes boolean not null, told text[] not null, reason text, consent_id uuid,
  way text not null check (way in ('link', 'signed-in', 'talk')), answered_at timestamptz not null, noted_by uuid,
  primary key (network_id, candidacy_id), foreign key (network_id, candidacy_id) references candidacy
);
call wall_records('candidacy_answer', 'person_id');

create table candidacy_ending (
  network_id uuid not null, candidacy_id uuid not null, organisation_id uuid not null, company_id uuid not null,
  person_id uuid not null, outcome text not null check (outcome in ('withdrawn', 'no-longer-needed', 'placed')),
  ended_at timestamptz not null, ended_by uuid,
  primary key (network_id, candidacy_id), foreign key (network_id, candidacy_id) references candidacy
);
call wall_shared('candidacy_ending');

-- What the company is told: exactly what the person agreed to, kept as it was told. Gone from the company's sight at once
-- when the person withdraws.
create table presentation (
  network_id uuid not null, candidacy_id uuid not null, organisation_id uuid not null, company_id uuid not null,
  vacancy_id uuid not null, person_id uuid not null, shown jsonb not null, presented_at timestamptz not null,
  primary key (network_id, candidacy_id), foreign key (network_id, candidacy_id) references candidacy
);
call wall_shared('presentation');
create index presentation_company on presentation (network_id, company_id);
create policy withdrawn_wall on presentation as restrictive using (
  (select scope_reach()) <> 'person' or person_id = (select scope_person())
  or not exists (select 1 from candidacy_ending e
                 where e.network_id = presentation.network_id and e.candidacy_id = presentation.candidacy_id
                   and e.outcome = 'withdrawn'));

create table presentation_reply (
  network_id uuid not null, id uuid not null, candidacy_id uuid not null, organisation_id uuid not null,
  company_id uuid not null, person_id uuid not null,
  reply text not null check (reply in ('meet', 'would-take', 'no')), reason text, replied_at timestamptz not null,
  contact_id uuid, noted_by uuid,
  primary key (network_id, id), foreign key (network_id, candidacy_id) references candidacy
);
call wall_shared('presentation_reply');
create index presentation_reply_candidacy on presentation_reply (network_id, candidacy_id);

-- Those who may come to work are told about it: the vacancy and its company are theirs to read.
create policy vacancy_wall on vacancy using (
  network_id = (select scope_network())
  and ((select scope_reach()) in ('network', 'organisations')
    or ((select scope_reach()) = 'person'
      and (is_own_company(company_id)
        or exists (select 1 from candidacy c where c.network_id = vacancy.network_id and c.vacancy_id = vacancy.id
                     and c.person_id = (select scope_person()))))));
alter table vacancy enable row level security;
alter table vacancy force row level security;

create table offer (
  network_id uuid not null, id uuid not null, organisation_id uuid not null, company_id uuid not null,
  company_name text not null, vacancy_id uuid, participation_id uuid not null, person_id uuid not null,
  kind text not null, isco text check (isco ~ '^[0-9]{1,4}$'), task text not null, place text not null,
  paid boolean not null, pay text, hours_a_week integer check (hours_a_week between 1 and 60), contract text,
  starts_on date not null, ends_on date, answer_by date, made_at timestamptz not null, made_by uuid, contact_id uuid,
  primary key (network_id, id), foreign key (network_id, company_id) references company,
  foreign key (network_id, vacancy_id) references vacancy, foreign key (network_id, participation_id) references participation,
  check (ends_on is null or starts_on <= ends_on)
);
call wall_shared('offer');
create index offer_person on offer (network_id, person_id);
create index offer_company on offer (network_id, company_id);

create table offer_answer (
  network_id uuid not null, offer_id uuid not null, organisation_id uuid not null, company_id uuid not null, person_id uuid not null,
  answer text not null check (answer in ('accepted', 'declined', 'other-chosen', 'too-late', 'withdrawn')), reason text,
  answered_at timestamptz not null, noted_by uuid,
  primary key (network_id, offer_id), foreign key (network_id, offer_id) references offer
);
call wall_shared('offer_answer');

create table placement (
  network_id uuid not null, id uuid not null, organisation_id uuid not null, company_id uuid not null,
  company_name text not null, vacancy_id uuid, offer_id uuid, participation_id uuid not null, person_id uuid not null,
  kind text not null, isco text check (isco ~ '^[0-9]{1,4}$'), task text not null, place text not null,
  paid boolean not null, pay text, hours_a_week integer, contract text, starts_on date not null, ends_on date,
  agreed_at timestamptz not null, agreed_by uuid,
  primary key (network_id, id), foreign key (network_id, company_id) references company,
  foreign key (network_id, participation_id) references participation, foreign key (network_id, vacancy_id) references vacancy,
  foreign key (network_id, offer_id) references offer
);
call wall_shared('placement');
create index placement_person on placement (network_id, person_id);
create index placement_company on placement (network_id, company_id);
create index placement_participation on placement (network_id, participation_id);
create index placement_start on placement (network_id, starts_on);

-- The place of a vacancy that a running placement takes, and the one running placement of a participation. They go with
-- the ending in the same transaction: a place is never given twice, whatever two people do at once.
create table vacancy_place (
  network_id uuid not null, vacancy_id uuid not null, place integer not null, placement_id uuid not null,
  primary key (network_id, vacancy_id, place), foreign key (network_id, vacancy_id) references vacancy,
  foreign key (network_id, placement_id) references placement deferrable initially deferred
);
call wall_network('vacancy_place');
create table running_placement (
  network_id uuid not null, participation_id uuid not null, placement_id uuid not null,
  primary key (network_id, participation_id), foreign key (network_id, placement_id) references placement deferrable initially deferred
);
call wall_network('running_placement');

create table placement_ending (
  network_id uuid not null, placement_id uuid not null, organisation_id uuid not null, company_id uuid not null,
  person_id uuid not null, reason text not null, note text, ended_on date not null, said_by text not null
    check (said_by in ('staff', 'employer', 'person')), ended_at timestamptz not null, ended_by uuid,
  primary key (network_id, placement_id), foreign key (network_id, placement_id) references placement
);
call wall_shared('placement_ending');

create table placement_renewal (
  network_id uuid not null, id uuid not null, placement_id uuid not null, organisation_id uuid not null,
  company_id uuid not null, person_id uuid not null, contract text, ends_on date, noted_at timestamptz not null, noted_by uuid,
  primary key (network_id, id), foreign key (network_id, placement_id) references placement
);
call wall_shared('placement_renewal');
create index placement_renewal_placement on placement_renewal (network_id, placement_id);

create table placement_tutor (
  network_id uuid not null, id uuid not null, placement_id uuid not null, organisation_id uuid not null,
  company_id uuid not null, person_id uuid not null, name text not null, phone text, named_at timestamptz not null, named_by uuid,
  primary key (network_id, id), foreign key (network_id, placement_id) references placement
);
call wall_shared('placement_tutor');
create index placement_tutor_placement on placement_tutor (network_id, placement_id);

-- What the plan of the blueprint asks, when it was done.
create table placement_step (
  network_id uuid not null, placement_id uuid not null, organisation_id uuid not null, company_id uuid not null,
  person_id uuid not null, phase text not null, duty text not null, done_on date not null, noted_at timestamptz not null, noted_by uuid,
  primary key (network_id, placement_id, phase, duty), foreign key (network_id, placement_id) references placement
);
call wall_shared('placement_step');

-- The outcome that the placement wrote into the record, and each later one that replaced it.
create table placement_outcome (
  network_id uuid not null, placement_id uuid not null, outcome_id uuid not null, organisation_id uuid not null,
  person_id uuid not null, noted_at timestamptz not null,
  primary key (network_id, placement_id, outcome_id), foreign key (network_id, placement_id) references placement
);
call wall_records('placement_outcome', 'person_id');

-- Each side's own words: the other side does not read them. The person's rows name no company, the company's no person.
create table placement_review (
  network_id uuid not null, id uuid not null, placement_id uuid not null, organisation_id uuid not null,
  company_id uuid, person_id uuid, side text not null, answers jsonb not null, reviewed_at timestamptz not null, noted_by uuid,
  primary key (network_id, id), unique (network_id, placement_id, side),
  foreign key (network_id, placement_id) references placement
);
call wall_shared('placement_review');

create table retention (
  network_id uuid not null, id uuid not null, placement_id uuid not null, organisation_id uuid not null,
  company_id uuid, person_id uuid, side text not null check (side in ('person', 'employer')), months integer not null,
  due_on date not null, asked_at timestamptz,
  primary key (network_id, id), unique (network_id, placement_id, side, months),
  foreign key (network_id, placement_id) references placement
);
call wall_shared('retention');
create index retention_due on retention (network_id, due_on);

create table retention_answer (
  network_id uuid not null, retention_id uuid not null, placement_id uuid not null, organisation_id uuid not null,
  company_id uuid, person_id uuid, reached boolean not null, there boolean, as_agreed boolean, treated_well boolean,
  reason text, ended_on date, words text, answers jsonb not null default '{}', way text not null,
  answered_at timestamptz not null, noted_by uuid,
  primary key (network_id, retention_id), foreign key (network_id, retention_id) references retention
);
call wall_shared('retention_answer');

-- Who was told, and how early, that a paper runs out.
create table paper_warning (
  network_id uuid not null, paper_id uuid not null, days integer not null, told text not null
    check (told in ('adviser', 'person', 'employer')), organisation_id uuid not null, person_id uuid not null,
  placement_id uuid not null, warned_at timestamptz not null,
  primary key (network_id, paper_id, days, told), foreign key (network_id, placement_id) references placement
);
call wall_staff_records('paper_warning');
